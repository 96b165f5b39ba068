import type { z } from 'zod';
import type { Verb } from '../access/access.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import type { Db } from '../db/database.ts';

/** One way to look. What the viewer may not see is filtered in SQL and is not found: `null`. */
export interface Query<Schema extends z.ZodType = z.ZodType, Output = unknown> {
  readonly kind: 'query';
  readonly name: Verb;
  /** One plain sentence: what it answers. */
  readonly says: string;
  readonly input: Schema;
  /** The organization against which standing is measured, where the access row asks for more than signed-in. */
  organizationOf?(
    db: Db,
    input: z.output<Schema>,
    viewer: Viewer,
  ): Promise<string | null> | string | null;
  run(db: Db, viewer: Viewer, input: z.output<Schema>, context: Context): Promise<Output | null>;
  /** The answer in other formats, by the ending of its address: `find-organizations.csv`. */
  readonly formats?: Readonly<Record<string, Format<Output>>>;
}

/** How an answer is written down in one format. */
export interface Format<Output> {
  /** The media type, `text/csv`. */
  readonly type: string;
  write(output: Output, context: Context): string;
}

/**
 * Defines a query; its name must have a row in a room's access table.
 *
 * ```ts
 * export const findOrganizations = defineQuery({
 *   name: 'atlas.findOrganizations',
 *   says: 'Organizations that match the words and facets.',
 *   input: z.object({ words: text({ max: 200 }).optional() }),
 *   run: (db, viewer, input) => …,
 * });
 * ```
 */
export function defineQuery<Schema extends z.ZodType, Output>(
  query: Omit<Query<Schema, Output>, 'kind'>,
): Query<Schema, Output> {
  return { kind: 'query', ...query };
}
