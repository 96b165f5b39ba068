import { z } from 'zod';
import { latitude, longitude } from '#house/command/fields.ts';
import { defineQuery } from '#house/command/query.ts';
import { type Cluster, everywhere, type Spot } from '../../components/map/clusters.ts';
import type { Bounds } from '../../components/map/places.ts';
import { clustersOf } from '../map/kept-clusters.ts';
import { ask } from './find-entries.ts';
import { question } from './question.ts';

/** No answer holds more marks than this: a view that would is gathered more coarsely. */
export const CLUSTERS_MAX = 1_000;
/** Up to here a browser gathers by itself what it has read once; beyond, the server does. */
export const SPOTS_MAX = 20_000;

export interface FoundClusters {
  /** The zoom for which they are gathered: lower than the asked one where that had too many, higher where too few. */
  readonly zoom: number;
  readonly clusters: readonly Cluster[];
  /** The box round everything found, in the view or not; null where nothing has a place. */
  readonly box: Bounds | null;
  /** Points and entries on them, of everything found. */
  readonly spots: number;
  readonly entries: number;
}

/** The map from any height: what is found in a view, gathered where it would overlap. */
export const findClusters = defineQuery({
  name: 'atlas.findClusters',
  says: 'Where the matching entries are in a view and at a zoom of the map; what would overlap is gathered and counted.',
  input: z.object({
    ...question,
    /** What of the result is looked at; everything when it is left out. */
    view: z
      .strictObject({
        west: longitude(),
        south: latitude(),
        east: longitude(),
        north: latitude(),
      })
      .optional(),
    /** 0 shows the world on 512 pixels, each further one half of that. */
    zoom: z.int().min(0).max(22).default(0),
    /** Look closer until there are so many marks, if there are as many points. */
    fewest: z.int().min(0).max(100).default(0),
  }),
  async run(db, viewer, { view, zoom, fewest, ...asks }, context): Promise<FoundClusters> {
    const { asked } = await ask(db, viewer, asks, context);
    const all = await clustersOf(db, asked);
    const seen: Bounds = view ? [view.west, view.south, view.east, view.north] : everywhere;
    return {
      ...all.between(fewest, CLUSTERS_MAX, seen, zoom),
      box: all.box ?? null,
      spots: all.spots,
      entries: all.entries,
    };
  },
});

/** Every point of a result that a browser can gather by itself. */
export const findSpots = defineQuery({
  name: 'atlas.findSpots',
  says: 'Every point at which matching entries are, once, with how many; null where there are more than 20,000 points.',
  input: z.object(question),
  async run(db, viewer, asks, context): Promise<{ readonly spots: readonly Spot[] | null }> {
    const { asked } = await ask(db, viewer, asks, context);
    const all = await clustersOf(db, asked);
    if (all.spots > SPOTS_MAX) return { spots: null };
    return { spots: all.each().map(({ lon, lat, count }) => ({ lon, lat, count })) };
  },
});
