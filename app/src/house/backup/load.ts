import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { type ArchiveRow, readArchive } from './archive.ts';
import { BackupFault } from './backup-fault.ts';
import { type KeptTable, keptTables } from './tables.ts';

const rowsAtOnce = 500;

/**
 * Replaces the rows of every table by those of the archive. References are taken off meanwhile and put back at the end,
 * when the database checks each of them; triggers do not run, since what they made is in the archive.
 */
export async function load(tx: Tx, file: string): Promise<void> {
  const tables = new Map((await keptTables(tx)).map((table) => [table.name, table]));
  const names = [...tables.keys()].map((name) => sql.table(name));
  const references = await takeOffReferences(tx);
  for (const name of names) await sql`alter table ${name} disable trigger user`.execute(tx);
  if (names.length > 0) await sql`truncate ${sql.join(names)}`.execute(tx);

  let into: KeptTable | undefined;
  let waiting: ArchiveRow[] = [];
  const flush = async () => {
    if (into !== undefined && waiting.length > 0) await insert(tx, into, waiting);
    waiting = [];
  };
  for await (const line of readArchive(file)) {
    if (!('table' in line)) {
      waiting.push(line);
      if (waiting.length === rowsAtOnce) await flush();
      continue;
    }
    await flush();
    into = fitting(file, tables.get(line.table), line);
  }
  await flush();

  for (const name of names) await sql`alter table ${name} enable trigger user`.execute(tx);
  for (const command of references) await sql.raw(command).execute(tx);
  await setSequences(tx);
}

/** The table with the archive's own order of columns. */
function fitting(
  file: string,
  table: KeptTable | undefined,
  { table: name, columns }: { table: string; columns: KeptTable['columns'] },
): KeptTable {
  if (table === undefined)
    throw new BackupFault('archive_unlike', file, `there is no table ${name}`);
  const spell = (list: KeptTable['columns']) =>
    list
      .map((column) => `${column.name} ${column.type}`)
      .sort()
      .join(', ');
  if (spell(columns) !== spell(table.columns)) {
    throw new BackupFault('archive_unlike', file, `the columns of ${name} differ`);
  }
  return { name, columns };
}

async function insert(
  tx: Tx,
  { name, columns }: KeptTable,
  rows: readonly ArchiveRow[],
): Promise<void> {
  const lists = columns.map((_, i) => sql`${rows.map((row) => row[i] ?? null)}::text[]`);
  const aliases = columns.map((_, i) => sql.id(`c${i}`));
  const values = columns.map(({ type }, i) => sql`${aliases[i]}::${sql.raw(type)}`);
  await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.id(column.name)))})
    overriding system value
    select ${sql.join(values)} from unnest(${sql.join(lists)}) as kept (${sql.join(aliases)})`.execute(
    tx,
  );
}

/** Drops every foreign key; answers the commands that put them back. */
async function takeOffReferences(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ table: string; name: string; definition: string }>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`.execute(tx);
  for (const { table, name } of rows) {
    await sql`alter table ${sql.raw(table)} drop constraint ${sql.id(name)}`.execute(tx);
  }
  return rows.map(
    ({ table, name, definition }) =>
      `alter table ${table} add constraint "${name.replaceAll('"', '""')}" ${definition}`,
  );
}

/** Numbers given out by the database go on after the highest that was restored. */
async function setSequences(tx: Tx): Promise<void> {
  const { rows } = await sql<{ sequence: string; table: string; column: string }>`
    select s.oid::regclass::text as sequence, d.refobjid::regclass::text as table, a.attname as column
    from pg_class s
    join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i') and d.classid = 'pg_class'::regclass
    join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace`.execute(tx);
  for (const { sequence, table, column } of rows) {
    await sql`select setval(${sequence}::regclass,
      (select coalesce(max(${sql.id(column)}), 0) + 1 from ${sql.raw(table)}), false)`.execute(tx);
  }
}
