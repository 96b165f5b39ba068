import type { FeatureCollection, Point } from 'geojson';
import { entryHref } from '../../components/entry/href.ts';
import type { FoundPoint } from '../search/find-points.ts';

/** What the moving map needs of each point. */
export interface PointProperties {
  title: string;
  href: string;
}

/** Points as GeoJSON with six decimals, which is a tenth of a metre. */
export function pointsGeoJson(
  points: readonly FoundPoint[],
): FeatureCollection<Point, PointProperties> {
  const short = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return {
    type: 'FeatureCollection',
    features: points.map((point) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [short(point.longitude), short(point.latitude)] },
      properties: { title: point.name, href: entryHref(point) },
    })),
  };
}
