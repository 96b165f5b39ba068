import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { OutlineProperties } from '../../components/map/picture.ts';

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
    const pack = JSON.parse(readFileSync(join(folder, file), 'utf8')) as FeatureCollection;
    return pack.features.flatMap((shape) => asOutline(shape, file.replace(/\.geojson$/, '')));
  });
  return { type: 'FeatureCollection', features };
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
  return [{ type: 'Feature', geometry: shape.geometry, properties: { name, level } }];
}

const remembered = new Map<string, Outlines>();

/** Every outline the house can draw: bundled counties first, then the operator's boundary packs. Read once. */
export function loadOutlines(dataFolder: string | undefined): Outlines {
  const key = dataFolder ?? '';
  const known = remembered.get(key);
  if (known) return known;
  const packs = dataFolder ? packOutlines(dataFolder).features : [];
  const outlines: Outlines = {
    type: 'FeatureCollection',
    features: [...countyOutlines().features, ...packs],
  };
  remembered.set(key, outlines);
  return outlines;
}
