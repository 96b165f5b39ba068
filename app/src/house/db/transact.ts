import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

interface Standing {
  depth: number;
}

// On globalThis because the bundled server and the entry each have a copy of this module and share one database.
const key = Symbol.for('ownhouse.transaction');
const holder = globalThis as unknown as Record<symbol, AsyncLocalStorage<Standing> | undefined>;
holder[key] ??= new AsyncLocalStorage<Standing>();
const standing = holder[key];

/** Throws when the caller stands in a transaction: from there, only that transaction may be asked. */
export function assertNoTransaction(): void {
  if (standing.getStore() === undefined) return;
  throw new Error(
    'This should be impossible: a query inside a transaction was sent outside it. Use the `tx` that was passed in.',
  );
}

/** PostgreSQL's codes for "try again": serialization failure and deadlock. */
const retryCodes = new Set(['40001', '40P01']);
const attemptsMax = 3;

/**
 * Runs `work` in a transaction: committed when it returns, rolled back when it throws. Given a transaction, a savepoint
 * in it does the same, which is how every test stands in a transaction of its own. A deadlock is tried again.
 */
export async function transact<Answer>(db: Db, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  if (db.isTransaction) return savepoint(db as Tx, work);
  for (let attempt = 1; ; attempt++) {
    try {
      return await db
        .transaction()
        .execute((tx) => standing.run({ depth: 0 }, () => work(tx as Tx)));
    } catch (fault) {
      if (attempt === attemptsMax || !retryCodes.has((fault as { code?: string }).code ?? '')) {
        throw fault;
      }
    }
  }
}

async function savepoint<Answer>(tx: Tx, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  const outer = standing.getStore();
  const depth = (outer?.depth ?? 0) + 1;
  const name = sql.id(`own_${depth}`);
  await sql`savepoint ${name}`.execute(tx);
  try {
    const answer = await standing.run({ depth }, () => work(tx));
    await sql`release savepoint ${name}`.execute(tx);
    return answer;
  } catch (fault) {
    await sql`rollback to savepoint ${name}`.execute(tx);
    throw fault;
  }
}
