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
    done.push({ table: each.table, rows: await transact(house.db, (tx) => each.purge(tx, now)) });
  }
  return done;
}
