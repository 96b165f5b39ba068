import { addProtocol, Map as MovingMap, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Basemap } from './basemap.ts';
import { creditControl } from './credit-control.ts';
import { movingStyle, showNames } from './moving-style.ts';
import type { Bounds } from './places.ts';
import { openSpotList } from './spot-list.ts';
import { type MarkWords, SpotMarks } from './spot-marks.ts';
import { openSpots, type SpotSource } from './spot-source.ts';
import type { Mark } from './wire.ts';

/** What the moving map is given: which result it shows, where it starts, and its words. */
export interface MovingMapOptions {
  container: HTMLElement;
  outlinesUrl: string;
  /** The query of the result's address. */
  query: string;
  /** Has the result so many points that the house gathers them? */
  isLarge: boolean;
  bounds: Bounds;
  /** The operator's base map, if there is one. */
  basemap: Basemap | null;
  /** The language in which the base map names places. */
  locale: string;
  words: MovingMapWords;
  /** Told how many entries are in view after every move, or that they could not be read. */
  onView: (entries: number | 'lost') => void;
}

export interface MovingMapWords extends MarkWords {
  zoomIn: string;
  zoomOut: string;
  close: string;
  name: string;
  /** The link to a whole list. */
  more: (count: number) => string;
  /** How to zoom where a wheel or a finger alone scrolls the page. */
  zoomByWheel: string;
  moveByFingers: string;
}

/** From this zoom on points have their names beside them, as long as they are few. */
const namesZoom = 12;
const namesMax = 60;

/** Opens the map that moves; resolves when it can be used. Close it with the returned function. */
export async function openMovingMap(options: MovingMapOptions): Promise<() => void> {
  setWorkerUrl(workerUrl);
  const source = await openSpots(options.query, options.isLarge);
  if (options.basemap !== null) {
    const { Protocol } = await import('pmtiles');
    addProtocol('pmtiles', new Protocol().tile);
  }
  const map = createMap(options);
  const marks = new SpotMarks(map, options.words, (mark, button) => {
    open(map, source, mark, button, options).catch(() => options.onView('lost'));
  });
  let looking = new AbortController();
  const look = () => {
    looking.abort();
    looking = new AbortController();
    show(map, source, marks, options.onView, looking.signal).catch((fault) => {
      if (fault?.name !== 'AbortError') options.onView('lost');
    });
  };
  map.on('moveend', look);
  await map.once('load');
  look();
  return () => {
    looking.abort();
    map.remove();
  };
}

function createMap({
  container,
  outlinesUrl,
  bounds,
  basemap,
  locale,
  words,
}: MovingMapOptions): MovingMap {
  const [west, south, east, north] = bounds;
  const map = new MovingMap({
    container,
    style: movingStyle(outlinesUrl, basemap, locale),
    bounds: [
      [west, south],
      [east, north],
    ],
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
    cooperativeGestures: true,
    locale: {
      'Map.Title': words.name,
      'NavigationControl.ZoomIn': words.zoomIn,
      'NavigationControl.ZoomOut': words.zoomOut,
      'Popup.Close': words.close,
      'CooperativeGesturesHandler.WindowsHelpText': words.zoomByWheel,
      'CooperativeGesturesHandler.MacHelpText': words.zoomByWheel.replace('Ctrl', '⌘'),
      'CooperativeGesturesHandler.MobileHelpText': words.moveByFingers,
    },
  });
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }));
  if (basemap !== null) map.addControl(creditControl(basemap.credit), 'bottom-right');
  return map;
}

/** Draws what is in view now, and the names of what stands alone in a close view. */
async function show(
  map: MovingMap,
  source: SpotSource,
  marks: SpotMarks,
  onView: MovingMapOptions['onView'],
  signal: AbortSignal,
): Promise<void> {
  const view = viewOf(map);
  const found = await source.marks(view, map.getZoom(), signal);
  if (signal.aborted) return;
  marks.show(found);
  const entries = found.reduce((sum, { count }) => sum + count, 0);
  onView(entries);
  const isClose = map.getZoom() >= namesZoom && entries > 0 && entries <= namesMax;
  const named = isClose ? (await source.entries(view, signal)).entries : [];
  if (signal.aborted) return;
  const alone = new Set(
    found.filter(({ count }) => count === 1).map(({ lon, lat }) => placeKey(lon, lat)),
  );
  showNames(
    map,
    named.filter(({ lon, lat }) => alone.has(placeKey(lon, lat))),
  );
}

/** A press on a mark: a closer look at several points, the list of what stands at one. */
async function open(
  map: MovingMap,
  source: SpotSource,
  mark: Mark,
  button: HTMLElement,
  { words }: MovingMapOptions,
): Promise<void> {
  if (mark.opensAt !== null) {
    map.getCanvas().focus();
    map.easeTo({ center: [mark.lon, mark.lat], zoom: Math.max(mark.opensAt, map.getZoom() + 1) });
    return;
  }
  const box: Bounds = [mark.lon, mark.lat, mark.lon, mark.lat];
  const here = await source.entries(box);
  openSpotList(map, { at: mark, here, listHref: source.listHref(box), more: words.more, button });
}

function viewOf(map: MovingMap): Bounds {
  const seen = map.getBounds();
  return [
    Math.max(-180, seen.getWest()),
    Math.max(-90, seen.getSouth()),
    Math.min(180, seen.getEast()),
    Math.min(90, seen.getNorth()),
  ];
}

function placeKey(lon: number, lat: number): string {
  return `${lon.toFixed(6)},${lat.toFixed(6)}`;
}
