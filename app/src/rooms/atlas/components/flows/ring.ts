import { wrapWords } from '../wrap-words.ts';

/** One flow of a ring: what goes from whom to whom. */
export interface RingFlow {
  from: { name: string; href: string };
  to: { name: string; href: string };
  /** What the flow is, read along the arrow: "composts for". */
  label: string;
  /** Whether a source states it, or the house only infers it. */
  isInferred: boolean;
}

export interface RingStop {
  name: string;
  href: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** The name in lines, the first of them at `textX`, `textY`. */
  lines: readonly string[];
  textX: number;
  textY: number;
}

export interface RingArrow {
  path: string;
  /** What flows, in lines, the first of them at `labelX`, `labelY`. */
  label: readonly string[];
  labelX: number;
  labelY: number;
  isInferred: boolean;
}

/** A drawing in units of its own view box. */
export interface RingPicture {
  width: number;
  height: number;
  stops: readonly RingStop[];
  arrows: readonly RingArrow[];
}

const width = 780;
const height = 480;
const radius = 160;
const gap = 0.2;

/** From one line of a flow's words to the next. */
export const labelLine = 19;

/** Whether the flows follow one another and come back to where they began. */
export function isClosed(flows: readonly RingFlow[]): boolean {
  return (
    flows.length > 1 &&
    flows.every((flow, index) => flow.to.href === flows[(index + 1) % flows.length]?.from.href)
  );
}

/**
 * Draws a closed ring clockwise from the top, each stop at an equal angle, each flow an arc between two stops.
 * @throws Error when the flows do not close a ring: such a drawing would lie.
 */
export function drawRing(flows: readonly RingFlow[]): RingPicture {
  if (!isClosed(flows)) throw new Error('These flows do not close a ring.');
  const step = (2 * Math.PI) / flows.length;
  const stops = flows.map(({ from }, index) => stopAt(from, index * step));
  const arrows = flows.map((flow, index) => arrowAt(flow, index * step, step));
  return { width, height, stops, arrows };
}

function pointAt(angle: number, distance: number): { x: number; y: number } {
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    x: round(width / 2 + distance * Math.sin(angle)),
    y: round(height / 2 - distance * Math.cos(angle)),
  };
}

function stopAt(party: { name: string; href: string }, angle: number): RingStop {
  const { x, y } = pointAt(angle, radius);
  const side = Math.sin(angle);
  const anchor = Math.abs(side) < 0.3 ? 'middle' : side > 0 ? 'start' : 'end';
  const isAbove = Math.cos(angle) > 0;
  const offset = anchor === 'middle' ? 0 : anchor === 'start' ? 24 : -24;
  const lines = wrapWords(party.name, 20);
  const more = (lines.length - 1) * 21;
  const lift = anchor === 'middle' ? (isAbove ? -28 - more : 40) : 6 - more / 2;
  return { ...party, x, y, anchor, lines, textX: x + offset, textY: y + lift };
}

function arrowAt(flow: RingFlow, angle: number, step: number): RingArrow {
  const start = pointAt(angle + gap, radius);
  const end = pointAt(angle + step - gap, radius);
  const middle = pointAt(angle + step / 2, radius * 0.52);
  const label = wrapWords(flow.label, 14);
  const isLong = step - 2 * gap > Math.PI ? 1 : 0;
  return {
    path: `M${start.x} ${start.y}A${radius} ${radius} 0 ${isLong} 1 ${end.x} ${end.y}`,
    label,
    labelX: middle.x,
    labelY: middle.y + 5 - ((label.length - 1) * labelLine) / 2,
    isInferred: flow.isInferred,
  };
}
