import { element, fitted, group, INK, type Markup, textWidth } from './svg.ts';

/** Pictures of rows are drawn for this width, unless the caller has less room. */
export const WIDTH = 720;
export const WIDTH_MIN = 280;
export const MARGIN = 20;

/** One row of a picture: what it is about and a figure on one line, bars beneath, a note below. */
export interface BarRow {
  /** Its place in an order. */
  readonly place?: string;
  readonly label: string;
  readonly figure: string;
  readonly note?: string;
  readonly isStrong?: boolean;
  /** What a pointer that rests on it is told. */
  readonly title?: string;
  /** Draws the bars with their upper left corner at `x`, `y`, at most `width` wide. */
  bars(x: number, y: number, width: number): readonly Markup[];
}

/** Whether rows have notes decides how high they are, so that all stand alike. */
const heightOf = (rows: readonly BarRow[]): number =>
  rows.some(({ note }) => note !== undefined) ? 56 : 42;

/** The width that a picture gets; too little room would leave nothing legible. */
export const widthOf = (asked: number | undefined): number =>
  Math.max(WIDTH_MIN, Math.round(asked ?? WIDTH));

/** Rows beneath each other from `top` on: each name has the whole width, so that none is cut early. */
export function barRows(
  rows: readonly BarRow[],
  width: number,
  top: number,
): { readonly markup: readonly Markup[]; readonly bottom: number } {
  const step = heightOf(rows);
  const indent = rows.some(({ place }) => place !== undefined) ? 28 : 0;
  const markup = rows.map((row, index) => rowOf(row, width, indent, top + index * step));
  return { markup, bottom: top + rows.length * step };
}

function rowOf(row: BarRow, width: number, indent: number, y: number): Markup {
  const { place = '', label, figure, note, isStrong = false, title } = row;
  const right = width - MARGIN;
  const left = MARGIN + indent;
  const weight = isStrong ? 600 : 400;
  const room = right - left - textWidth(figure, 13) - 16;
  return group({}, [
    ...(title === undefined ? [] : [element('title', {}, [title])]),
    ...(place === ''
      ? []
      : [
          element('text', { x: left - 8, y: y + 12, 'text-anchor': 'end', 'font-weight': 600 }, [
            place,
          ]),
        ]),
    element('text', { x: left, y: y + 12, 'font-weight': weight }, [fitted(label, room)]),
    element('text', { x: right, y: y + 12, 'text-anchor': 'end', 'font-weight': weight }, [figure]),
    ...row.bars(left, y + 18, right - left),
    ...(note === undefined
      ? []
      : [
          element('text', { x: left, y: y + 46, fill: INK.quiet, 'font-size': 12 }, [
            fitted(note, right - left, 12),
          ]),
        ]),
  ]);
}

/** A heading over rows. */
export const heading = (text: string, y: number, width: number): Markup =>
  element('text', { x: MARGIN, y, 'font-size': 14, 'font-weight': 600 }, [
    fitted(text, width - 2 * MARGIN, 14),
  ]);

/** The title of a picture in as many lines as it needs, three at most, and where they end. */
export function titleLines(
  text: string,
  width: number,
): { readonly markup: readonly Markup[]; readonly bottom: number } {
  const lines: string[] = [];
  // Heavy type runs wider than the guess for plain type.
  const room = (width - 2 * MARGIN) * 0.92;
  for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    const fits = textWidth(longer, 18) <= room;
    if (last === undefined || (!fits && lines.length < 3)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  const markup = lines.map((line, index) =>
    element('text', { x: MARGIN, y: 34 + index * 23, 'font-size': 18, 'font-weight': 600 }, [
      fitted(line, room, 18),
    ]),
  );
  return { markup, bottom: 34 + (lines.length - 1) * 23 };
}
