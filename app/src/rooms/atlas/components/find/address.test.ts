import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bounds } from '../map/places.ts';
import {
  FACETS,
  type FindAddress,
  hrefOf,
  isNarrowed,
  readAddress,
  VIEWS,
  without,
} from './address.ts';

const read = (href: string) => readAddress(new URL(href, 'http://house.invalid'));

const code = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
const address: fc.Arbitrary<FindAddress> = fc.record({
  words: fc.string({ maxLength: 30 }).map((text) => text.trim()),
  chosen: fc.record(
    Object.fromEntries(FACETS.map((facet) => [facet, fc.uniqueArray(code, { maxLength: 3 })])) as {
      [Name in (typeof FACETS)[number]]: fc.Arbitrary<string[]>;
    },
  ),
  year: fc.option(fc.integer({ min: 1000, max: 9999 })),
  box: fc.option(
    fc
      .tuple(
        fc.uniqueArray(fc.integer({ min: -180e6, max: 180e6 }), { minLength: 2, maxLength: 2 }),
        fc.uniqueArray(fc.integer({ min: -90e6, max: 90e6 }), { minLength: 2, maxLength: 2 }),
      )
      .map(([lons, lats]): Bounds => {
        const [west = 0, east = 0] = lons.map((each) => each / 1e6);
        const [south = 0, north = 0] = lats.toSorted((a, b) => a - b).map((each) => each / 1e6);
        return [west, south, east, north];
      }),
  ),
  view: fc.constantFrom(...VIEWS),
  page: fc.integer({ min: 1, max: 99999 }),
});

it('reads back every address that it writes', () => {
  fc.assert(
    fc.property(address, (each) => {
      expect(read(hrefOf(each, { page: each.page }))).toEqual(each);
    }),
  );
});

it('starts at the first page when anything else changes', () => {
  const third = read('/atlas?q=compost&page=3');
  expect(hrefOf(third, { view: 'table' })).toBe('/atlas?q=compost&view=table');
  expect(hrefOf(third, { view: 'map' })).toBe('/atlas/map?q=compost');
});

it('takes away one choice and leaves the others', () => {
  const two = read('/atlas?kind=farm&kind=network&sector=food');
  expect(hrefOf(without(two, 'kind', 'farm'))).toBe('/atlas?kind=network&sector=food');
});

it('passes over what makes no sense', () => {
  const odd = read('/atlas?year=20x4&page=-1&view=hologram&kind=%3Cscript%3E&kind=farm&kind=farm');
  expect(odd).toMatchObject({ year: null, page: 1, view: 'list' });
  expect(odd.chosen.kind).toEqual(['farm']);
  expect(isNarrowed(read('/atlas?view=table&page=2'))).toBe(false);
  for (const box of ['1,2,3', '1,2,3,x', '1,5,3,4', '-181,1,2,3', '1,2,3,91', '1e999,2,3,4', ',,,'])
    expect(read(`/atlas?box=${box}`).box).toBeNull();
});
