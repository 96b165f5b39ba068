import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geoArea, geoContains } from 'd3-geo';
import type { Feature, Polygon } from 'geojson';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadOutlines, outlinesFor } from './outlines.ts';
import { rewind } from './wind.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ownhouse-outlines-'));
  mkdirSync(join(folder, 'boundaries'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const square: Feature<Polygon> = {
  type: 'Feature',
  properties: { name: 'Square' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [-71, 42],
        [-70, 42],
        [-70, 43],
        [-71, 43],
        [-71, 42],
      ],
    ],
  },
};

describe('outlines', () => {
  test('a close view of the region stands on the sheet, a wide one on the counties', () => {
    const levels = (bounds: [number, number, number, number]) =>
      new Set(outlinesFor(bounds, folder).features.map(({ properties }) => properties.level));
    expect(levels([-71.2, 42.2, -70.9, 42.5]).has('county')).toBe(false);
    expect(levels([-71.2, 42.2, -70.9, 42.5]).has('sea')).toBe(true);
    expect(levels([-73, 41, -69, 43]).has('county')).toBe(true);
    expect(levels([-73, 41, -69, 43]).has('sea')).toBe(false);
  });

  test('the sheet has downtown on land and the islands of the harbor in the sea', () => {
    const sea = loadOutlines(undefined).features.find(
      ({ properties }) => properties.level === 'sea',
    );
    if (!sea) throw new Error('the sheet has no sea');
    expect(geoContains(sea, [-70.93, 42.33])).toBe(true);
    for (const onLand of [
      [-71.06, 42.36],
      [-71.077, 42.323],
      [-71.033, 42.395],
      [-71.03, 42.373],
      [-71.065, 42.3],
    ] as const) {
      expect(geoContains(sea, [...onLand])).toBe(false);
    }
  });

  test('a boundary pack takes the place of the sheet, whichever way its rings go round', () => {
    const other = structuredClone(square);
    other.geometry.coordinates[0]?.reverse();
    const pack = { type: 'FeatureCollection', features: [square, other] };
    writeFileSync(join(folder, 'boundaries', 'towns.geojson'), JSON.stringify(pack));
    const towns = loadOutlines(folder).features.filter(
      ({ properties }) => properties.level === 'towns',
    );
    expect(towns.map(({ properties }) => properties.name)).toEqual(['Square', 'Square']);
    for (const town of towns) expect(geoArea(town)).toBeLessThan(0.001);
    expect(loadOutlines(folder).features.some(({ properties }) => properties.level === 'sea')).toBe(
      false,
    );
  });

  test('a pack that is not GeoJSON is named in a sentence', () => {
    writeFileSync(join(folder, 'boundaries', 'broken.geojson'), '{');
    expect(() => loadOutlines(folder)).toThrow(/broken\.geojson is not a GeoJSON collection/);
  });

  test('rewinding leaves a ring that goes the right way alone', () => {
    const right = rewind(square);
    expect(rewind(right)).toEqual(right);
  });
});
