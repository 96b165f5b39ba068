import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { falseClock } from '../clock/clock.ts';
import type { Migration } from '../db/migrate.ts';
import { House } from '../house.ts';
import { defineRoom, type Room } from '../room.ts';
import { emptyDatabase, emptyEmbedded } from '../testing/with-databases.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

const folder = mkdtempSync(join(tmpdir(), 'ownhouse-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Tables with everything that is hard to carry: every type, a ring of references, a computed column, a trigger, a counter. */
const tables: Migration = {
  name: 'shelf-0001-tables',
  async up(tx) {
    await sql`create type mood as enum ('calm', 'warm')`.execute(tx);
    await sql`create table shelf (id uuid primary key, name text not null, first_thing uuid)`.execute(
      tx,
    );
    await sql`create table thing (
      id uuid primary key, shelf uuid not null references shelf, inside uuid references thing,
      number int generated always as identity, big int8, exact numeric(20, 4), real float8,
      day date, moment timestamptz, words text[], notes jsonb, bytes bytea, mood mood,
      title text, upper_title text generated always as (upper(title)) stored,
      check (big is null or big > 0))`.execute(tx);
    await sql`alter table shelf add constraint "Odd ""name""" foreign key (first_thing) references thing`.execute(
      tx,
    );
    await sql`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'things are not put in by hand'; end $$`.execute(tx);
    await sql`create trigger no_hands before delete on thing for each row execute function refuse()`.execute(
      tx,
    );
  },
};
const later: Migration = {
  name: 'shelf-0002-colour',
  async up(tx) {
    await sql`alter table thing add colour text not null default 'brown'`.execute(tx);
  },
};
const person = '01900000-0000-7000-8000-0000000000aa';

function shelves(migrations: readonly Migration[]): Room {
  return defineRoom({
    name: 'shelves',
    migrations,
    access: {},
    commands: [],
    queries: [],
    async forget(tx, id) {
      await sql`update thing set title = null where id = ${id}`.execute(tx);
    },
  });
}

async function open(engine: string, migrations = [tables]): Promise<House> {
  const url = process.env.TEST_DATABASE_URL as string;
  const database = engine === 'embedded' ? await emptyEmbedded() : await emptyDatabase(url);
  return new House(database, { rooms: [shelves(migrations)], clock: falseClock() });
}

async function fill(house: House): Promise<void> {
  await house.migrate();
  const shelf = '01900000-0000-7000-8000-000000000001';
  await sql`insert into shelf (id, name) values (${shelf}, ${'a "quoted"\\shelf\n\t✓'})`.execute(
    house.db,
  );
  await sql`insert into thing (id, shelf, inside, big, exact, real, day, moment, words, notes, bytes, mood, title)
    select case i when 0 then ${person}::uuid else gen_random_uuid() end, ${shelf}, ${person}, 2::int8 ^ 60 + i, 12.5000,
      pi() / (i + 1), date '1986-05-01' + i, timestamptz '2026-01-01 00:00:00.000001Z' + i * interval '1 day',
      case i % 2 when 1 then ${['a,b', '{"}', 'NULL', '']}::text[] end,
      jsonb_build_object('i', i, 'deep', ${JSON.stringify([null, 'é'])}::jsonb), int4send(i), 'warm',
      case when i % 3 > 0 then 'title ' || i end
    from generate_series(0, 1199) i`.execute(house.db);
  await sql`update shelf set first_thing = ${person}`.execute(house.db);
}

async function contents(house: House): Promise<unknown> {
  const things = await sql`select t::text as row from thing t order by id`.execute(house.db);
  const shelf = await sql`select s::text as row from shelf s`.execute(house.db);
  return [things.rows, shelf.rows];
}

const engines = process.env.TEST_DATABASE_URL ? ['embedded', 'postgresql'] : ['embedded'];
const ways = engines.flatMap((from) => engines.map((to) => [from, to] as const));

test.each(ways)('a backup made %s comes back %s, whole', async (from, to) => {
  const source = await open(from);
  const target = await open(to);
  const file = join(folder, `${from}-${to}.backup`);
  await fill(source);
  const rows = await backup(source, file);
  expect(rows).toBe(1201);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(await restore(target, file)).toMatchObject({ rows, forgotten: 0 });
  expect(await contents(target)).toEqual(await contents(source));

  // The house works on: references hold, the counter goes on, the trigger stands, nothing is left to migrate.
  const { db } = target;
  await expect(
    sql`insert into thing (id, shelf) values (gen_random_uuid(), gen_random_uuid())`.execute(db),
  ).rejects.toMatchObject({ code: '23503' });
  await sql`insert into thing (id, shelf) select gen_random_uuid(), id from shelf`.execute(db);
  const numbers = await sql<{ max: number; count: bigint }>`
    select max(number), count(distinct number) as count from thing`.execute(db);
  expect(numbers.rows[0]).toEqual({ max: 1202, count: 1201n });
  await expect(sql`delete from thing`.execute(db)).rejects.toThrow('by hand');
  expect(await target.migrate()).toEqual([]);
  await source.close();
  await target.close();
});

test.each(engines)('%s: what is there stays unless it is to be replaced', async (engine) => {
  const house = await open(engine);
  const file = join(folder, `${engine}-stays.backup`);
  await fill(house);
  await backup(house, file);
  await sql`update thing set title = 'changed since'`.execute(house.db);
  await sql`create table left_over (id int)`.execute(house.db);
  const before = await contents(house);
  await expect(restore(house, file)).rejects.toMatchObject({ code: 'house_not_empty' });
  expect(await contents(house)).toEqual(before);
  await restore(house, file, { replace: true });
  expect(await contents(house)).not.toEqual(before);
  await house.close();
});

test('whoever was forgotten since the backup is forgotten again', async () => {
  const house = await open('embedded');
  const before = join(folder, 'before-forgetting.backup');
  const after = join(folder, 'after-forgetting.backup');
  const titleOf = async (at: House) =>
    (await sql<{ title: string }>`select title from thing where id = ${person}`.execute(at.db))
      .rows;
  await fill(house);
  await sql`update thing set title = 'Rosa' where id = ${person}`.execute(house.db);
  await backup(house, before);
  await house.db.transaction().execute((tx) => house.forget(tx, 'person', person));
  await backup(house, after);

  expect(await restore(house, before, { replace: true })).toMatchObject({ forgotten: 1 });
  expect(await titleOf(house)).toEqual([{ title: null }]);

  const elsewhere = await open('embedded');
  expect(await restore(elsewhere, before, { forgottenIn: after })).toMatchObject({ forgotten: 1 });
  expect(await titleOf(elsewhere)).toEqual([{ title: null }]);
  expect(await elsewhere.db.selectFrom('deletion').select('id').execute()).toEqual([
    { id: person },
  ]);
  await house.close();
  await elsewhere.close();
});

test('an older backup is brought up to date, a newer one refused', async () => {
  const old = await open('embedded');
  const file = join(folder, 'old.backup');
  await fill(old);
  await backup(old, file);
  const newer = await open('embedded', [tables, later]);
  await restore(newer, file);
  const { rows } = await sql`select distinct colour from thing`.execute(newer.db);
  expect(rows).toEqual([{ colour: 'brown' }]);

  const newerFile = join(folder, 'newer.backup');
  await backup(newer, newerFile);
  const before = await contents(old);
  await expect(restore(old, newerFile, { replace: true })).rejects.toMatchObject({
    code: 'archive_newer',
  });
  expect(await contents(old)).toEqual(before);
  await old.close();
  await newer.close();
});

test('a damaged backup is refused and nothing is lost', async () => {
  const house = await open('embedded');
  await fill(house);
  const file = join(folder, 'sound.backup');
  await backup(house, file);
  const bytes = readFileSync(file);
  const text = gunzipSync(bytes).toString();
  const lines = text.trimEnd().split('\n');
  const damaged: Record<string, Buffer> = {
    truncated: bytes.subarray(0, bytes.length / 2),
    'one byte changed': Buffer.from(
      bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte)),
    ),
    'a line left out': gzipSync(lines.toSpliced(20, 1).join('\n')),
    'a value changed': gzipSync(text.replace('title 4', 'title 5')),
    'no end': gzipSync(lines.slice(0, -1).join('\n')),
    'more after the end': gzipSync(`${text}["x"]\n`),
    empty: Buffer.alloc(0),
    'an empty archive': gzipSync(''),
    'not gzip': Buffer.from(text),
    'not ours': gzipSync('{"hello":"world"}\n'),
    'not JSON': gzipSync('<html>\n'),
  };
  const before = await contents(house);
  const broken = join(folder, 'broken.backup');
  for (const [name, content] of Object.entries(damaged)) {
    writeFileSync(broken, content);
    await expect(restore(house, broken, { replace: true }), name).rejects.toMatchObject({
      code: expect.stringMatching(/^archive_(damaged|foreign)$/),
    });
  }
  await expect(restore(house, join(folder, 'none'), { replace: true })).rejects.toMatchObject({
    code: 'archive_missing',
  });
  expect(await contents(house)).toEqual(before);
  await house.close();
});

test('a backup whose rows the tables refuse is undone whole', async () => {
  const house = await open('embedded');
  await fill(house);
  const file = join(folder, 'sound-2.backup');
  await backup(house, file);
  const strict = await open('embedded', [
    tables,
    {
      name: 'shelf-0002-strict',
      async up(tx) {
        await sql`alter table thing add check (title is not null)`.execute(tx);
      },
    },
  ]);
  await strict.migrate();
  await sql`insert into shelf (id, name) values (gen_random_uuid(), 'kept')`.execute(strict.db);
  const before = await contents(strict);
  await expect(restore(strict, file, { replace: true })).rejects.toThrow();
  expect(await contents(strict)).toEqual(before);
  await house.close();
  await strict.close();
});

test('a backup that cannot be written leaves the one before it', async () => {
  const house = await open('embedded');
  await house.migrate();
  const file = join(folder, 'kept.backup');
  await backup(house, file);
  const copy = join(folder, 'copy.backup');
  copyFileSync(file, copy);
  await expect(backup(house, join(folder, 'no-such-folder', 'x'))).rejects.toThrow();
  expect(readFileSync(file)).toEqual(readFileSync(copy));
  await house.close();
});
