import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openHouse } from '#house/house.ts';
import { rooms } from '#rooms/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'ownhouse-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const script = fileURLToPath(new URL('./cli.ts', import.meta.url));

async function ownhouse(words: string, data = 'data', more: Record<string, string> = {}) {
  const child = spawn(process.execPath, [script, ...words.split(' ').filter(Boolean)], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      OWNHOUSE_DATA: join(folder, data),
      NODE_NO_WARNINGS: '1',
      ...more,
    },
  });
  let out = '';
  let error = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (error += chunk));
  const code = await new Promise((done) => child.on('close', done));
  return { code, out, error };
}

test('help names the tasks, the verbs and the fields of one verb', async () => {
  const all = await ownhouse('');
  expect(all).toMatchObject({ code: 0, error: '' });
  expect(all.out).toContain('backup FILE');
  expect(all.out).toContain('atlas find-entries');
  const one = await ownhouse('help atlas find-entries');
  expect(one.out).toContain('stranger: Anybody may search');
  expect(one.out).toMatch(/--words\s+string/);
});

test('a query answers JSON; what is wrong is said field by field', async () => {
  const found = await ownhouse('atlas find-entries --words compost');
  expect(found).toMatchObject({ code: 0, error: '' });
  expect(JSON.parse(found.out)).toHaveProperty('items');
  const wrong = await ownhouse('atlas find-entries --as-of someday --locale es');
  expect(wrong.code).toBe(1);
  expect(wrong.error).toContain('asOf: Esto no es un día del calendario.');
  expect((await ownhouse('atlas burn-entries')).code).toBe(2);
  expect((await ownhouse('atlas find-entries --words')).error).toContain('--words needs a value');
  expect((await ownhouse('atlas find-entries --as nobody')).code).toBe(2);
});

test('a house is backed up and restored; a damaged file and a full house are refused', async () => {
  const file = join(folder, 'house.backup');
  expect(await ownhouse(`backup ${file}`)).toMatchObject({ code: 0, error: '' });
  expect(await ownhouse(`backup ${file}`)).toMatchObject({ code: 1 });
  expect(await ownhouse(`restore ${file}`, 'elsewhere')).toMatchObject({ code: 0, error: '' });
  expect((await ownhouse(`restore ${file}`, 'elsewhere')).error).toContain('--replace');
  expect(await ownhouse(`restore ${file} --replace`, 'elsewhere')).toMatchObject({ code: 0 });
  writeFileSync(file, 'not a backup');
  expect((await ownhouse(`restore ${file} --replace`, 'elsewhere')).error).toContain('damaged');
  expect((await ownhouse('restore')).code).toBe(2);
});

test('the first steward is appointed at the machine, by mail address, once', async () => {
  const open = () => openHouse({ rooms, dataFolder: join(folder, 'stewarded') });
  const house = await open();
  await house.migrate();
  for (const email of ['ines@house.example', 'omar@house.example']) {
    const { newId, now } = house.context();
    const [id, at] = [newId(), now()];
    const login = { id, email, email_verified: true, name: '', created_at: at, updated_at: at };
    await house.db.insertInto('login').values(login).execute();
    await house.personOf(id);
  }
  await house.close();
  expect((await ownhouse('steward', 'stewarded')).code).toBe(2);
  const nobody = await ownhouse('steward nobody@house.example --locale es', 'stewarded');
  expect(nobody.code).toBe(1);
  expect(nobody.error).toContain('La casa no conoce a nadie así.');
  expect(await ownhouse('steward Ines@House.Example', 'stewarded')).toMatchObject({ code: 0 });
  const second = await ownhouse('steward omar@house.example', 'stewarded');
  expect(second.error).toContain('steward_there_already');
  const after = await open();
  const acts = await after.db.selectFrom('act').select(['verb', 'authority']).execute();
  expect(acts).toEqual([{ verb: 'house.appointFirstSteward', authority: 'house' }]);
  await after.close();
});

test('what keeps the house from opening is said in a sentence', async () => {
  const unreachable = await ownhouse('migrate', 'data', {
    DATABASE_URL: 'postgres://own:secret@127.0.0.1:9/house',
  });
  expect(unreachable.code).toBe(1);
  expect(unreachable.error).toMatch(/^The PostgreSQL at 127\.0\.0\.1:9\/house cannot be reached/);
  expect(unreachable.error.trim().split('\n')).toHaveLength(1);
});
