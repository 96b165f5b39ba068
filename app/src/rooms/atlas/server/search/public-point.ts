import type { PlacePrecision } from '@ownhouse/vocabulary';

/** A named place as far as the map needs it. */
export interface NamedPlace {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly within_id: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

interface Located {
  readonly precision: PlacePrecision;
  readonly place_id: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A block is about a hundred meters: its point is rounded to a thousandth of a degree. */
const BLOCK = 1000;

/**
 * PLACE-1. What the public may see of where something is: the point itself only for premises open to the public; the rounded
 * point of a block; the middle of the neighborhood or of the town, which does not depend on the point at all.
 */
export function publicPoint(
  address: Located,
  places: ReadonlyMap<string, NamedPlace>,
): Point | null {
  const { latitude, longitude } = address;
  const known = latitude !== null && longitude !== null ? { latitude, longitude } : null;
  switch (address.precision) {
    case 'exact':
      return known;
    case 'block':
      return known && { latitude: round(known.latitude), longitude: round(known.longitude) };
    case 'neighborhood':
      return middle(address.place_id, ['neighborhood', 'city'], places);
    case 'town':
      return middle(address.place_id, ['city'], places);
    case 'none':
      return null;
  }
}

function round(degrees: number): number {
  return Math.round(degrees * BLOCK) / BLOCK;
}

function middle(
  placeId: string | null,
  kinds: readonly string[],
  places: ReadonlyMap<string, NamedPlace>,
): Point | null {
  const place = lineage(placeId, places).find(
    ({ kind, latitude }) => kinds.includes(kind) && latitude !== null,
  );
  if (!place || place.latitude === null || place.longitude === null) return null;
  return { latitude: place.latitude, longitude: place.longitude };
}

/** The place and everything it lies in, from the nearest outward. */
export function lineage(
  placeId: string | null,
  places: ReadonlyMap<string, NamedPlace>,
): NamedPlace[] {
  const line: NamedPlace[] = [];
  for (let id = placeId; id !== null; ) {
    const place = places.get(id);
    if (!place || line.includes(place)) break;
    line.push(place);
    id = place.within_id;
  }
  return line;
}

/** The places that may be named for an address: with precision `town`, the neighborhood stays unsaid. */
export function namedPlaces(
  address: Pick<Located, 'precision' | 'place_id'> & { readonly role?: string },
  places: ReadonlyMap<string, NamedPlace>,
): NamedPlace[] {
  if (address.precision === 'none' && address.role !== 'area-of-work') return [];
  const line = lineage(address.place_id, places);
  return address.precision === 'town' ? line.filter(({ kind }) => kind !== 'neighborhood') : line;
}
