/** Run by a test as a process of its own: migrates the database it is given and prints how many steps it ran. */
import { sql } from 'kysely';
import { migrate } from '../db/migrate.ts';
import { openServer } from '../db/open-database.ts';

const database = openServer(process.argv[2] ?? '', 2);
const ran = await migrate(
  database,
  ['one', 'two', 'three'].map((name) => ({
    name,
    async up(tx) {
      await sql`select pg_sleep(0.2)`.execute(tx);
      const table = sql.id(`step_${name}`);
      await sql`create table ${table} (id int)`.execute(tx);
      await sql`insert into ${table} values (1)`.execute(tx);
    },
  })),
  'test',
);
console.log(ran.length);
await database.close();
