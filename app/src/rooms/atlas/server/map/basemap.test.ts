import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tinyArchive } from '../testing/tiny-archive.ts';
import { basemapIn } from './basemap.ts';
import { readRange } from './basemap-file.ts';

const square = [
  [0, 0],
  [4096, 0],
  [4096, 4096],
  [0, 4096],
] as const;

let folder: string;
const file = (name: string) => join(folder, 'basemap', name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ownhouse-basemap-'));
  mkdirSync(join(folder, 'basemap'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a base map', () => {
  test('is none where the folder has none', async () => {
    expect(await basemapIn(folder)).toBeNull();
    expect(await basemapIn('memory://')).toBeNull();
    expect(await basemapIn(undefined)).toBeNull();
  });

  test('says what it is made of and whom to name, and is read anew when it changes', async () => {
    writeFileSync(
      file('a.pmtiles'),
      tinyArchive([{ name: 'water', ring: square }], 'by <b>us</b>'),
    );
    const first = await basemapIn(folder);
    expect(first).toMatchObject({
      kind: 'vector',
      layers: ['water'],
      bounds: [-180, -85, 180, 85],
      credit: [{ text: 'by ' }, { text: 'us' }],
    });
    writeFileSync(file('a.pmtiles'), tinyArchive([{ name: 'earth', ring: square }], ''));
    const second = await basemapIn(folder);
    expect(second?.layers).toEqual(['earth']);
    expect(second?.credit[0]?.text).toContain('OpenStreetMap');
    expect(second?.url).not.toBe(first?.url);
  });

  test('that cannot be read is reported by name and passed over', async () => {
    const faults: string[] = [];
    for (const bytes of ['', 'PMTiles', 'not a map at all'.repeat(20)]) {
      writeFileSync(file('broken.pmtiles'), bytes);
      expect(await basemapIn(folder, (where) => void faults.push(where))).toBeNull();
    }
    expect(faults).toHaveLength(3);
    expect(faults[0]).toContain('broken.pmtiles');
  });
});

test.each([
  [null, 'whole'],
  ['bytes=0-99', { first: 0, last: 99 }],
  ['bytes=900-5000', { first: 900, last: 999 }],
  ['bytes=990-', { first: 990, last: 999 }],
  ['bytes=-10', { first: 990, last: 999 }],
  ['bytes=0-1,5-6', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=1000-1001', null],
  ['bytes=9-3', null],
  ['bytes=-0', null],
] as const)('of a file of 1,000 bytes, %s is %j', (header, range) => {
  expect(readRange(header, 1000)).toEqual(range);
});
