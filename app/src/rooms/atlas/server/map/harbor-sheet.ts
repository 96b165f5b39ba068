import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { OutlineProperties } from '../../components/map/picture.ts';

/**
 * A schematic sheet of the shore of Greater Boston, drawn by hand for this project to about half a mile: enough to tell where the
 * harbor and the rivers are, no more. It is not a survey; whoever runs the house can put finer boundaries in their place.
 */
export const sheetBounds = [-71.35, 42.14, -70.6, 42.56] as const;

/** The shore from Marblehead to Scituate, the open sea closing the ring. */
const sea: Position[] = [
  [-70.84, 42.5],
  [-70.86, 42.487],
  [-70.9, 42.47],
  [-70.935, 42.46],
  [-70.95, 42.448],
  [-70.965, 42.447],
  [-70.963, 42.437],
  [-70.977, 42.425],
  [-70.99, 42.408],
  [-70.988, 42.395],
  [-70.97, 42.388],
  [-70.968, 42.375],
  [-70.968, 42.36],
  [-70.954, 42.352],
  [-70.953, 42.345],
  [-70.963, 42.35],
  [-70.972, 42.358],
  [-70.985, 42.368],
  [-70.995, 42.381],
  [-71, 42.374],
  [-70.988, 42.366],
  [-70.998, 42.35],
  [-71.012, 42.347],
  [-71.028, 42.36],
  [-71.04, 42.366],
  [-71.044, 42.379],
  [-71.03, 42.386],
  [-71.034, 42.389],
  [-71.047, 42.386],
  [-71.058, 42.388],
  [-71.05, 42.378],
  [-71.059, 42.371],
  [-71.053, 42.368],
  [-71.049, 42.36],
  [-71.051, 42.352],
  [-71.04, 42.354],
  [-71.022, 42.347],
  [-71.01, 42.339],
  [-71.028, 42.331],
  [-71.045, 42.327],
  [-71.033, 42.319],
  [-71.04, 42.311],
  [-71.051, 42.305],
  [-71.043, 42.296],
  [-71.043, 42.288],
  [-71.034, 42.29],
  [-71.018, 42.303],
  [-71.004, 42.3],
  [-71.01, 42.286],
  [-71.004, 42.275],
  [-70.994, 42.265],
  [-70.957, 42.27],
  [-70.966, 42.251],
  [-70.942, 42.25],
  [-70.9, 42.256],
  [-70.884, 42.249],
  [-70.874, 42.27],
  [-70.88, 42.285],
  [-70.92, 42.303],
  [-70.885, 42.309],
  [-70.86, 42.28],
  [-70.8, 42.254],
  [-70.72, 42.2],
  [-70.7, 42.14],
  [-70.6, 42.14],
  [-70.6, 42.56],
  [-70.75, 42.56],
  [-70.84, 42.5],
];

const islands: Record<string, Position[]> = {
  Nahant: [
    [-70.938, 42.433],
    [-70.904, 42.431],
    [-70.902, 42.418],
    [-70.936, 42.42],
    [-70.938, 42.433],
  ],
  'Thompson Island': [
    [-71.016, 42.32],
    [-71.004, 42.317],
    [-71.012, 42.312],
    [-71.016, 42.32],
  ],
  'Spectacle Island': [
    [-70.989, 42.329],
    [-70.982, 42.326],
    [-70.986, 42.32],
    [-70.989, 42.329],
  ],
  'Long Island': [
    [-70.972, 42.318],
    [-70.953, 42.33],
    [-70.951, 42.327],
    [-70.97, 42.315],
    [-70.972, 42.318],
  ],
};

const rivers: Record<string, Position[]> = {
  'Charles River': [
    [-71.059, 42.371],
    [-71.067, 42.367],
    [-71.078, 42.36],
    [-71.09, 42.354],
    [-71.108, 42.353],
    [-71.118, 42.361],
    [-71.123, 42.372],
    [-71.142, 42.372],
    [-71.166, 42.362],
    [-71.19, 42.366],
    [-71.23, 42.368],
    [-71.26, 42.35],
  ],
  'Mystic River': [
    [-71.058, 42.388],
    [-71.076, 42.393],
    [-71.09, 42.404],
    [-71.116, 42.415],
    [-71.14, 42.428],
  ],
  'Neponset River': [
    [-71.043, 42.288],
    [-71.058, 42.277],
    [-71.07, 42.27],
    [-71.1, 42.258],
    [-71.12, 42.24],
    [-71.15, 42.22],
  ],
};

const [west, south, east, north] = sheetBounds;
const land: Position[] = [
  [west, south],
  [west, north],
  [east, north],
  [east, south],
  [west, south],
];

function area(name: string, level: string, ring: Position[]): Feature<Geometry, OutlineProperties> {
  return {
    type: 'Feature',
    properties: { name, level },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

/** Land, sea, islands and rivers, in the order in which they are drawn. */
export const harborSheet: FeatureCollection<Geometry, OutlineProperties> = {
  type: 'FeatureCollection',
  features: [
    area('', 'sheet', land),
    area('', 'sea', sea),
    ...Object.entries(islands).map(([name, ring]) => area(name, 'island', ring)),
    ...Object.entries(rivers).map(([name, coordinates]) => ({
      type: 'Feature' as const,
      properties: { name, level: 'river' },
      geometry: { type: 'LineString' as const, coordinates },
    })),
  ],
};
