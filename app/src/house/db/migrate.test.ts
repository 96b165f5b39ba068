import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { emptyDatabase, emptyEmbedded } from '../testing/with-databases.ts';
import { type Migration, migrate, migrationNames } from './migrate.ts';
import { openServer } from './open-database.ts';

function table(name: string, after = ''): Migration {
  return {
    name,
    async up(tx) {
      await sql`create table ${sql.id(name)} (id int)`.execute(tx);
      if (after) await sql.raw(after).execute(tx);
    },
  };
}

const url = process.env.TEST_DATABASE_URL;
const engines = url === undefined ? ['embedded'] : ['embedded', 'postgresql'];

test.each(engines)(
  '%s: steps run in order, once, each undone whole when it fails',
  async (engine) => {
    const database =
      engine === 'embedded' ? await emptyEmbedded() : await emptyDatabase(url as string);
    const one = table('one');
    expect(await migrate(database, [one], '1')).toEqual(['one']);
    expect(await migrate(database, [one, table('two')], '1')).toEqual(['two']);
    expect(await migrate(database, [one, table('two')], '1')).toEqual([]);

    await expect(
      migrate(database, [one, table('two'), table('three', 'select 1/0')], '1'),
    ).rejects.toMatchObject({ code: 'migration_failed' });
    expect(await migrationNames(database.db)).toEqual(['one', 'two']);
    const { rows } = await sql`select to_regclass('three') as at`.execute(database.db);
    expect(rows).toEqual([{ at: null }]);

    await expect(migrate(database, [one], '1')).rejects.toMatchObject({
      code: 'migrations_newer',
      message: expect.stringContaining('“two”'),
    });
    await expect(migrate(database, [one, one], '1')).rejects.toThrow('Two migrations');
    await database.close();
  },
);

test.runIf(url)('two processes that start at once on one server run each step once', async () => {
  const database = await emptyDatabase(url as string);
  const script = fileURLToPath(new URL('../testing/migrate-once.ts', import.meta.url));
  const ran = await Promise.all([0, 1, 2].map(() => output(script, database.url)));
  expect(ran.map(Number).sort()).toEqual([0, 0, 3]);
  const { rows } = await database.pool.query('select count(*) from step_two');
  expect(rows[0].count).toBe(1n);
  await database.close();
});

async function output(script: string, databaseUrl: string): Promise<string> {
  const child = spawn(process.execPath, [script, databaseUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const chunk of child.stdout) text += chunk;
  return text;
}

test('a server address is not opened before it is asked', async () => {
  await openServer('postgres://127.0.0.1:9/nowhere').close();
});
