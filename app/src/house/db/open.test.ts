import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockFolder } from './folder-lock.ts';
import { openFolder } from './open-folder.ts';
import { openUrl } from './open-url.ts';

const base = mkdtempSync(join(tmpdir(), 'ownhouse-open-'));
const sound = join(base, 'sound');

beforeAll(async () => {
  const database = await openFolder(sound);
  await database.pool.query('create table kept (words text)');
  await database.pool.query("insert into kept values ('still here')");
  await database.close();
});
afterAll(() => rmSync(base, { recursive: true }));

function copy(name: string): string {
  const folder = join(base, name);
  cpSync(sound, folder, { recursive: true });
  return folder;
}

/** Every file but those that a running PostgreSQL marks itself with. */
function filesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names.filter((name) => !/postmaster|internal|\.lock|\.pid/.test(name)).sort();
}

async function isSound(folder: string): Promise<boolean> {
  const database = await openFolder(folder);
  const { rows } = await database.pool.query('select words from kept');
  await database.close();
  return rows[0]?.words === 'still here';
}

test('what was written is there when the folder is opened again', async () => {
  expect(await isSound(copy('again'))).toBe(true);
});

test('a folder in use is refused, and free again when its holder closes', async () => {
  const folder = copy('in-use');
  const first = await openFolder(folder);
  await expect(openFolder(folder)).rejects.toMatchObject({
    code: 'data_folder_in_use',
    message: expect.stringContaining(`process ${process.pid} on ${hostname()}`),
  });
  await first.close();
  expect(await isSound(folder)).toBe(true);
});

test('the lock of a process that died is taken over', async () => {
  const folder = copy('stale');
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((done) => child.on('exit', done));
  const holder = { process: child.pid, machine: hostname(), since: '2026-01-01T00:00:00Z' };
  writeFileSync(join(folder, 'house.lock'), JSON.stringify(holder));
  expect(await isSound(folder)).toBe(true);
});

test('a lock from another machine holds while it is fresh and falls when it is silent', () => {
  const folder = join(base, 'elsewhere');
  mkdirSync(folder);
  const lock = join(folder, 'house.lock');
  writeFileSync(lock, JSON.stringify({ process: 1, machine: 'elsewhere', since: '' }));
  expect(() => lockFolder(folder)).toThrow('process 1 on elsewhere');
  const before = new Date(Date.now() - 120_000);
  utimesSync(lock, before, before);
  lockFolder(folder)();
  expect(existsSync(lock)).toBe(false);
});

test.each([
  ['a torn control file', (at: string) => truncateSync(join(at, 'global/pg_control'), 100)],
  ['tables that are gone', (at: string) => rmSync(join(at, 'base'), { recursive: true })],
  ['a missing mark', (at: string) => rmSync(join(at, 'PG_VERSION'))],
  ['another version', (at: string) => writeFileSync(join(at, 'PG_VERSION'), '13\n')],
])('a damaged folder is refused and left as it is: %s', async (name, damage) => {
  const folder = copy(name.replaceAll(' ', '-'));
  damage(join(folder, 'database'));
  const before = filesOf(folder);
  await expect(openFolder(folder)).rejects.toMatchObject({
    code: 'data_folder_damaged',
    message: expect.stringContaining('Nothing was changed'),
  });
  expect(filesOf(folder)).toEqual(before);
});

test('a folder that cannot be written is refused', async () => {
  const file = join(base, 'a-file');
  writeFileSync(file, '');
  await expect(openFolder(join(file, 'data'))).rejects.toMatchObject({
    code: 'data_folder_unwritable',
  });
});

test('a server that is not there is refused without telling the password', async () => {
  const opening = openUrl('postgres://own:secret@127.0.0.1:9/house');
  await expect(opening).rejects.toMatchObject({ code: 'database_unreachable' });
  await expect(opening).rejects.not.toThrow('secret');
});

test.runIf(process.env.TEST_DATABASE_URL)('a server that refuses is named so', async () => {
  const url = new URL(process.env.TEST_DATABASE_URL as string);
  url.pathname = '/there_is_no_such_house';
  await expect(openUrl(url.href)).rejects.toMatchObject({ code: 'database_refused' });
});
