import { entryHref } from '../../components/entry/href.ts';
import type { Cluster } from '../../components/map/clusters.ts';
import type { Bounds, MapPlace } from '../../components/map/places.ts';
import type { FoundPoint } from '../search/find-points.ts';

/** Where the picture stands when nothing found has a place: the shore that the house draws by itself. */
export const regionBounds: Bounds = [-71.25, 42.2, -70.9, 42.48];

/** Points on the same spot become one place with everything that stands there. */
export function placesOf(points: readonly FoundPoint[]): MapPlace[] {
  const bySpot = Map.groupBy(points, ({ latitude, longitude }) => `${latitude},${longitude}`);
  return [...bySpot.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        name: first.town ?? '',
        lon: first.longitude,
        lat: first.latitude,
        precision: first.precision,
        count: group.length,
        box: [first.longitude, first.latitude, first.longitude, first.latitude] as const,
        entries: group.map((point) => ({
          title: point.name,
          href: entryHref(point),
          kind: point.kind,
        })),
      },
    ];
  });
}

/** Gathered points as places that say how many stand there and list none of them. */
export function gatheredPlaces(clusters: readonly Cluster[]): MapPlace[] {
  return clusters.map(({ lon, lat, count, town, box }) => ({
    name: town ?? '',
    lon,
    lat,
    precision: null,
    count,
    entries: [],
    box,
  }));
}
