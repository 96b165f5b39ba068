import { wrapWords } from '../wrap-words.ts';

/** A link of one organization with another, as it reads from the one in the middle. */
export interface EgoLink {
  label: string;
  name: string;
  href: string;
}

/** A neighbour on the ring, with every way it is linked. */
export interface EgoSpoke {
  name: string;
  href: string;
  labels: readonly string[];
  /** The name in lines. */
  lines: readonly string[];
  x: number;
  y: number;
  /** Where the words stand against the point. */
  anchor: 'start' | 'end';
}

/** A drawing in units of its own view box, the organization itself in the middle. */
export interface EgoPicture {
  width: number;
  height: number;
  centre: { x: number; y: number };
  spokes: readonly EgoSpoke[];
  /** How many neighbours the ring had no room for; the table has them all. */
  left: number;
}

const spokesMax = 24;
const leastHeight = 200;
/** Room for a name of two lines. */
const rowHeight = 42;

/**
 * Sets the neighbours round the middle in two bowed columns, clockwise from the upper right, those with the same kind of link side
 * by side; every name has a row of its own.
 */
export function drawEgo(links: readonly EgoLink[]): EgoPicture {
  const width = 640;
  const byHref = new Map<string, { name: string; href: string; labels: string[] }>();
  for (const { label, name, href } of links) {
    const known = byHref.get(href);
    if (!known) byHref.set(href, { name, href, labels: [label] });
    else if (!known.labels.includes(label)) known.labels.push(label);
  }
  const inOrder = [...byHref.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const shown = inOrder.slice(0, spokesMax);
  const onRight = Math.ceil(shown.length / 2);
  const height = Math.max(leastHeight, onRight * rowHeight + rowHeight);
  const centre = { x: width / 2, y: height / 2 };
  const spokes = shown.map((neighbour, index) => {
    const isRight = index < onRight;
    const row = isRight ? index : shown.length - 1 - index;
    const rows = isRight ? onRight : shown.length - onRight;
    const y = Math.round(centre.y + (row - (rows - 1) / 2) * rowHeight);
    const bow = Math.sqrt(1 - ((y - centre.y) / (height / 2)) ** 2);
    const reach = Math.round(60 + 130 * bow);
    return {
      ...neighbour,
      lines: wrapWords(neighbour.name, 28, 2),
      x: centre.x + (isRight ? reach : -reach),
      y,
      anchor: isRight ? ('start' as const) : ('end' as const),
    };
  });
  return { width, height, centre, spokes, left: inOrder.length - shown.length };
}

function keyOf({ labels, name }: { labels: readonly string[]; name: string }): string {
  return `${labels[0]}\u0000${name}`;
}
