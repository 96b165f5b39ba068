import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { existence } from './existence.ts';
import { type NamedPlace, namedPlaces, publicPoint } from './public-point.ts';

const place = (
  id: string,
  kind: string,
  within_id: string | null,
  latitude: number | null,
): NamedPlace => ({
  id,
  slug: id,
  name: id,
  kind,
  within_id,
  latitude,
  longitude: latitude === null ? null : -71,
});
const places = new Map(
  [
    place('dorchester', 'neighborhood', 'boston', 42.3),
    place('boston', 'city', 'region', 42.36),
    place('region', 'region', null, null),
  ].map((one) => [one.id, one]),
);
const degrees = {
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
};

describe('PLACE-1', () => {
  test('a neighborhood or a town says nothing of the point', () => {
    fc.assert(
      fc.property(
        fc.record(degrees),
        fc.record(degrees),
        fc.constantFrom('neighborhood' as const, 'town' as const, 'none' as const),
        (a, b, precision) => {
          const at = (point: typeof a) =>
            publicPoint({ ...point, precision, place_id: 'dorchester' }, places);
          expect(at(a)).toEqual(at(b));
        },
      ),
    );
  });

  test('a block is off by at most half a thousandth of a degree, and all of a block look alike', () => {
    fc.assert(
      fc.property(fc.record(degrees), (point) => {
        const shown = publicPoint({ ...point, precision: 'block', place_id: null }, places);
        expect(Math.abs((shown?.latitude ?? 99) - point.latitude)).toBeLessThanOrEqual(0.000500001);
        expect(
          publicPoint(
            {
              latitude: shown?.latitude ?? 0,
              longitude: shown?.longitude ?? 0,
              precision: 'block',
              place_id: null,
            },
            places,
          ),
        ).toEqual(shown);
      }),
    );
  });

  test.each([
    ['exact', [42.2, -71.1], ['dorchester', 'boston', 'region']],
    ['neighborhood', [42.3, -71], ['dorchester', 'boston', 'region']],
    ['town', [42.36, -71], ['boston', 'region']],
    ['none', null, []],
  ] as const)('%s', (precision, point, names) => {
    const address = {
      latitude: 42.2,
      longitude: -71.1,
      precision,
      place_id: 'dorchester',
      role: 'seat',
    };
    const shown = publicPoint(address, places);
    expect(shown && [shown.latitude, shown.longitude]).toEqual(point);
    expect(namedPlaces(address, places).map(({ name }) => name)).toEqual(names);
  });

  test('places that lie in each other by mistake do not hang the house', () => {
    const circle = new Map(
      [place('a', 'city', 'b', null), place('b', 'city', 'a', null)].map((one) => [one.id, one]),
    );
    expect(
      publicPoint({ latitude: null, longitude: null, precision: 'town', place_id: 'a' }, circle),
    ).toBeNull();
  });
});

describe('AS-OF-1', () => {
  const claim = (field: string, date_text: string, doubtful = false) => ({
    field,
    date_text,
    date_part: null,
    doubtful,
  });
  test.each([
    [
      'organization',
      [claim('created', '2014'), claim('convened', '2015')],
      '2014-01-01',
      undefined,
    ],
    ['organization', [claim('founded', '2015', true)], undefined, undefined],
    ['organization', [claim('opened', '2023')], undefined, undefined],
    ['project', [claim('opened', '2023')], '2023-01-01', undefined],
    [
      'organization',
      [claim('founded', '198X'), claim('ended', '2019-06')],
      '1980-01-01',
      '2019-07-01',
    ],
    ['organization', [claim('founded', 'long ago')], undefined, undefined],
  ] as const)('%s with %j', (kind, claims, from, closed) => {
    const stands = existence(kind, claims, undefined);
    expect(stands.from?.toString()).toBe(from);
    expect(stands.closed?.toString()).toBe(closed);
  });
});
