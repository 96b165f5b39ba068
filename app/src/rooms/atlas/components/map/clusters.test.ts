import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Clusters, type Spot } from './clusters.ts';
import type { Bounds } from './places.ts';

const world: Bounds = [-180, -85, 180, 85];
const spot: fc.Arbitrary<Spot> = fc.record({
  lon: fc.double({ min: -73, max: -70, noNaN: true }),
  lat: fc.double({ min: 41, max: 43, noNaN: true }),
  count: fc.integer({ min: 1, max: 40 }),
});
const spots = fc.array(spot, { maxLength: 60 });
const zoom = fc.integer({ min: 0, max: 20 });

describe('clusters', () => {
  test('lose no entry and no spot at any zoom, and lie in their own box', () => {
    fc.assert(
      fc.property(spots, zoom, (all, at) => {
        const clusters = new Clusters(all);
        const drawn = clusters.within(world, at);
        const sum = (of: (each: (typeof drawn)[number]) => number) =>
          drawn.reduce((total, each) => total + of(each), 0);
        expect(sum(({ count }) => count)).toBe(clusters.entries);
        expect(sum((each) => each.spots)).toBe(all.length);
        for (const { lon, lat, box, opensAt, spots: many } of drawn) {
          const [west, south, east, north] = box;
          expect(lon).toBeGreaterThanOrEqual(west);
          expect(lon).toBeLessThanOrEqual(east);
          expect(lat).toBeGreaterThanOrEqual(south);
          expect(lat).toBeLessThanOrEqual(north);
          expect(opensAt === null).toBe(many === 1);
          if (opensAt !== null) expect(opensAt).toBeGreaterThan(at);
        }
      }),
    );
  });

  test('a spot stands where it stands, whatever is near it, from the closest zoom on', () => {
    fc.assert(
      fc.property(fc.uniqueArray(spot, { selector: ({ lon }) => lon, maxLength: 30 }), (all) => {
        const drawn = new Clusters(all).within(world, 17);
        expect(drawn).toHaveLength(all.length);
        const counts = new Map(all.map(({ lon, count }) => [lon, count]));
        for (const each of drawn) expect(counts.get(each.lon)).toBe(each.count);
      }),
    );
  });

  test('gather from afar what stands apart from near, under the name of the largest', () => {
    const dorchester = { lon: -71.06, lat: 42.3, count: 30, town: 'Dorchester' };
    const roxbury = { lon: -71.09, lat: 42.33, count: 4, town: 'Roxbury' };
    const clusters = new Clusters([roxbury, dorchester]);
    const [from] = clusters.within(world, 5);
    expect(from).toMatchObject({ count: 34, spots: 2, town: 'Dorchester' });
    expect(from?.box).toEqual([-71.09, 42.3, -71.06, 42.33]);
    expect(clusters.within(world, from?.opensAt ?? 0)).toHaveLength(2);
  });

  test('are drawn more coarsely rather than cut', () => {
    const grid = Array.from({ length: 400 }, (_, i) => ({
      lon: -72 + (i % 20) * 0.05,
      lat: 42 + Math.floor(i / 20) * 0.05,
      count: 1,
    }));
    const clusters = new Clusters(grid);
    expect(clusters.within(world, 17)).toHaveLength(400);
    const fewer = clusters.between(0, 100, world, 17);
    expect(fewer.clusters.length).toBeLessThanOrEqual(100);
    expect(fewer.zoom).toBeLessThan(17);
    expect(fewer.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(400);
    const more = clusters.between(6, 100, world, 0);
    expect(more.zoom).toBeGreaterThan(0);
    expect(more.clusters.length).toBeGreaterThanOrEqual(6);
    expect(new Clusters(grid.slice(0, 1)).between(6, 100, world, 0).clusters).toHaveLength(1);
  });

  test('nothing has no box', () => {
    expect(new Clusters([]).box).toBeUndefined();
    expect(new Clusters([]).within(world, 3)).toEqual([]);
  });
});
