import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';
import { type DocumentRow, documentRows } from './document.ts';
import { gather } from './gather.ts';
import type { NamedPlace } from './public-point.ts';
import { putCounts } from './put-counts.ts';
import { putSpellings, spellingsOf } from './spellings.ts';

const ENTRIES_AT_ONCE = 1000;

/**
 * Makes the index anew for some entries, or for all. Commands call it in their own transaction, so that a withdrawn consent is gone
 * from list, map, network and export in the same moment.
 */
export async function refreshSearch(
  tx: Tx,
  today: Temporal.PlainDate,
  only?: readonly string[],
): Promise<void> {
  // First, since it is also the lock under which the index is written.
  await tx
    .updateTable('search_version')
    .set((eb) => ({ version: eb('version', '+', 1n) }))
    .execute();
  const ids =
    only ?? (await tx.selectFrom('entry').select('id').execute()).map((entry) => entry.id);
  if (only === undefined) await emptyIndex(tx);
  for (let start = 0; start < ids.length; start += ENTRIES_AT_ONCE) {
    const some = ids.slice(start, start + ENTRIES_AT_ONCE);
    if (only !== undefined) {
      for (const table of ['search_match', 'search_document', 'search_spelling'] as const)
        await tx.deleteFrom(table).where('entry_id', 'in', some).execute();
    }
    const all = await gather(tx, some);
    if (all === null) continue;
    const places = await placesAround(tx, some);
    const entries = all.entries.map((entry) => documentRows(entry, all, places, today));
    await putRows(tx, entries.flat());
    await putCounts(tx, some);
    await putSpellings(
      tx,
      entries.flatMap((rows) => {
        const [first] = rows;
        if (first === undefined) return [];
        return [{ id: first.entry_id, spellings: spellingsOf(rows.map(({ spelled }) => spelled)) }];
      }),
    );
  }
}

/** What rows share goes first: then no row that goes is asked whether it was the last to use it. */
async function emptyIndex(tx: Tx): Promise<void> {
  for (const table of [
    'search_word',
    'search_spelling',
    'search_facet_set',
    'search_match',
    'search_document',
  ] as const)
    await tx.deleteFrom(table).execute();
}

/** The named places in which these entries are, and which they are, with everything those lie in, by id. */
async function placesAround(tx: Tx, entryIds: readonly string[]): Promise<Map<string, NamedPlace>> {
  const { rows } = await sql<NamedPlace>`
    with recursive around(id) as (
      select place_id from address where entry_id = any(${entryIds}::uuid[]) and place_id is not null
      union
      select id from place where id = any(${entryIds}::uuid[])
      union
      select place.within_id from around join place on place.id = around.id where place.within_id is not null
    )
    select p.id, coalesce(e.slug, p.id::text) as slug, n.name, p.kind, p.within_id, p.latitude, p.longitude
    from around join place p on p.id = around.id join entry e on e.id = p.id
    join dated_name n on n.entry_id = p.id and n.use = 'common'`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

async function putRows(tx: Tx, rows: readonly DocumentRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into search_document (
      entry_id, valid_from, valid_to, kind, layer, slug, name, sort_name, summary, summary_language, facets, words,
      latitude, longitude, precision, town, public_from, public_to, house_from, house_to)
    select entry_id, valid_from, valid_to, kind, layer, slug, name, sort_name, summary, summary_language,
      array(select jsonb_array_elements_text(facets)),
      setweight(to_tsvector('simple', names), 'A')
        || setweight(to_tsvector('english', names), 'A') || setweight(to_tsvector('spanish', names), 'A')
        || setweight(to_tsvector('english', labels), 'B') || setweight(to_tsvector('spanish', labels), 'B')
        || setweight(to_tsvector('english', body), 'C') || setweight(to_tsvector('spanish', body), 'C'),
      latitude, longitude, precision, town, public_from, public_to, house_from, house_to
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as row(
      entry_id uuid, valid_from date, valid_to date, kind text, layer text, slug text, name text, sort_name text,
      summary text, summary_language text, facets jsonb, names text, labels text, body text,
      latitude float8, longitude float8, precision text, town text,
      public_from date, public_to date, house_from date, house_to date)`.execute(tx);
}
