/** One thing that can be opened from the map. */
export interface MapEntry {
  title: string;
  href: string;
  kind: string;
}

/** A point on the map with everything that stands on it; `precision` says how closely it is known. */
export interface MapPlace {
  name: string;
  lon: number;
  lat: number;
  precision: string;
  entries: readonly MapEntry[];
}

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** The smallest box round the places, widened by `margin` (a share of its size) and never narrower than `least` degrees. */
export function boundsOf(
  places: readonly MapPlace[],
  { margin = 0.2, least = 0.2 }: { margin?: number; least?: number } = {},
): Bounds | undefined {
  if (places.length === 0) return undefined;
  const lons = places.map((place) => place.lon);
  const lats = places.map((place) => place.lat);
  const [west, east] = widen(Math.min(...lons), Math.max(...lons), margin, least);
  const [south, north] = widen(Math.min(...lats), Math.max(...lats), margin, least);
  return [west, south, east, north];
}

function widen(low: number, high: number, margin: number, least: number): [number, number] {
  const half = Math.max(((high - low) * (1 + 2 * margin)) / 2, least / 2);
  const middle = (low + high) / 2;
  return [middle - half, middle + half];
}
