import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { stranger, type Viewer } from '#house/access/viewer.ts';
import type { Tx } from '#house/db/database.ts';
import { markEdition } from '#house/db/edition.ts';
import { withDatabases } from '#house/testing/with-databases.ts';
import { atlas } from '#rooms/atlas/server/index.ts';
import { members } from '#rooms/members/server/index.ts';
import { findClusters, findSpots } from '../search/find-clusters.ts';
import { findPoints } from '../search/find-points.ts';
import { refreshSearch } from '../search/refresh-search.ts';
import { answered, seeded } from '../testing/seeded.ts';

const nobody = '01900000-0000-7000-8000-000000000000';
const inside = { kind: 'person', accountId: nobody, personId: nobody } as unknown as Viewer;

withDatabases([members, atlas], (it) => {
  seeded(it);
  const spots = async (tx: Tx, viewer: Viewer, asks = {}) =>
    answered(await it.house.ask(findSpots, asks, { viewer }, tx)).spots ?? [];
  const clusters = async (tx: Tx, viewer: Viewer, asks = {}) =>
    answered(await it.house.ask(findClusters, asks, { viewer }, tx));

  /** Some entry that stands alone at its point, as strangers see it. */
  async function loner(tx: Tx) {
    const { points } = answered(await it.house.ask(findPoints, {}, { viewer: stranger }, tx));
    const at = Map.groupBy(points, ({ latitude, longitude }) => `${latitude} ${longitude}`);
    const alone = [...at.values()].find((here) => here.length === 1)?.[0];
    if (alone === undefined) throw new Error('nothing stands alone');
    return alone;
  }

  async function hide(tx: Tx, id: string) {
    await sql`update search_document set public_from = null, public_to = null where entry_id = ${id}`.execute(
      tx,
    );
    await sql`update search_document set house_from = '1000-01-01', house_to = '2200-01-01' where entry_id = ${id}`.execute(
      tx,
    );
    await markEdition(tx);
  }

  describe('CLUSTER-1', () => {
    test(
      'every point of the result is there once, with all that stands on it',
      it.undone(async (tx) => {
        const { points } = answered(await it.house.ask(findPoints, {}, { viewer: stranger }, tx));
        const found = await spots(tx, stranger);
        const expected = Map.groupBy(points, (each) => `${each.longitude} ${each.latitude}`);
        expect(new Map(found.map(({ lon, lat, count }) => [`${lon} ${lat}`, count]))).toEqual(
          new Map([...expected].map(([at, here]) => [at, here.length])),
        );
        const far = await clusters(tx, stranger, { zoom: 0 });
        expect(far.entries).toBe(points.length);
        expect(far.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(points.length);
      }),
    );

    test(
      'what is shown to the house alone leaves no trace in what a stranger gets, whoever asked before',
      it.undone(async (tx) => {
        const { id, longitude, latitude } = await loner(tx);
        await hide(tx, id);
        const insiders = await spots(tx, inside);
        expect(insiders.some(({ lon, lat }) => lon === longitude && lat === latitude)).toBe(true);
        const seen = [await spots(tx, stranger)];
        const drawn = [await clusters(tx, stranger, { zoom: 9 })];
        await sql`delete from search_document where entry_id = ${id}`.execute(tx);
        await markEdition(tx);
        seen.push(await spots(tx, stranger));
        drawn.push(await clusters(tx, stranger, { zoom: 9 }));
        expect(seen[0]).toEqual(seen[1]);
        expect(drawn[0]).toEqual(drawn[1]);
        expect(seen[0]?.some(({ lon, lat }) => lon === longitude && lat === latitude)).toBe(false);
      }),
    );

    test(
      'where something is known as its town only, moving it within the town moves nothing on the map',
      it.undone(async (tx) => {
        const { rows } = await sql<{ entry_id: string }>`
          select a.entry_id from address a join search_document d on d.entry_id = a.entry_id
          where a.precision = 'town' and d.latitude is not null and d.public_from is not null limit 1`.execute(
          tx,
        );
        const id = rows[0]?.entry_id ?? '';
        const before = await clusters(tx, stranger, { zoom: 17 });
        await sql`update address set latitude = 42.111111, longitude = -71.222222 where entry_id = ${id}`.execute(
          tx,
        );
        await refreshSearch(tx, it.house.context().today(), [id]);
        await markEdition(tx);
        expect(await clusters(tx, stranger, { zoom: 17 })).toEqual(before);
      }),
    );

    test(
      'what is withdrawn is gone with the next mark of the house',
      it.undone(async (tx) => {
        const { id, longitude, latitude } = await loner(tx);
        const has = async () =>
          (await spots(tx, stranger)).some(({ lon, lat }) => lon === longitude && lat === latitude);
        expect(await has()).toBe(true);
        await hide(tx, id);
        expect(await has()).toBe(false);
      }),
    );

    test(
      'a question that is asked twice is gathered once',
      it.undone(async (tx) => {
        const first = await clusters(tx, stranger, { words: 'boston', zoom: 8 });
        await sql`delete from search_document`.execute(tx);
        expect(await clusters(tx, stranger, { words: 'boston', zoom: 8 })).toEqual(first);
        await markEdition(tx);
        expect((await clusters(tx, stranger, { words: 'boston', zoom: 8 })).entries).toBe(0);
      }),
    );
  });

  test(
    'the memory is bounded, and what was asked for longest ago goes first',
    it.undone(async (tx) => {
      const count = async (asOf: number) =>
        (await clusters(tx, stranger, { asOf: `${asOf}-12-31` })).entries;
      const before = [await count(2020), await count(2021)];
      for (let year = 1900; year < 1939; year++) {
        await count(year);
        await count(2020);
      }
      await sql`delete from search_document`.execute(tx);
      expect([await count(2020), await count(2021)]).toEqual([before[0], 0]);
      expect(before[1]).toBeGreaterThan(0);
    }),
  );

  test(
    'a view holds what is inside it, of the same question as the list',
    it.undone(async (tx) => {
      const view = { west: -71.1, south: 42.25, east: -71, north: 42.4 };
      const drawn = await clusters(tx, stranger, { view, zoom: 22 });
      const listed = answered(
        await it.house.ask(findPoints, { bounds: view }, { viewer: stranger }, tx),
      );
      expect(drawn.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(listed.points.length);
    }),
  );
});
