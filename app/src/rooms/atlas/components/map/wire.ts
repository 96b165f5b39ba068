import type { Cluster, Spot } from './clusters.ts';

/** Points as they travel: longitude, latitude, count, and so on; a point takes some ten bytes when compressed. */
export interface SpotsSent {
  readonly spots: readonly number[];
}

/** Marks as they travel: longitude, latitude, entries, points, and the zoom from which it falls apart, 0 for a point. */
export interface ClustersSent {
  readonly zoom: number;
  readonly clusters: readonly number[];
}

/** A mark as the moving map draws it. */
export type Mark = Pick<Cluster, 'lon' | 'lat' | 'count' | 'spots' | 'opensAt'>;

/** What stands in one place, as far as a small window shows it. */
export interface EntriesHere {
  readonly total: number;
  readonly entries: readonly { title: string; href: string; lon: number; lat: number }[];
}

const short = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

export function writeSpots(spots: readonly Spot[]): SpotsSent {
  return { spots: spots.flatMap(({ lon, lat, count }) => [short(lon), short(lat), count]) };
}

export function readSpots({ spots }: SpotsSent): Spot[] {
  return rowsOf(spots, 3).map(([lon = 0, lat = 0, count = 0]) => ({ lon, lat, count }));
}

export function writeClusters(found: { zoom: number; clusters: readonly Mark[] }): ClustersSent {
  const clusters = found.clusters.flatMap(({ lon, lat, count, spots, opensAt }) => [
    short(lon),
    short(lat),
    count,
    spots,
    opensAt ?? 0,
  ]);
  return { zoom: found.zoom, clusters };
}

export function readClusters({ clusters }: ClustersSent): Mark[] {
  return rowsOf(clusters, 5).map(([lon = 0, lat = 0, count = 0, spots = 0, opensAt = 0]) => ({
    lon,
    lat,
    count,
    spots,
    opensAt: opensAt === 0 ? null : opensAt,
  }));
}

function rowsOf(numbers: readonly number[], width: number): number[][] {
  return Array.from({ length: numbers.length / width }, (_, row) =>
    numbers.slice(row * width, (row + 1) * width),
  );
}
