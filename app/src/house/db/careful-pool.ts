import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { planName } from './kept-plan.ts';
import { assertNoTransaction } from './transact.ts';
import { encodeParameter } from './types.ts';

/**
 * The pool as Kysely sees it: parameters are encoded, and a query that leaves the transaction it stands in is a bug that
 * throws on both engines. (Unnoticed it would wait for ever on the embedded database, which has one connection, and see
 * other data on a server.)
 */
export function carefulPool(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      assertNoTransaction();
      const client = await pool.connect();
      let careful = known.get(client);
      if (careful === undefined) {
        careful = carefulClient(client);
        known.set(client, careful);
      }
      return careful;
    },
  };
}

function carefulClient(client: pg.PoolClient): PostgresPoolClient {
  return {
    query: ((text: string, parameters: readonly unknown[]) => {
      const values = parameters.map(encodeParameter);
      const name = planName(text);
      return client.query(name === undefined ? { text, values } : { name, text, values });
    }) as unknown as PostgresPoolClient['query'],
    release: (destroy?: boolean) => client.release(destroy),
  };
}
