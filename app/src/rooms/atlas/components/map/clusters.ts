import Supercluster from 'supercluster';
import type { Bounds } from './places.ts';

/** One point of the map with how many entries stand exactly there. */
export interface Spot {
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
  /** The town's name, where the map may write one. */
  readonly town?: string | null;
}

/** One spot, or several that would overlap at a zoom. */
export interface Cluster extends Spot {
  /** How many spots it stands for; 1 is a spot itself, at its own place. */
  readonly spots: number;
  /** The zoom from which it falls apart; null for a spot. */
  readonly opensAt: number | null;
  /** The smallest box round its spots. */
  readonly box: Bounds;
}

interface Gathered {
  count: number;
  town: string | null;
  /** How many stand on the spot that gave the town's name. */
  most: number;
  west: number;
  south: number;
  east: number;
  north: number;
}

/** A mark is at most 40 pixels wide: two of them, a finger between. */
const radius = 60;
/** From the next zoom on (about a meter to a pixel) every spot stands for itself. */
const zoomMax = 16;
/** The whole map. */
export const everywhere: Bounds = [-180, -90, 180, 90];

/**
 * Spots gathered into clusters for every zoom, by the library that draws them in the browser and on the server alike. Nothing but
 * the given spots plays a part: leave out what a viewer may not see, and no cluster tells of it.
 */
export class Clusters {
  readonly #index: Supercluster<Gathered, Gathered>;
  /** How many spots there are. */
  readonly spots: number;
  /** How many entries stand on them. */
  readonly entries: number;
  /** The smallest box round everything; undefined where there is nothing. */
  readonly box: Bounds | undefined;

  constructor(spots: readonly Spot[]) {
    this.spots = spots.length;
    this.entries = spots.reduce((sum, { count }) => sum + count, 0);
    this.box = boxOf(spots);
    this.#index = new Supercluster({ radius, maxZoom: zoomMax, reduce: gather, map: copy });
    this.#index.load(spots.map(asFeature));
  }

  /** What to draw in a box at a zoom; marks whose own middle lies outside are left out. A box may cross the 180th meridian. */
  within(view: Bounds, zoom: number): Cluster[] {
    return this.#at(view, zoom).map(({ geometry, properties }) => {
      const [lon = 0, lat = 0] = geometry.coordinates;
      const { count, town, west, south, east, north } = properties;
      const isCluster = 'cluster_id' in properties;
      return {
        // The index keeps whole steps of a few centimeters: a middle is put back into its box, a spot to its place.
        lon: Math.min(Math.max(lon, west), east),
        lat: Math.min(Math.max(lat, south), north),
        count,
        town,
        spots: isCluster ? properties.point_count : 1,
        opensAt: isCluster ? this.#index.getClusterExpansionZoom(properties.cluster_id) : null,
        box: [west, south, east, north],
      };
    });
  }

  /** Every spot once. */
  each(): Cluster[] {
    return this.box === undefined ? [] : this.within(everywhere, zoomMax + 1);
  }

  /**
   * As `within`, at the nearest lower zoom at which there are no more than `most`, else at the nearest higher one at which there are
   * `fewest`. Everything stays counted.
   */
  between(
    fewest: number,
    most: number,
    view: Bounds,
    zoom: number,
  ): { zoom: number; clusters: Cluster[] } {
    let at = Math.min(Math.floor(zoom), zoomMax + 1);
    while (at <= zoomMax && this.#at(view, at).length < fewest) at++;
    while (at > 0 && this.#at(view, at).length > most) at--;
    return { zoom: at, clusters: this.within(view, at) };
  }

  #at(view: Bounds, zoom: number) {
    return this.#index.getClusters([...view], Math.floor(zoom));
  }
}

function asFeature({ lon, lat, count, town = null }: Spot) {
  return {
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: [lon, lat] },
    properties: { count, town, most: count, west: lon, south: lat, east: lon, north: lat },
  };
}

function copy(spot: Gathered): Gathered {
  return { ...spot };
}

function gather(into: Gathered, more: Readonly<Gathered>): void {
  into.count += more.count;
  if (more.most > into.most) {
    into.most = more.most;
    into.town = more.town;
  }
  into.west = Math.min(into.west, more.west);
  into.south = Math.min(into.south, more.south);
  into.east = Math.max(into.east, more.east);
  into.north = Math.max(into.north, more.north);
}

function boxOf(spots: readonly Spot[]): Bounds | undefined {
  if (spots.length === 0) return undefined;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { lon, lat } of spots) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
