/** Something that goes from one party to another. */
export interface Flow {
  id: string;
  from: string;
  to: string;
}

/** Closed rings, each as the ids of its flows in order, and whether there would have been more. */
export interface Rings {
  rings: readonly (readonly string[])[];
  isTruncated: boolean;
}

interface Search {
  start: string;
  lengthMax: number;
  ringsMax: number;
  outgoing: ReadonlyMap<string, readonly Flow[]>;
  distanceBack: ReadonlyMap<string, number>;
  path: Flow[];
  onPath: Set<string>;
  rings: string[][];
}

/**
 * Finds every simple ring of at most `lengthMax` flows (rules `ring-simple` to `ring-order`), two parties that supply each other
 * included. Each ring begins at its smallest party. Time grows with the number of rings within the bound, not with all rings.
 *
 * @example findRings([{ id: 'a', from: '1', to: '2' }, { id: 'b', from: '2', to: '1' }]).rings // [['a', 'b']]
 */
export function findRings(
  flows: readonly Flow[],
  { lengthMax = 6, ringsMax = 1000 }: { lengthMax?: number; ringsMax?: number } = {},
): Rings {
  const inOrder = [...flows]
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => compare(a.to, b.to) || compare(a.id, b.id));
  const outgoing = groupBy(inOrder, (flow) => flow.from);
  const incoming = groupBy(inOrder, (flow) => flow.to);
  const rings: string[][] = [];
  for (const start of [...outgoing.keys()].sort(compare)) {
    const search: Search = {
      start,
      lengthMax,
      // One more than asked for tells whether there are more.
      ringsMax: ringsMax + 1,
      outgoing,
      distanceBack: distancesTo(start, incoming, lengthMax),
      path: [],
      onPath: new Set([start]),
      rings,
    };
    walk(start, search);
    if (rings.length > ringsMax) break;
  }
  return { rings: rings.slice(0, ringsMax), isTruncated: rings.length > ringsMax };
}

/** Goes on from a party by every flow that can still come back in time; smaller parties have had their turn as a start. */
function walk(party: string, search: Search): void {
  const { start, path, onPath, rings } = search;
  for (const flow of search.outgoing.get(party) ?? []) {
    if (rings.length >= search.ringsMax) return;
    if (flow.to === start) {
      rings.push([...path, flow].map(({ id }) => id));
      continue;
    }
    const back = search.distanceBack.get(flow.to) ?? Number.POSITIVE_INFINITY;
    const isTooFar = path.length + 1 + back > search.lengthMax;
    if (isTooFar || compare(flow.to, start) < 0 || onPath.has(flow.to)) continue;
    path.push(flow);
    onPath.add(flow.to);
    walk(flow.to, search);
    onPath.delete(flow.to);
    path.pop();
  }
}

/** How many flows it takes at least to get from each party to `start`, through parties not smaller than it. */
function distancesTo(
  start: string,
  incoming: ReadonlyMap<string, readonly Flow[]>,
  most: number,
): Map<string, number> {
  const distances = new Map([[start, 0]]);
  let edge = [start];
  for (let distance = 1; distance < most && edge.length > 0; distance++) {
    const next: string[] = [];
    for (const party of edge) {
      for (const { from } of incoming.get(party) ?? []) {
        if (distances.has(from) || compare(from, start) < 0) continue;
        distances.set(from, distance);
        next.push(from);
      }
    }
    edge = next;
  }
  return distances;
}

function groupBy(flows: readonly Flow[], key: (flow: Flow) => string): Map<string, Flow[]> {
  const groups = new Map<string, Flow[]>();
  for (const flow of flows) {
    const group = groups.get(key(flow));
    if (group) group.push(flow);
    else groups.set(key(flow), [flow]);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
