import type { FeatureCollection, Point } from 'geojson';
import {
  type ExpressionSpecification,
  type FillLayerSpecification,
  type GeoJSONSource,
  type LineLayerSpecification,
  type LngLatLike,
  Map as MovingMap,
  NavigationControl,
  Popup,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Bounds } from './places.ts';

/** What the moving map is given: where its shapes and points come from, and where it starts. */
export interface MovingMapOptions {
  container: HTMLElement;
  outlinesUrl: string;
  pointsUrl: string;
  bounds: Bounds;
  words: { zoomIn: string; zoomOut: string; close: string };
}

interface PointProperties {
  title: string;
  href: string;
}

/** From this zoom on, things that still share a spot are opened as a list. */
const spotZoom = 15;

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
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

function styleOf(options: MovingMapOptions): StyleSpecification {
  return {
    version: 8,
    sources: {
      outlines: { type: 'geojson', data: options.outlinesUrl, maxzoom: 12, tolerance: 0.5 },
      points: {
        type: 'geojson',
        data: options.pointsUrl,
        cluster: true,
        clusterRadius: 44,
        clusterMaxZoom: 22,
        maxzoom: 14,
        buffer: 0,
      },
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
      {
        id: 'spots',
        type: 'circle',
        source: 'points',
        paint: {
          'circle-color': ['case', ['has', 'point_count'], colour('--leaf-deep'), colour('--leaf')],
          'circle-radius': ['case', ['has', 'point_count'], 18, 12],
          'circle-stroke-color': colour('--sheet'),
          'circle-stroke-width': 2.5,
        },
      },
      {
        id: 'counts',
        type: 'symbol',
        source: 'points',
        filter: ['has', 'point_count'],
        layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-size': 14 },
        paint: { 'text-color': colour('--on-leaf') },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'points',
        filter: ['!', ['has', 'point_count']],
        minzoom: 11,
        layout: { 'text-field': ['get', 'title'], 'text-offset': [0, 1.4], 'text-size': 13 },
        paint: {
          'text-color': colour('--ink'),
          'text-halo-color': colour('--sheet'),
          'text-halo-width': 1.5,
        },
      },
    ],
  };
}

/** The popup is built from nodes, never from markup: a name is only ever text. */
function listOf(points: readonly PointProperties[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'spot';
  for (const { title, href } of points) {
    const link = document.createElement('a');
    link.href = href;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return list;
}

/** Opens the map that moves; resolves when it can be used. Close it with the returned function. */
export async function openMovingMap(options: MovingMapOptions): Promise<() => void> {
  setWorkerUrl(workerUrl);
  const [west, south, east, north] = options.bounds;
  const map = new MovingMap({
    container: options.container,
    style: styleOf(options),
    bounds: [
      [west, south],
      [east, north],
    ],
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
    cooperativeGestures: true,
    locale: {
      'NavigationControl.ZoomIn': options.words.zoomIn,
      'NavigationControl.ZoomOut': options.words.zoomOut,
      'Popup.Close': options.words.close,
    },
  });
  map.addControl(new NavigationControl({ showCompass: false }));
  map.on('click', 'spots', async (event) => {
    const spot = event.features?.[0];
    if (!spot) return;
    const at = (spot.geometry as Point).coordinates as [number, number];
    if (spot.properties.cluster) await openCluster(map, spot.properties.cluster_id as number, at);
    else showList(map, at, [spot.properties as PointProperties]);
  });
  for (const [happening, cursor] of [
    ['mouseenter', 'pointer'],
    ['mouseleave', ''],
  ] as const) {
    map.on(happening, 'spots', () => {
      map.getCanvas().style.cursor = cursor;
    });
  }
  await map.once('load');
  return () => map.remove();
}

async function openCluster(map: MovingMap, id: number, at: LngLatLike): Promise<void> {
  const source = map.getSource('points') as GeoJSONSource;
  const zoom = await source.getClusterExpansionZoom(id);
  if (zoom <= spotZoom && map.getZoom() < spotZoom) {
    map.easeTo({ center: at, zoom });
    return;
  }
  const leaves = (await source.getClusterLeaves(
    id,
    100,
    0,
  )) as FeatureCollection<Point>['features'];
  showList(
    map,
    at,
    leaves.map((leaf) => leaf.properties as PointProperties),
  );
}

function showList(map: MovingMap, at: LngLatLike, points: readonly PointProperties[]): void {
  new Popup({ maxWidth: '18rem' }).setLngLat(at).setDOMContent(listOf(points)).addTo(map);
}
