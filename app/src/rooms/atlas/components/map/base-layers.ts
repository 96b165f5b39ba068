import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Basemap } from './basemap.ts';

/** Colours by the name of their token. */
type Colour = (token: string) => string;

/** What the layers of the two usual schemas (Protomaps, OpenMapTiles) are drawn as. */
const looks = {
  land: ['earth', 'land'],
  green: ['landcover', 'landuse', 'landuse_overlay', 'park', 'natural'],
  water: ['water', 'ocean'],
  stream: ['waterway', 'physical_line', 'water', 'water_lines'],
  building: ['buildings', 'building'],
  road: ['roads', 'transportation', 'road', 'transit'],
  border: ['boundaries', 'boundary'],
  place: ['places', 'place', 'place_labels'],
} as const;

type Look = keyof typeof looks;

const geometry = (...types: string[]): ExpressionSpecification => [
  'in',
  ['geometry-type'],
  ['literal', types.flatMap((type) => [type, `Multi${type}`])],
];

/** The source of a base map, served by the house. */
export function baseSources({ url, kind, bounds }: Basemap): StyleSpecification['sources'] {
  const [west, south, east, north] = bounds;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const archive = `pmtiles://${url}`;
  return {
    base:
      kind === 'raster'
        ? { type: 'raster', url: archive, tileSize: 256 }
        : { type: 'vector', url: archive },
    covered: {
      type: 'geojson',
      data: { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
    },
  };
}

/**
 * A base map in the house's own few colours, over what it covers. Names are in the reader's language where the map has it, and in
 * the browser's typeface.
 */
export function baseLayers(
  { kind, layers }: Basemap,
  colour: Colour,
  language: string,
): LayerSpecification[] {
  if (kind === 'raster') return [{ id: 'base', type: 'raster', source: 'base' }];
  const has = (look: Look) => looks[look].filter((name) => layers.includes(name));
  const ground = has('land').length > 0 ? '--harbor-wash' : '--sheet';
  const each = (look: Look, make: (id: string, layer: string) => LayerSpecification) =>
    has(look).map((layer) => make(`base-${look}-${layer}`, layer));
  const area = (look: Look, token: string, more: object = {}) =>
    each(look, (id, layer) => ({
      id,
      type: 'fill',
      source: 'base',
      'source-layer': layer,
      filter: geometry('Polygon'),
      paint: { 'fill-color': colour(token), ...more },
    }));
  const line = (look: Look, token: string, more: object) =>
    each(look, (id, layer) => ({
      id,
      type: 'line',
      source: 'base',
      'source-layer': layer,
      filter: geometry('LineString'),
      paint: { 'line-color': colour(token), ...more },
    }));
  const wide: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 8, 0.4, 13, 1, 18, 6];
  return [
    { id: 'covered', type: 'fill', source: 'covered', paint: { 'fill-color': colour(ground) } },
    ...area('land', '--sheet'),
    ...area('green', '--leaf-wash', { 'fill-opacity': 0.45 }),
    ...area('water', '--harbor-wash'),
    ...line('stream', '--harbor-wash', { 'line-width': 2 }),
    ...area('building', '--sunk'),
    ...line('road', '--line', { 'line-width': wide }),
    ...line('border', '--edge', { 'line-dasharray': [3, 2] }),
    ...each('place', (id, layer) => ({
      id,
      type: 'symbol',
      source: 'base',
      'source-layer': layer,
      filter: geometry('Point'),
      layout: {
        'text-field': ['coalesce', ['get', `name:${language}`], ['get', 'name']],
        'text-size': 13,
      },
      paint: {
        'text-color': colour('--ink-soft'),
        'text-halo-color': colour('--sheet'),
        'text-halo-width': 1.5,
      },
    })),
  ];
}
