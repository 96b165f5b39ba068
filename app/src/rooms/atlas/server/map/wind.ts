import { geoArea } from 'd3-geo';
import type { Feature, Geometry, Position } from 'geojson';

/**
 * Turns rings that go the wrong way round. On a sphere the inside of a ring is a matter of its direction: GeoJSON files go one way,
 * the drawing library expects the other, and a ring taken the wrong way covers the rest of the world.
 */
export function rewind<Properties>(
  feature: Feature<Geometry, Properties>,
): Feature<Geometry, Properties> {
  const { geometry } = feature;
  if (geometry.type === 'Polygon') {
    return { ...feature, geometry: { ...geometry, coordinates: turned(geometry.coordinates) } };
  }
  if (geometry.type === 'MultiPolygon') {
    return { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map(turned) } };
  }
  return feature;
}

function turned(rings: Position[][]): Position[][] {
  const covers = geoArea({ type: 'Polygon', coordinates: rings });
  return covers > 2 * Math.PI ? rings.map((ring) => [...ring].reverse()) : rings;
}
