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
  anchor: 'start' | 'middle' | 'end';
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

/**
 * Sets the neighbours round the middle, those with the same kind of link side by side, at equal angles on an ellipse
 * that leaves room for names on both sides.
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
  const height = Math.max(276, 166 + shown.length * 27);
  const centre = { x: width / 2, y: height / 2 };
  const spokes = shown.map((neighbour, index) => {
    const angle = (2 * Math.PI * (index + 0.5)) / shown.length - Math.PI / 2;
    const x = Math.round(centre.x + 170 * Math.cos(angle));
    // Names above and below the ring take two lines.
    const y = Math.round(centre.y + (height / 2 - 52) * Math.sin(angle));
    return {
      ...neighbour,
      lines: wrapWords(neighbour.name, 28, 2),
      x,
      y,
      anchor: anchorOf(x - centre.x),
    };
  });
  return { width, height, centre, spokes, left: inOrder.length - shown.length };
}

function keyOf({ labels, name }: { labels: readonly string[]; name: string }): string {
  return `${labels[0]}\u0000${name}`;
}

function anchorOf(offset: number): EgoSpoke['anchor'] {
  if (Math.abs(offset) < 20) return 'middle';
  return offset > 0 ? 'start' : 'end';
}
