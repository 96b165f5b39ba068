import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';

/** Drops every table, view, sequence, function and type of the house; extensions and rights on the schema stay. */
export async function emptyOut(tx: Tx): Promise<void> {
  await drop(
    tx,
    sql`select format('drop %s if exists %s cascade',
        case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end,
        oid::regclass) as command
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
        and ${notOfAnExtension(sql`pg_class`)}
      order by relkind = 'S'`,
  );
  await drop(
    tx,
    sql`select format('drop routine if exists %s cascade', oid::regprocedure) as command
      from pg_proc where pronamespace = 'public'::regnamespace and ${notOfAnExtension(sql`pg_proc`)}`,
  );
  await drop(
    tx,
    sql`select format('drop type if exists %s cascade', oid::regtype) as command
      from pg_type where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'c', 'r')
        and ${notOfAnExtension(sql`pg_type`)}`,
  );
  await drop(
    tx,
    sql`select format('drop text search configuration if exists %I cascade', cfgname) as command
      from pg_ts_config where cfgnamespace = 'public'::regnamespace and ${notOfAnExtension(sql`pg_ts_config`)}`,
  );
}

function notOfAnExtension(catalog: ReturnType<typeof sql>) {
  return sql`not exists (select from pg_depend d where d.objid = oid and d.deptype = 'e'
    and d.classid = ${sql`'${catalog}'`}::regclass)`;
}

async function drop(tx: Tx, list: ReturnType<typeof sql>): Promise<void> {
  const { rows } = await list.execute(tx);
  for (const { command } of rows as { command: string }[]) await sql.raw(command).execute(tx);
}
