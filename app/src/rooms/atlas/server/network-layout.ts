import { createHash } from 'node:crypto';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** A thing in the network, by id. */
export interface LayoutNode {
  id: string;
}

/** A link between two things of the network; direction plays no part in where they stand. */
export interface LayoutEdge {
  from: string;
  to: string;
}

/** Where a thing stands, both coordinates between -1 and 1. */
export interface Position {
  x: number;
  y: number;
}

/** A starting point that depends on the id alone, so that the same network always gives the same picture. */
function startOf(id: string): Position {
  const bytes = createHash('sha256').update(id).digest();
  return { x: bytes.readUInt32BE(0) / 2 ** 32 - 0.5, y: bytes.readUInt32BE(4) / 2 ** 32 - 0.5 };
}

/** Fewer passes for larger networks: the whole layout stays within some seconds. */
function passesFor(nodeCount: number): number {
  return nodeCount > 5_000 ? 60 : nodeCount > 1_000 ? 200 : 500;
}

/**
 * Places the network by ForceAtlas2 from starting points fixed by id. Links whose ends are not in `nodes` are left out.
 * The same nodes and links give the same positions, in whatever order they come.
 */
export function layOutNetwork(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
): Map<string, Position> {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  for (const { id } of [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    graph.mergeNode(id, startOf(id));
  }
  const pairs = edges
    .filter(({ from, to }) => from !== to && graph.hasNode(from) && graph.hasNode(to))
    .map(({ from, to }) => (from < to ? [from, to] : [to, from]) as [string, string])
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
  for (const [from, to] of pairs) graph.mergeEdge(from, to);
  if (graph.order === 0) return new Map();
  const positions = forceAtlas2(graph, {
    iterations: passesFor(graph.order),
    settings: {
      ...forceAtlas2.inferSettings(graph),
      strongGravityMode: true,
      gravity: 0.4,
      scalingRatio: 8,
      barnesHutOptimize: graph.order > 500,
    },
  });
  return normalise(positions);
}

/** Moves the middle of the picture to 0 and the farthest thing to the edge. */
function normalise(positions: Record<string, { x?: number; y?: number }>): Map<string, Position> {
  const points = Object.entries(positions).map(([id, { x = 0, y = 0 }]) => ({ id, x, y }));
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const centre = { x: (least(xs) + most(xs)) / 2, y: (least(ys) + most(ys)) / 2 };
  const half = Math.max((most(xs) - least(xs)) / 2, (most(ys) - least(ys)) / 2, Number.EPSILON);
  return new Map(
    points.map(({ id, x, y }) => [
      id,
      { x: round((x - centre.x) / half), y: round((y - centre.y) / half) },
    ]),
  );
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b));
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
