import type { Db } from '#house/db/database.ts';
import { layOutNetwork, type Position } from './network-layout.ts';

interface Remembered {
  version: bigint;
  positions: Promise<Map<string, Position>>;
}

/** By open database: a process may hold several in tests. */
const remembered = new WeakMap<object, Remembered>();

/**
 * Where everything of the network stands. The whole network is laid out once for each version of what can be found, so that a
 * thing keeps its place whatever is searched for; the layout depends on ids and links alone, so every process comes to the same.
 */
export async function positionsOf(db: Db): Promise<Map<string, Position>> {
  const { version } = await db
    .selectFrom('search_version')
    .select('version')
    .executeTakeFirstOrThrow();
  const known = remembered.get(db);
  if (known?.version === version) return known.positions;
  const positions = layOut(db);
  remembered.set(db, { version, positions });
  return positions;
}

async function layOut(db: Db): Promise<Map<string, Position>> {
  const links = await db.selectFrom('link').select(['from_id as from', 'to_id as to']).execute();
  const ids = new Set(links.flatMap(({ from, to }) => [from, to]));
  return layOutNetwork(
    [...ids].map((id) => ({ id })),
    links,
  );
}
