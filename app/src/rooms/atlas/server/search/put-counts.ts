import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';

/** Keeps the narrow rows by which findings are counted: those of these entries are made from their rows in the index. */
export async function putCounts(tx: Tx, entryIds: readonly string[]): Promise<void> {
  const mine = sql`entry_id = any(${entryIds}::uuid[])`;
  await sql`
    insert into search_facet_set (id, codes)
    select facet_set_id(codes), codes
    from (select terms as codes from search_counted where ${mine} union select places from search_counted where ${mine}) s
    on conflict (id) do nothing`.execute(tx);
  await sql`
    insert into search_match (entry_id, valid_from, valid_to, public_from, public_to, house_from, house_to, terms, places,
      networks, latitude, longitude, words)
    select entry_id, valid_from, valid_to, public_from, public_to, house_from, house_to, facet_set_id(terms),
      facet_set_id(places), networks, latitude, longitude, words
    from search_counted where ${mine}`.execute(tx);
}
