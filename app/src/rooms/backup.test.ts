import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { backup } from '#house/backup/backup.ts';
import { restore } from '#house/backup/restore.ts';
import { keptTables } from '#house/backup/tables.ts';
import { falseClock } from '#house/clock/clock.ts';
import type { Tx } from '#house/db/database.ts';
import { transact } from '#house/db/transact.ts';
import { House } from '#house/house.ts';
import { emptyDatabase, emptyEmbedded } from '#house/testing/with-databases.ts';
import { rooms } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'ownhouse-whole-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** How many rows each table has, and a digest of them all. */
async function digest(house: House): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { name } of await keptTables(house.db as Tx)) {
    const table = sql.table(name);
    const { rows } = await sql<{ of: string }>`
      select count(*) || ' ' || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as of
      from ${table} t`.execute(house.db);
    found[name] = rows[0]?.of ?? '';
  }
  return found;
}

test('the seeded house moves to the other engine and back, every row of it', async () => {
  const clock = falseClock();
  const url = process.env.TEST_DATABASE_URL;
  const first = new House(await emptyEmbedded(), { rooms, clock });
  await first.migrate();
  await transact(first.db, async (tx) => {
    for (const room of rooms) await room.seed?.(tx, first.context());
  });
  const there = join(folder, 'there.backup');
  const back = join(folder, 'back.backup');
  const before = await digest(first);
  expect(Object.values(before).filter((of) => !of.startsWith('0 ')).length).toBeGreaterThan(10);
  await backup(first, there);
  const second = new House(url ? await emptyDatabase(url) : await emptyEmbedded(), {
    rooms,
    clock,
  });
  await restore(second, there);
  expect(await digest(second)).toEqual(before);
  await backup(second, back);
  await restore(first, back, { replace: true });
  expect(await digest(first)).toEqual(before);
  expect(await first.migrate()).toEqual([]);
  await first.close();
  await second.close();
});
