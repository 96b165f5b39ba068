import Graph from 'graphology';
import Sigma from 'sigma';
import type { NetworkEdge, NetworkNode } from './picture.ts';

/** What the moving network is given; positions are the server's, nothing is laid out here. */
export interface MovingNetworkOptions {
  container: HTMLElement;
  nodes: readonly NetworkNode[];
  edges: readonly NetworkEdge[];
  colourOf: (family: string) => string;
}

/** Opens the network that moves. Pressing a thing opens its page; resting on one shows its neighbours. Returns how to close it. */
export function openMovingNetwork(options: MovingNetworkOptions): () => void {
  const graph = new Graph({ multi: true, type: 'directed' });
  for (const { id, title, href, family, x, y } of options.nodes) {
    graph.addNode(id, { label: title, href, x, y: -y, color: options.colourOf(family), size: 5 });
  }
  for (const { from, to } of options.edges) {
    if (graph.hasNode(from) && graph.hasNode(to)) graph.addEdge(from, to);
  }
  graph.forEachNode((id) => {
    graph.setNodeAttribute(id, 'size', 4 + 2 * Math.sqrt(graph.degree(id)));
  });
  const ink = options.colourOf('ink');
  const faint = options.colourOf('line');
  let near: Set<string> | undefined;
  const picture = new Sigma(graph, options.container, {
    labelColor: { color: ink },
    labelFont: 'system-ui, sans-serif',
    defaultEdgeColor: faint,
    nodeReducer: (id, data) =>
      near && !near.has(id) ? { ...data, color: faint, label: '' } : data,
    edgeReducer: (id, data) => ({
      ...data,
      hidden: near !== undefined && !graph.extremities(id).every((end) => near?.has(end)),
    }),
  });
  picture.on('enterNode', ({ node }) => {
    near = new Set([node, ...graph.neighbors(node)]);
    picture.refresh({ skipIndexation: true });
  });
  picture.on('leaveNode', () => {
    near = undefined;
    picture.refresh({ skipIndexation: true });
  });
  picture.on('clickNode', ({ node }) => {
    location.assign(graph.getNodeAttribute(node, 'href') as string);
  });
  return () => picture.kill();
}
