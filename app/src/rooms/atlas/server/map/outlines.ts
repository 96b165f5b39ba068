import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { OutlineProperties } from '../../components/map/picture.ts';
import type { Bounds } from '../../components/map/places.ts';
import { harborSheet, sheetBounds } from './harbor-sheet.ts';
import { rewind } from './wind.ts';

export type Outlines = FeatureCollection<Geometry, OutlineProperties>;

const require = createRequire(import.meta.url);

/** Census codes of the states whose counties are drawn: Massachusetts and what borders it. */
const statesDrawn = new Set(['25', '44', '09', '33', '50', '36', '23']);
const packNameMax = 80;

type CountyAtlas = Topology<{ counties: GeometryCollection<{ name: string }> }>;

let counties: Outlines | undefined;

/** Counties round the region, from the census shapes in `us-atlas` (public domain); coarse, so for context only. */
function countyOutlines(): Outlines {
  if (counties) return counties;
  const atlas = require('us-atlas/counties-10m.json') as CountyAtlas;
  const all = feature(atlas, atlas.objects.counties);
  const features = all.features
    .filter((county) => statesDrawn.has(String(county.id).slice(0, 2)))
    .map((county) => ({
      ...county,
      properties: {
        name: county.properties.name,
        level: String(county.id).startsWith('25') ? 'county' : 'beyond',
      },
    }));
  counties = { type: 'FeatureCollection', features };
  return counties;
}

/**
 * Boundary packs: every `*.geojson` in the folder `boundaries` of the house's data, each a collection of polygons whose
 * `name` property labels them. The file's own name becomes the level (`towns.geojson` → `towns`).
 */
function packOutlines(dataFolder: string): Outlines {
  const folder = join(dataFolder, 'boundaries');
  const features = packFiles(folder).flatMap((file) => {
    const shapes = readPack(join(folder, file));
    return shapes.flatMap((shape) => asOutline(shape, file.replace(/\.geojson$/, '')));
  });
  return { type: 'FeatureCollection', features };
}

/**
 * The shapes of one pack.
 * @throws Error with a sentence that names the file when it is not GeoJSON
 */
function readPack(file: string): Feature[] {
  try {
    const pack = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
    if (Array.isArray(pack.features)) return pack.features;
  } catch {
    // Said below: whatever is wrong with it, it is not a collection of shapes.
  }
  throw new Error(`The boundary pack ${file} is not a GeoJSON collection of shapes.`);
}

function packFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.geojson'))
      .sort();
  } catch {
    return [];
  }
}

function asOutline(shape: Feature, level: string): Feature<Geometry, OutlineProperties>[] {
  const isArea = shape.geometry?.type === 'Polygon' || shape.geometry?.type === 'MultiPolygon';
  if (!isArea) return [];
  const name = String(shape.properties?.name ?? '').slice(0, packNameMax);
  return [rewind({ type: 'Feature', geometry: shape.geometry, properties: { name, level } })];
}

const remembered = new Map<string, Outlines>();

/**
 * Every outline the house can draw: the bundled counties, and finer shapes for close views: the operator's boundary packs, or
 * the schematic shore of Greater Boston where there are none. Read once.
 */
export function loadOutlines(dataFolder: string | undefined): Outlines {
  const key = dataFolder ?? '';
  const known = remembered.get(key);
  if (known) return known;
  const packs = dataFolder ? packOutlines(dataFolder).features : [];
  const close = packs.length > 0 ? packs : harborSheet.features.map(rewind);
  const outlines: Outlines = {
    type: 'FeatureCollection',
    features: [...countyOutlines().features, ...close],
  };
  remembered.set(key, outlines);
  return outlines;
}

const coarse = new Set(['county', 'beyond']);

/** The outlines for one picture: a close view leaves out the coarse counties wherever finer shapes cover it. */
export function outlinesFor(bounds: Bounds, dataFolder: string | undefined): Outlines {
  const all = loadOutlines(dataFolder);
  const isOnSheet =
    bounds[0] >= sheetBounds[0] &&
    bounds[1] >= sheetBounds[1] &&
    bounds[2] <= sheetBounds[2] &&
    bounds[3] <= sheetBounds[3];
  const hasSheet = all.features.some(({ properties }) => properties.level === 'sheet');
  const features = all.features.filter(({ properties: { level } }) =>
    hasSheet ? coarse.has(level) !== isOnSheet : true,
  );
  return { type: 'FeatureCollection', features };
}
