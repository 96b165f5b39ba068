import type { Db } from '#house/db/database.ts';
import { CAST } from './cast.ts';

/** Somebody whom the demo may be stepped into as. */
export interface DemoPerson {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  /** The language they read first. */
  readonly language: string;
  /** What they come to do, in English and Spanish. */
  readonly about: { readonly en: string; readonly es: string };
}

/** The example's people who are in the house, in the order of the cast; none when the example has been removed. */
export async function demoCast(db: Db): Promise<DemoPerson[]> {
  const rows = await db
    .selectFrom('entry as e')
    .innerJoin('account as a', 'a.person_id', 'e.id')
    .select(['e.origin', 'a.id as accountId', 'e.id as personId'])
    .where('e.layer', '=', 'example')
    .where('a.closed_at', 'is', null)
    .execute();
  return CAST.flatMap(({ key, name, language, about }) => {
    const row = rows.find(({ origin }) => origin === `example-${key}`);
    return row === undefined
      ? []
      : [{ accountId: row.accountId, personId: row.personId, name, language, about }];
  });
}
