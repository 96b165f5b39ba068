import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { type House, houseVersion } from '../house.ts';
import { type ArchiveLine, writeArchive } from './archive.ts';
import { keptTables } from './tables.ts';

const rowsAtOnce = 500;

/**
 * Writes everything the house holds to `file`, as of one moment: what is written meanwhile is not in it. Any engine can
 * read it back. Answers how many rows it holds.
 */
export async function backup(house: House, file: string): Promise<number> {
  return house.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const migrations = await tx.selectFrom('migration').select('name').orderBy('name').execute();
      const header = {
        ownhouseBackup: 1,
        version: houseVersion,
        at: house.context().now().toString(),
        migrations: migrations.map(({ name }) => name),
      } as const;
      return writeArchive(file, header, everything(tx as Tx));
    });
}

async function* everything(tx: Tx): AsyncGenerator<ArchiveLine> {
  for (const { name, columns } of await keptTables(tx)) {
    yield { table: name, columns };
    const texts = sql.join(columns.map((column) => sql`${sql.id(column.name)}::text`));
    await sql`declare kept no scroll cursor for select array[${texts}] as row from ${sql.table(name)}`.execute(
      tx,
    );
    for (;;) {
      const { rows } = await sql<{
        row: (string | null)[];
      }>`fetch ${sql.lit(rowsAtOnce)} from kept`.execute(tx);
      for (const { row } of rows) yield row;
      if (rows.length < rowsAtOnce) break;
    }
    await sql`close kept`.execute(tx);
  }
}
