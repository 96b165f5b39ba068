/** The four strands of the work, in the order they are drawn. */
export const strands = ['build', 'resist', 'care', 'culture'] as const;

export type Strand = (typeof strands)[number];

/** Something that happened, with the span of years in which its half-known date can lie (fractions of a year, end excluded). */
export interface TimelineMark {
  title: string;
  href: string;
  strand: Strand;
  from: number;
  to: number;
  /** An ending or a loss is drawn hollow. */
  isEnding: boolean;
}

export interface DrawnMark extends TimelineMark {
  x: number;
  y: number;
  width: number;
}

export interface TimelineTick {
  year: number;
  x: number;
}

export interface TimelineLane {
  strand: Strand;
  top: number;
  height: number;
}

/** A drawing in units of its own view box. */
export interface TimelinePicture {
  width: number;
  height: number;
  ticks: readonly TimelineTick[];
  lanes: readonly TimelineLane[];
  marks: readonly DrawnMark[];
}

/** Widths of the view box: for a page and for a phone. */
export const timelineWidths = { wide: 960, narrow: 400 } as const;

const margin = { side: 26, top: 34, bottom: 10 };
const row = 24;
const markLeast = 18;

/** Sets each mark in the lane of its strand, over the years it can lie in; marks that would overlap take the next row. */
export function drawTimeline(
  marks: readonly TimelineMark[],
  width: number = timelineWidths.wide,
): TimelinePicture {
  if (marks.length === 0) return { width, height: 0, ticks: [], lanes: [], marks: [] };
  const first = Math.floor(Math.min(...marks.map((mark) => mark.from)));
  const last = Math.ceil(Math.max(...marks.map((mark) => mark.to)));
  const scale = (width - 2 * margin.side) / Math.max(1, last - first);
  const across = (year: number) => Math.round((margin.side + (year - first) * scale) * 10) / 10;
  const drawn: DrawnMark[] = [];
  const lanes: TimelineLane[] = [];
  let top = margin.top;
  for (const strand of strands) {
    const inLane = marks.filter((mark) => mark.strand === strand);
    const rows = stack(inLane, across, top, drawn);
    lanes.push({ strand, top, height: Math.max(1, rows) * row + 12 });
    top += Math.max(1, rows) * row + 12;
  }
  const ticks = ticksBetween(first, last, width / yearRoom).map((year) => ({
    year,
    x: across(year),
  }));
  return { width, height: top + margin.bottom, ticks, lanes, marks: drawn };
}

/** Puts the marks of one lane into as few rows as they need; adds them to `drawn` and gives the number of rows. */
function stack(
  marks: readonly TimelineMark[],
  across: (year: number) => number,
  top: number,
  drawn: DrawnMark[],
): number {
  const ends: number[] = [];
  const inOrder = [...marks].sort((a, b) => a.from - b.from || (a.title < b.title ? -1 : 1));
  for (const mark of inOrder) {
    const x = across(mark.from);
    const span = Math.max(markLeast, across(mark.to) - x);
    const free = ends.findIndex((end) => end <= x);
    const index = free === -1 ? ends.length : free;
    ends[index] = x + span + 4;
    drawn.push({ ...mark, x, y: top + 6 + index * row, width: Math.round(span * 10) / 10 });
  }
  return ends.length;
}

/** What a written year needs beside the next. */
const yearRoom = 80;

/** Years worth a line: every one, second, fifth, tenth …, as many as there is room for, and never more than ten. */
function ticksBetween(first: number, last: number, room: number): number[] {
  const most = Math.min(10, room);
  const step = [1, 2, 5, 10, 20, 50, 100].find((size) => (last - first) / size <= most) ?? 100;
  const ticks: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push(year);
  return ticks;
}
