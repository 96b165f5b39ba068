import type { Db } from '../db/database.ts';

/** The same database, with a count of the questions that were asked of it through here. */
export function countQuestions(db: Db): { readonly db: Db; readonly asked: () => number } {
  let asked = 0;
  const counting = db.withPlugin({
    transformQuery({ node }) {
      asked++;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return { db: counting, asked: () => asked };
}
