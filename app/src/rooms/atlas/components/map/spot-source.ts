import { Clusters } from './clusters.ts';
import { type Bounds, boxText, roomyBox } from './places.ts';
import {
  type ClustersSent,
  type EntriesHere,
  type Mark,
  readClusters,
  readSpots,
  type SpotsSent,
} from './wire.ts';

/** Where the moving map's marks come from: both ways answer the same. */
export interface SpotSource {
  /** What to draw in a view at a zoom. */
  marks(view: Bounds, zoom: number, signal: AbortSignal): Promise<readonly Mark[]>;
  /** What stands in a box, by name. */
  entries(box: Bounds, signal?: AbortSignal): Promise<EntriesHere>;
  /** The list of everything in a box. */
  listHref(box: Bounds): string;
}

/**
 * Marks of the result that `query` asks for. A result of few points is read once and gathered here; a large one is gathered by
 * the house, view by view. Titles are read only for what is opened.
 */
export async function openSpots(query: string, isLarge: boolean): Promise<SpotSource> {
  const address = (path: string, more: Record<string, string> = {}) => {
    const all = new URLSearchParams(query);
    for (const [name, value] of Object.entries(more)) all.set(name, value);
    return `${path}${all.size > 0 ? `?${all}` : ''}`;
  };
  const inBox = (box: Bounds) => ({ box: boxText(roomyBox(box)) });
  const clusters = isLarge
    ? null
    : new Clusters(readSpots(await read<SpotsSent>(address('/atlas/map/spots.json'))));
  return {
    async marks(view, zoom, signal) {
      if (clusters !== null) return clusters.within(view, zoom);
      const asked = { view: boxText(view), zoom: String(Math.floor(zoom)) };
      return readClusters(
        await read<ClustersSent>(address('/atlas/map/clusters.json', asked), signal),
      );
    },
    entries: (box, signal) => read(address('/atlas/map/entries.json', inBox(box)), signal),
    listHref: (box) => address('/atlas', inBox(box)),
  };
}

async function read<Answer>(address: string, signal: AbortSignal | null = null): Promise<Answer> {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as Answer;
}
