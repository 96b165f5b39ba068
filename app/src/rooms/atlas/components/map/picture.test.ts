import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMap } from './picture.ts';
import { boundsOf, type MapPlace } from './places.ts';

const none = { type: 'FeatureCollection' as const, features: [] };

function placeAt(name: string, lon: number, lat: number, count = 1): MapPlace {
  const entries = Array.from({ length: count }, (_, index) => ({
    title: `${name} ${index}`,
    href: `/o/${index}`,
    kind: 'worker-cooperative',
  }));
  return { name, lon, lat, precision: 'town', entries, count, box: [lon, lat, lon, lat] };
}

describe('the picture of a map', () => {
  const chelsea = placeAt('Chelsea', -71.03, 42.39);
  const worcester = placeAt('Worcester', -71.8, 42.26, 4);

  it('has no bounds without places', () => {
    expect(boundsOf([])).toBeUndefined();
  });

  it('puts east to the right and north above', () => {
    const bounds = boundsOf([chelsea, worcester]);
    const { pins } = drawMap([chelsea, worcester], bounds ?? [0, 0, 0, 0], none);
    const [first, second] = pins;
    expect(first?.places[0]?.name).toBe('Worcester');
    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(first?.y).toBeGreaterThan(second?.y ?? 0);
  });

  it('draws places on one spot as one pin that counts them all', () => {
    const { pins } = drawMap(
      [chelsea, { ...chelsea, name: 'Chelsea again' }],
      [-71.1, 42.3, -71, 42.4],
      none,
    );
    expect(pins).toHaveLength(1);
    expect(pins[0]?.count).toBe(2);
  });

  it('loses no entry, keeps pins apart and inside, in whatever order the places come', () => {
    const place = fc.record({
      lon: fc.double({ min: -73, max: -70, noNaN: true }),
      lat: fc.double({ min: 41, max: 43, noNaN: true }),
      count: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (rows) => {
        const places = rows.map(({ lon, lat, count }, index) =>
          placeAt(`place ${String(index).padStart(2, '0')}`, lon, lat, count),
        );
        const bounds = boundsOf(places) ?? [0, 0, 0, 0];
        const picture = drawMap(places, bounds, none);
        const total = rows.reduce((sum, row) => sum + row.count, 0);
        expect(picture.pins.reduce((sum, pin) => sum + pin.count, 0)).toBe(total);
        for (const pin of picture.pins) {
          expect(pin.x).toBeGreaterThanOrEqual(0);
          expect(pin.x).toBeLessThanOrEqual(picture.width);
          expect(pin.y).toBeGreaterThanOrEqual(0);
          expect(pin.y).toBeLessThanOrEqual(picture.height);
        }
        expect(drawMap([...places].reverse(), bounds, none)).toEqual(picture);
      }),
      { numRuns: 200 },
    );
  });
});
