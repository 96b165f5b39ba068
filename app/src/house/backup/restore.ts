import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { runMigrations } from '../db/migrate.ts';
import { transact } from '../db/transact.ts';
import { type House, houseVersion } from '../house.ts';
import { checkArchive, readArchive } from './archive.ts';
import { BackupFault } from './backup-fault.ts';
import { emptyOut } from './empty-out.ts';
import { load } from './load.ts';

export interface RestoreOptions {
  /** Put the backup in the place of what is there. */
  readonly replace?: boolean | undefined;
  /** A newer backup whose list of the forgotten counts too. */
  readonly forgottenIn?: string | undefined;
}

export interface Restored {
  readonly rows: number;
  /** When the backup was made. */
  readonly at: string;
  /** How many people or things were forgotten again. */
  readonly forgotten: number;
}

interface Forgotten {
  readonly kind: string;
  readonly id: string;
}

/**
 * Brings back what `backup` wrote, on either engine: all of it or, where anything is wrong, nothing. A backup from an
 * older version is brought up to date. Whoever was forgotten since it was made is forgotten again.
 *
 * @throws BackupFault with a sentence for whoever tried
 */
export async function restore(
  house: House,
  file: string,
  { replace = false, forgottenIn }: RestoreOptions = {},
): Promise<Restored> {
  const { migrations, rows, at } = await checkArchive(file);
  const all = house.migrations();
  const known = new Set(all.map(({ name }) => name));
  const newer = migrations.filter((name) => !known.has(name));
  if (newer.length > 0) throw new BackupFault('archive_newer', file, newer.join(', '));
  const alsoForgotten = forgottenIn === undefined ? [] : await forgottenOf(forgottenIn);
  const done = new Set(migrations);
  const forgotten = await transact(house.db, async (tx) => {
    if (!replace && !(await isEmpty(tx))) throw new BackupFault('house_not_empty', file, '');
    const before = [...alsoForgotten, ...(await ledger(tx))];
    await emptyOut(tx);
    await runMigrations(
      tx,
      all.filter(({ name }) => done.has(name)),
      houseVersion,
    );
    await load(tx, file);
    await runMigrations(tx, all, houseVersion);
    return forgetAgain(house, tx, before);
  });
  return { rows, at, forgotten };
}

/** Whether nothing was ever put here. */
async function isEmpty(tx: Tx): Promise<boolean> {
  return !(await hasTable(tx, 'migration'));
}

async function hasTable(tx: Tx, name: string): Promise<boolean> {
  const { rows } = await sql<{
    at: string | null;
  }>`select to_regclass(${name})::text as at`.execute(tx);
  return rows[0]?.at !== null;
}

async function ledger(tx: Tx): Promise<readonly Forgotten[]> {
  if (!(await hasTable(tx, 'deletion'))) return [];
  return tx.selectFrom('deletion').select(['kind', 'id']).execute();
}

/** The list of the forgotten that a backup carries. */
async function forgottenOf(file: string): Promise<readonly Forgotten[]> {
  await checkArchive(file);
  const found: Forgotten[] = [];
  let columns: readonly string[] = [];
  let isLedger = false;
  for await (const line of readArchive(file)) {
    if ('table' in line) {
      isLedger = line.table === 'deletion';
      columns = line.columns.map(({ name }) => name);
    } else if (isLedger) {
      found.push({
        kind: line[columns.indexOf('kind')] ?? '',
        id: line[columns.indexOf('id')] ?? '',
      });
    }
  }
  return found;
}

/** Forgets everyone on either list; answers how many. */
async function forgetAgain(house: House, tx: Tx, before: readonly Forgotten[]): Promise<number> {
  const all = new Map(
    [...before, ...(await ledger(tx))].map((each) => [`${each.kind} ${each.id}`, each]),
  );
  for (const { kind, id } of all.values()) await house.forget(tx, kind, id);
  return all.size;
}
