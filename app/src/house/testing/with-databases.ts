import { afterAll, beforeAll, describe } from 'vitest';
import { falseClock } from '../clock/clock.ts';
import type { Tx } from '../db/database.ts';
import { type OpenDatabase, openServer } from '../db/open-database.ts';
import { transact } from '../db/transact.ts';
import { House } from '../house.ts';
import type { Room } from '../room.ts';
import { emptyEmbedded } from './empty-embedded.ts';

export { emptyEmbedded };

export interface TestHouse {
  /** The open, migrated house with a false clock that stands at 2026-03-02 10:00 in Boston. */
  house: House;
  clock: ReturnType<typeof falseClock>;
  /** Runs a test in a transaction that is undone. */
  undone(test: (tx: Tx) => Promise<void>): () => Promise<void>;
}

class Undone extends Error {}

/**
 * Runs the same suite on the embedded database and, where `TEST_DATABASE_URL` names one, on PostgreSQL.
 *
 * ```ts
 * withDatabases(rooms, (it) => {
 *   test('a name', it.undone(async (tx) => { … it.house.run(command, input, { viewer }, tx) … }));
 * });
 * ```
 */
export function withDatabases(rooms: readonly Room[], suite: (test: TestHouse) => void): void {
  describe('embedded', () => standing(rooms, emptyEmbedded, suite));
  const url = process.env.TEST_DATABASE_URL;
  if (url) describe('postgresql', () => standing(rooms, () => emptyDatabase(url), suite));
}

function standing(
  rooms: readonly Room[],
  open: () => Promise<OpenDatabase>,
  suite: (test: TestHouse) => void,
): void {
  const test: TestHouse = {
    house: undefined as unknown as House,
    clock: falseClock(),
    undone: (work) => async () => {
      await transact(test.house.db, async (tx) => {
        await work(tx);
        throw new Undone();
      }).catch((fault) => {
        if (!(fault instanceof Undone)) throw fault;
      });
    },
  };
  beforeAll(async () => {
    const database = await open();
    test.house = new House(database, { rooms, clock: test.clock });
    await test.house.migrate();
  });
  afterAll(() => test.house?.close());
  suite(test);
}

/** An empty database of its own on the server, removed when closed. */
export async function emptyDatabase(url: string): Promise<OpenDatabase & { readonly url: string }> {
  const name = `own_test_${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const server = openServer(url, 1);
  await server.pool.query(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = openServer(own.href, 4);
  return {
    ...database,
    url: own.href,
    async close() {
      await database.close();
      await server.pool.query(`drop database ${name} with (force)`);
      await server.close();
    },
  };
}
