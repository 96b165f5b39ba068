import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { stranger } from '#house/access/viewer.ts';
import type { Tx } from '#house/db/database.ts';
import { withDatabases } from '#house/testing/with-databases.ts';
import { atlas } from '#rooms/atlas/server/index.ts';
import { members } from '#rooms/members/server/index.ts';
import seed from '../../data/seed-ecosystem.json' with { type: 'json' };
import { entry } from '../pages/queries.ts';
import { findEntries } from '../search/find-entries.ts';
import { importSeed } from '../seed/import-seed.ts';
import { answered } from '../testing/seeded.ts';
import { demoCast } from './demo-cast.ts';
import { putExample } from './put-example.ts';
import { removeExample } from './remove-example.ts';

/** How many rows every table of the house holds. */
async function rowCounts(tx: Tx): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(tx);
  const counts: Record<string, string> = {};
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ n: bigint }>`select count(*) as n from ${sql.table(name)}`.execute(
      tx,
    );
    counts[name] = String(rows[0]?.n);
  }
  return counts;
}

withDatabases([members, atlas], (it) => {
  test(
    'the example is removed whole and leaves the facts as they were',
    it.undone(async (tx) => {
      const context = it.house.context();
      await importSeed(tx, context, seed);
      const before = await rowCounts(tx);
      expect(await putExample(tx, context)).toBeGreaterThan(150);
      expect(await putExample(tx, context)).toBe(0);
      expect(await rowCounts(tx)).not.toEqual(before);
      expect(await removeExample(tx)).toBeGreaterThan(20);
      expect(await rowCounts(tx)).toEqual(before);
      expect(await demoCast(tx)).toEqual([]);
    }),
  );

  test(
    'the layers never mix: no link, dispute or event of one touches an organization of the other',
    it.undone(async (tx) => {
      const context = it.house.context();
      await importSeed(tx, context, seed);
      await putExample(tx, context);
      const { rows } = await sql`
        select l.id from known_link l join entry a on a.id = l.from_id join entry b on b.id = l.to_id
        where a.layer <> l.layer or b.layer <> l.layer
        union all
        select v.event_id from event_entry v join entry a on a.id = v.event_id join entry b on b.id = v.entry_id
        where a.layer <> b.layer
        union all
        select m.id from membership m join entry a on a.id = m.member_id join entry b on b.id = m.organization_id
        where a.layer <> b.layer`.execute(tx);
      expect(rows).toEqual([]);
    }),
  );

  test(
    'ten people can be stepped into, and what has not said yes is not found',
    it.undone(async (tx) => {
      const context = it.house.context();
      await putExample(tx, context);
      expect((await demoCast(tx)).map(({ name }) => name)).toContain('Rosa Quintero');
      expect(await demoCast(tx)).toHaveLength(10);
      const find = async (words: string) =>
        answered(await it.house.ask(findEntries, { words }, { viewer: stranger }, tx)).items.map(
          ({ name }) => name,
        );
      expect(await find('Brightwater')).toContain('Brightwater Cleaning Cooperative');
      expect(await find('Night Shift Riders')).not.toContain('Night Shift Riders');
      expect(await find('Rosa Quintero')).not.toContain('Rosa Quintero');
    }),
  );

  test(
    'row 24: a hidden home office shows its town only, everywhere',
    it.undone(async (tx) => {
      const context = it.house.context();
      await importSeed(tx, context, seed);
      await putExample(tx, context);
      const found = answered(
        await it.house.ask(findEntries, { words: 'Lantern Bookkeeping' }, { viewer: stranger }, tx),
      ).items[0];
      expect(found).toMatchObject({
        town: 'Boston',
        precision: 'town',
        latitude: 42.36,
        longitude: -71.06,
      });
      expect(found?.facets).not.toContain('place:bostons-chinatown');
      const page = await it.house.ask(entry, { slug: found?.slug }, { viewer: stranger }, tx);
      const said = JSON.stringify(page);
      expect(said).toContain('Boston');
      for (const secret of ['Lantern Court', '42.349', 'Chinatown'])
        expect(said).not.toContain(secret);
      const index = await sql`select * from search_document where entry_id = ${found?.id}`.execute(
        tx,
      );
      expect(JSON.stringify(index.rows)).not.toMatch(/42\.349|[Cc]hinatown|lantern court/);
    }),
  );
});
