import type {
  ExpressionSpecification,
  FillLayerSpecification,
  GeoJSONSource,
  LineLayerSpecification,
  Map as MovingMap,
  StyleSpecification,
} from 'maplibre-gl';
import { baseLayers, baseSources } from './base-layers.ts';
import type { Basemap } from './basemap.ts';

/** The colour that a token of the design has on this page, light or dark. */
export function colour(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(token).trim();
}

const closeZoom = 9;
const ownLevels = ['county', 'beyond', 'sheet', 'sea', 'island', 'river'];

type Zooms = { minzoom?: number; maxzoom?: number };

function area(id: string, levels: string[], token: string, zooms: Zooms): FillLayerSpecification {
  const filter: ExpressionSpecification = ['in', ['get', 'level'], ['literal', levels]];
  const paint = { 'fill-color': colour(token) };
  return { id, type: 'fill', source: 'outlines', filter, paint, ...zooms };
}

function border(id: string, levels: string[], zooms: Zooms): LineLayerSpecification {
  const filter: ExpressionSpecification = ['in', ['get', 'level'], ['literal', levels]];
  const paint = { 'line-color': colour('--edge') };
  return { id, type: 'line', source: 'outlines', filter, paint, ...zooms };
}

/** What lies under the marks: the operator's base map, over the bundled shapes or the operator's boundary packs. */
export function movingStyle(
  outlinesUrl: string,
  basemap: Basemap | null,
  locale: string,
): StyleSpecification {
  return {
    version: 8,
    sources: {
      outlines: { type: 'geojson', data: outlinesUrl, maxzoom: 12, tolerance: 0.5 },
      ...(basemap === null ? {} : baseSources(basemap)),
      names: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colour('--harbor-wash') } },
      // Coarse counties from afar; the sheet, or the operator's boundary packs, from near.
      area('counties', ['county'], '--sheet', { maxzoom: closeZoom }),
      area('beyond', ['beyond'], '--sunk', { maxzoom: closeZoom }),
      border('county-lines', ['county', 'beyond'], { maxzoom: closeZoom }),
      area('sheet', ['sheet'], '--sheet', { minzoom: closeZoom }),
      {
        id: 'packs',
        type: 'fill',
        source: 'outlines',
        minzoom: closeZoom,
        filter: ['!', ['in', ['get', 'level'], ['literal', ownLevels]]],
        paint: { 'fill-color': colour('--sheet'), 'fill-outline-color': colour('--edge') },
      },
      area('sea', ['sea'], '--harbor-wash', { minzoom: closeZoom }),
      area('islands', ['island'], '--sheet', { minzoom: closeZoom }),
      border('shores', ['sea', 'island'], { minzoom: closeZoom }),
      {
        id: 'rivers',
        type: 'line',
        source: 'outlines',
        minzoom: closeZoom,
        filter: ['==', ['get', 'level'], 'river'],
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': colour('--harbor-wash'), 'line-width': 5 },
      },
      ...(basemap === null ? [] : baseLayers(basemap, colour, locale)),
      {
        id: 'names',
        type: 'symbol',
        source: 'names',
        layout: {
          'text-field': ['get', 'title'],
          'text-offset': [0, 1.2],
          'text-anchor': 'top',
          'text-size': 13,
        },
        paint: {
          'text-color': colour('--ink'),
          'text-halo-color': colour('--sheet'),
          'text-halo-width': 1.5,
        },
      },
    ],
  };
}

/** Writes names under points; a name that would run into another is left out by the map. */
export function showNames(
  map: MovingMap,
  named: readonly { title: string; lon: number; lat: number }[],
): void {
  map.getSource<GeoJSONSource>('names')?.setData({
    type: 'FeatureCollection',
    features: named.map(({ title, lon, lat }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { title },
    })),
  });
}
