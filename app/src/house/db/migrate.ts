import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';
import type { OpenDatabase } from './open-database.ts';
import { StartFault } from './start-fault.ts';
import { transact } from './transact.ts';

/**
 * One step of the tables. `name` is `room-0001-what`; names are never changed and steps never edited once released.
 * A migration runs alone in a transaction.
 */
export interface Migration {
  readonly name: string;
  up(tx: Tx): Promise<void>;
}

/** Any number will do, as long as every process of every version uses the same. */
const advisoryLock = 0x6f776e68;

/**
 * Brings the tables up to `migrations`, in their order, and answers the names that ran.
 * Several processes may call this at once on one server: one works, the others wait and find nothing left to do.
 *
 * @throws StartFault `migrations_newer` when the database knows steps that this code does not
 */
export async function migrate(
  { pool, db, engine }: OpenDatabase,
  migrations: readonly Migration[],
  version: string,
): Promise<readonly string[]> {
  const names = migrations.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Error(`Two migrations are called ${twice}.`);
  if (engine === 'embedded') return runMigrations(db, migrations, version);
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    return await runMigrations(db, migrations, version);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [advisoryLock]).catch(() => {});
    client.release();
  }
}

/** Runs the steps not yet done, in a database or within a transaction that holds it alone. */
export async function runMigrations(
  db: Db,
  migrations: readonly Migration[],
  version: string,
): Promise<string[]> {
  await sql`create table if not exists migration (
    name text primary key, at timestamptz not null default now(), version text not null)`.execute(
    db,
  );
  const done = new Set(await migrationNames(db));
  refuseNewer([...done], migrations);
  const ran: string[] = [];
  for (const migration of migrations) {
    if (done.has(migration.name)) continue;
    await runOne(db, migration, version);
    ran.push(migration.name);
  }
  return ran;
}

async function runOne(db: Db, { name, up }: Migration, version: string): Promise<void> {
  try {
    await transact(db, async (tx) => {
      // First the line, so that a second run of the same step fails on the key before it changes anything.
      await sql`insert into migration (name, version) values (${name}, ${version})`.execute(tx);
      await up(tx);
    });
  } catch (fault) {
    throw new StartFault(
      'migration_failed',
      `The step “${name}” of the database could not be done: ${(fault as Error).message}. It was undone whole; the data is as it was before.`,
      { cause: fault },
    );
  }
}

/** The names of the steps this database has been through. */
export async function migrationNames(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('migration').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

function refuseNewer(done: readonly string[], migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const newer = done.filter((name) => !known.has(name));
  if (newer.length === 0) return;
  throw new StartFault(
    'migrations_newer',
    `This database was last used by a newer version of Ownhouse: it has been through “${newer.join('”, “')}”, which this version does not know. Start the newer version, or restore a backup made with this one. Nothing was changed.`,
  );
}
