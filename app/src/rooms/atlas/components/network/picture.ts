/** A thing of the network where the layout put it. */
export interface NetworkNode {
  id: string;
  title: string;
  href: string;
  /** The family of its kind, for colour and shape. */
  family: string;
  x: number;
  y: number;
}

export interface NetworkEdge {
  from: string;
  to: string;
  type: string;
}

export interface DrawnNode extends NetworkNode {
  radius: number;
  degree: number;
  /** Whether its name has room on the picture; every name is in the list below it. */
  isNamed: boolean;
}

/** A drawing in units of its own view box. */
export interface NetworkPicture {
  width: number;
  height: number;
  nodes: readonly DrawnNode[];
  lines: readonly { from: DrawnNode; to: DrawnNode; type: string }[];
}

const size = { width: 960, height: 720, margin: 56 };
const letterWidth = 7.4;
const lineHeight = 16;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Scales the layout to the picture, sizes each thing by its links and names those whose names do not collide, most linked first. */
export function drawNetwork(
  nodes: readonly NetworkNode[],
  edges: readonly NetworkEdge[],
): NetworkPicture {
  const degrees = new Map<string, number>();
  for (const { from, to } of edges) {
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const drawn = nodes.map((node) => ({
    ...node,
    x: across(node.x, size.width),
    y: across(node.y, size.height),
    degree: degrees.get(node.id) ?? 0,
    radius: Math.round(50 + 30 * Math.sqrt(degrees.get(node.id) ?? 0)) / 10,
    isNamed: false,
  }));
  nameWhatFits(drawn);
  const byId = new Map(drawn.map((node) => [node.id, node]));
  const lines = edges.flatMap(({ from, to, type }) => {
    const ends = [byId.get(from), byId.get(to)] as const;
    return ends[0] && ends[1] ? [{ from: ends[0], to: ends[1], type }] : [];
  });
  return { width: size.width, height: size.height, nodes: drawn, lines };
}

function across(position: number, length: number): number {
  return Math.round((length / 2 + position * (length / 2 - size.margin)) * 10) / 10;
}

function nameWhatFits(
  nodes: {
    title: string;
    x: number;
    y: number;
    degree: number;
    radius: number;
    isNamed: boolean;
  }[],
) {
  const taken: Box[] = [];
  const inOrder = [...nodes].sort((a, b) => b.degree - a.degree || (a.title < b.title ? -1 : 1));
  for (const node of inOrder) {
    const half = (node.title.length * letterWidth) / 2;
    const top = node.y + node.radius + 2;
    const box = { left: node.x - half, right: node.x + half, top, bottom: top + lineHeight };
    if (box.left < 0 || box.right > size.width || taken.some((other) => overlap(other, box)))
      continue;
    taken.push(box);
    node.isNamed = true;
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
