import { markEdition } from '../db/edition.ts';
import { transact } from '../db/transact.ts';
import type { House } from '../house.ts';

/** How many rows went from a table. */
export interface Purged {
  readonly table: string;
  readonly rows: number;
}

/** Removes what is past its day, table by table, each in a transaction of its own. */
export async function purge(house: House): Promise<readonly Purged[]> {
  const now = house.context().now();
  const all = house.rooms.flatMap(({ retention }) => retention ?? []);
  const done: Purged[] = [];
  for (const each of all) {
    const rows = await transact(house.db, async (tx) => {
      const gone = await each.purge(tx, now);
      await markEdition(tx);
      return gone;
    });
    done.push({ table: each.table, rows });
  }
  return done;
}
