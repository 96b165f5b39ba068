import { geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { type Bounds, joinBoxes, type MapPlace } from './places.ts';

/** A shape behind the pins. */
export interface Outline {
  name: string;
  level: string;
  path: string;
}

/** A numbered pin: one place, or several that would overlap. */
export interface Pin {
  number: number;
  x: number;
  y: number;
  radius: number;
  places: readonly MapPlace[];
  count: number;
  /** The box round all of its places. */
  box: Bounds;
  /** The name beside the pin, where there is room for it. */
  label: string | undefined;
}

/** Everything an SVG needs; lengths are in units of its own view box. */
export interface MapPicture {
  width: number;
  height: number;
  outlines: readonly Outline[];
  pins: readonly Pin[];
}

export interface OutlineProperties {
  name: string;
  level: string;
}

const size = { width: 640, height: 520 };

/** The zoom at which a box, widened as `boundsOf` does, fills the picture: clusters of that zoom do not crowd it. */
export function pictureZoom([west, south, east, north]: Bounds): number {
  const wide = 1.4;
  const across = (size.width * 360) / (512 * Math.max(wide * (east - west), 0.01));
  const down = (size.height * 180) / (512 * Math.max(wide * (north - south), 0.01));
  return Math.max(0, Math.min(16, Math.floor(Math.log2(Math.min(across, down)))));
}

/** Pins closer than this would cover one another's target on a narrow phone. */
const pinGap = 40;
/** A name needs this much room to either side, and none below it. */
const labelRoom = 90;

/**
 * Draws outlines and pins in Mercator's projection, fitted to the bounds. Pins that would overlap are drawn as
 * one, biggest place first, so the same places always give the same picture.
 */
export function drawMap(
  places: readonly MapPlace[],
  bounds: Bounds,
  outlines: FeatureCollection<Geometry, OutlineProperties>,
): MapPicture {
  const [west, south, east, north] = bounds;
  const frame: Feature = {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'MultiPoint',
      coordinates: [
        [west, south],
        [east, north],
      ],
    },
  };
  const { width, height } = size;
  const projection = geoMercator()
    .fitExtent(
      [
        [12, 12],
        [width - 12, height - 12],
      ],
      frame,
    )
    .clipExtent([
      [-20, -20],
      [width + 20, height + 20],
    ]);
  const toPath = geoPath(projection).digits(1);
  const shapes = outlines.features.flatMap((feature) => {
    const path = toPath(feature);
    return path ? [{ ...feature.properties, path }] : [];
  });
  const pins = gatherPins(places, (place) => projection([place.lon, place.lat]));
  return { width, height, outlines: shapes, pins };
}

/** Puts places on the picture and merges those that would overlap. */
function gatherPins(
  places: readonly MapPlace[],
  project: (place: MapPlace) => [number, number] | null,
): Pin[] {
  const inOrder = [...places].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  const groups: { x: number; y: number; places: MapPlace[] }[] = [];
  for (const place of inOrder) {
    const point = project(place);
    if (!point) continue;
    const [x, y] = point;
    const near = groups.find((group) => Math.hypot(group.x - x, group.y - y) < pinGap);
    if (near) near.places.push(place);
    else groups.push({ x: round(x), y: round(y), places: [place] });
  }
  return groups.map((group, index) => {
    const count = group.places.reduce((sum, place) => sum + place.count, 0);
    const isCrowded = groups.some(
      (other) =>
        other !== group &&
        Math.abs(other.x - group.x) < labelRoom &&
        other.y > group.y - 10 &&
        other.y < group.y + 70,
    );
    const label = isCrowded ? undefined : group.places[0]?.name;
    return {
      ...group,
      label,
      number: index + 1,
      count,
      box: group.places.map((place) => place.box).reduce(joinBoxes),
      radius: round(15 + Math.min(9, Math.sqrt(count))),
    };
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
