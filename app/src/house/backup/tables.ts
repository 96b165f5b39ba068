import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';

/** A table as it is kept in a backup: its own columns, without those the database computes. */
export interface KeptTable {
  readonly name: string;
  readonly columns: readonly KeptColumn[];
}

export interface KeptColumn {
  readonly name: string;
  /** As PostgreSQL writes it: `timestamp with time zone`. */
  readonly type: string;
}

/**
 * Tables whose rows are of the moment only: who is signed in just now, replies kept for resends, letters on their way, turned pages of jobs.
 * A restored house begins without them, so that no ended session comes back to life.
 */
const leftOut = new Set([
  'migration',
  'edition',
  'login_session',
  'login_verification',
  'outbox_mail',
  'letter',
  'command_reply',
  'job',
]);

/** The tables of the house, in the order of their names. */
export async function keptTables(tx: Tx): Promise<readonly KeptTable[]> {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attgenerated = ''
    order by c.relname, a.attnum`.execute(tx);
  const tables = new Map<string, KeptColumn[]>();
  for (const { table, column, type } of rows) {
    if (leftOut.has(table)) continue;
    const columns = tables.get(table) ?? [];
    columns.push({ name: column, type });
    tables.set(table, columns);
  }
  return [...tables].map(([name, columns]) => ({ name, columns }));
}
