import { sql } from 'kysely';
import type { Tx } from '../../src/house/db/database.ts';
import { markEdition } from '../../src/house/db/edition.ts';
import { putCounts } from '../../src/rooms/atlas/server/search/put-counts.ts';

/**
 * Puts `count` made-up organizations straight into the index of an open house, each at a point of its own over a country of
 * three degrees by two; thirty more share one address. Nothing but the map and the list is asked of them.
 */
export async function putManyPoints(tx: Tx, count: number): Promise<void> {
  const all = sql`generate_series(1, ${count + 30}::int) n`;
  const id = sql`md5('point' || n)::uuid`;
  await sql`
    insert into entry (id, kind, layer, slug, shown_by, created_at)
    select ${id}, 'organization', 'fact', 'point-' || n, 'document', now() from ${all}`.execute(tx);
  const isShared = sql`n > ${count}::int`;
  const share = (salt: string) =>
    sql`(abs(hashtext(${salt} || n::text)::bigint) % 1000000)::float8 / 1000000`;
  await sql`
    insert into search_document (entry_id, valid_from, valid_to, kind, layer, slug, name, sort_name, facets, words,
      latitude, longitude, precision, town, public_from, public_to, house_from, house_to)
    select ${id}, '1000-01-01', '2200-01-01', 'organization', 'fact', 'point-' || n, 'Point ' || n, 'point ' || n,
      array['entry_kind:organization', 'layer:fact'], to_tsvector('simple', 'point ' || n),
      case when ${isShared} then 42.5 else 41 + 2 * ${share('a')} end,
      case when ${isShared} then -71.5 else -73 + 3 * ${share('b')} end,
      'exact', 'Town ' || n % 300, '1000-01-01', '2200-01-01', '1000-01-01', '2200-01-01'
    from ${all}`.execute(tx);
  const { rows } = await sql<{ id: string }>`select ${id} as id from ${all}`.execute(tx);
  await putCounts(
    tx,
    rows.map((row) => row.id),
  );
  await sql`update search_version set version = version + 1`.execute(tx);
  await markEdition(tx);
}
