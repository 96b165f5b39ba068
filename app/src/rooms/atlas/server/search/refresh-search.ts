import { sql } from 'kysely';
import type { Db, Tx } from '#house/db/database.ts';
import { type DocumentRow, documentRows } from './document.ts';
import { gather } from './gather.ts';
import type { NamedPlace } from './public-point.ts';

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
  const ids =
    only ?? (await tx.selectFrom('entry').select('id').execute()).map((entry) => entry.id);
  if (only === undefined) await tx.deleteFrom('search_document').execute();
  const places = await namedPlaceMap(tx);
  for (let start = 0; start < ids.length; start += ENTRIES_AT_ONCE) {
    const some = ids.slice(start, start + ENTRIES_AT_ONCE);
    if (only !== undefined)
      await tx.deleteFrom('search_document').where('entry_id', 'in', some).execute();
    const all = await gather(tx, some);
    if (all === null) continue;
    const rows = all.entries.flatMap((entry) => documentRows(entry, all, places, today));
    await putRows(tx, rows);
  }
  await tx
    .updateTable('search_version')
    .set((eb) => ({ version: eb('version', '+', 1n) }))
    .execute();
}

/** All named places, by id. */
export async function namedPlaceMap(tx: Db): Promise<Map<string, NamedPlace>> {
  const rows = await tx
    .selectFrom('place as p')
    .innerJoin('entry as e', 'e.id', 'p.id')
    .innerJoin('dated_name as n', (join) =>
      join.onRef('n.entry_id', '=', 'p.id').on('n.use', '=', 'common'),
    )
    .select(['p.id', 'e.slug', 'n.name', 'p.kind', 'p.within_id', 'p.latitude', 'p.longitude'])
    .execute();
  return new Map(rows.map((row) => [row.id, { ...row, slug: row.slug ?? row.id }]));
}

async function putRows(tx: Tx, rows: readonly DocumentRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into search_document (
      entry_id, valid_from, valid_to, kind, layer, slug, name, sort_name, summary, summary_language, facets, words,
      folded, latitude, longitude, precision, town, public_from, public_to, house_from, house_to)
    select entry_id, valid_from, valid_to, kind, layer, slug, name, sort_name, summary, summary_language,
      array(select jsonb_array_elements_text(facets)),
      setweight(to_tsvector('simple', names), 'A')
        || setweight(to_tsvector('english', names), 'A') || setweight(to_tsvector('spanish', names), 'A')
        || setweight(to_tsvector('english', labels), 'B') || setweight(to_tsvector('spanish', labels), 'B')
        || setweight(to_tsvector('english', body), 'C') || setweight(to_tsvector('spanish', body), 'C'),
      folded, latitude, longitude, precision, town, public_from, public_to, house_from, house_to
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as row(
      entry_id uuid, valid_from date, valid_to date, kind text, layer text, slug text, name text, sort_name text,
      summary text, summary_language text, facets jsonb, names text, labels text, body text, folded text,
      latitude float8, longitude float8, precision text, town text,
      public_from date, public_to date, house_from date, house_to date)`.execute(tx);
}
