/** One thing that can be opened from the map. */
export interface MapEntry {
  title: string;
  href: string;
  kind: string;
}

/** A point on the map, or several gathered into one, with what stands there. */
export interface MapPlace {
  name: string;
  lon: number;
  lat: number;
  /** How closely it is known; null for several points. */
  precision: string | null;
  /** How many entries stand there. */
  count: number;
  /** All of them, or none where the whole picture holds too many to be listed. */
  entries: readonly MapEntry[];
  /** The box round its points. */
  box: Bounds;
}

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** A box in an address: west, south, east, north with six decimals, which is a tenth of a meter. */
export function boxText(box: Bounds): string {
  return box.map((degrees) => String(Math.round(degrees * 1e6) / 1e6)).join(',');
}

/** The box that an address names; null where it names none. West may lie east of east: across the 180th meridian. */
export function readBox(text: string): Bounds | null {
  const parts = text.split(',');
  const [west = NaN, south = NaN, east = NaN, north = NaN] = parts.map((part) =>
    /^-?\d{1,3}(\.\d{1,12})?$/.test(part) ? Number(part) : NaN,
  );
  const isOnGlobe = [west, east].every((each) => Math.abs(each) <= 180) && south >= -90;
  return parts.length === 4 && isOnGlobe && south <= north && north <= 90
    ? [west, south, east, north]
    : null;
}

/** The box, a breath wider, so that points on its edge stay inside after rounding. */
export function roomyBox([west, south, east, north]: Bounds): Bounds {
  const breath = 2e-6;
  return [
    Math.max(-180, west - breath),
    Math.max(-90, south - breath),
    Math.min(180, east + breath),
    Math.min(90, north + breath),
  ];
}

/** Is it one point rather than a stretch of land? */
export function isPoint([west, south, east, north]: Bounds): boolean {
  return east - west < 1e-5 && north - south < 1e-5;
}

/** The smallest box round both. */
export function joinBoxes(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The smallest box round the places, widened by `margin` (a share of its size) and never narrower than `least` degrees. */
export function boundsOf(
  places: readonly MapPlace[],
  { margin = 0.2, least = 0.2 }: { margin?: number; least?: number } = {},
): Bounds | undefined {
  if (places.length === 0) return undefined;
  const round = places.map((place) => place.box).reduce(joinBoxes);
  const [west, east] = widen(round[0], round[2], margin, least);
  const [south, north] = widen(round[1], round[3], margin, least);
  return [west, south, east, north];
}

function widen(low: number, high: number, margin: number, least: number): [number, number] {
  const half = Math.max(((high - low) * (1 + 2 * margin)) / 2, least / 2);
  const middle = (low + high) / 2;
  return [middle - half, middle + half];
}
