import type { ApportionmentResult } from '../apportionment/apportion.ts';
import { figuresOf, type StoryLocale } from '../story/figures.ts';
import { barRows, MARGIN, titleLines, widthOf } from './bar-rows.ts';
import { pictureWords } from './picture-words.ts';
import { element, INK, picture } from './svg.ts';

export interface SeatsPictureOptions {
  readonly locale: StoryLocale;
  readonly idPrefix?: string;
  /** Pixels across. Default 720. */
  readonly width?: number;
}

/** A seat is a block of its own between these widths; narrower ones flow into one bar. */
const SEAT_MIN = 6;
const SEAT_MAX = 26;

/**
 * Seats and votes of each list: one block a seat (one bar where there are many), and below it a thin
 * bar for the votes, on the same scale of shares.
 */
export function seatsPicture(
  parties: readonly { readonly name: string; readonly votes: number }[],
  result: Pick<ApportionmentResult, 'seats'>,
  { locale, idPrefix = 'seats', width: asked }: SeatsPictureOptions,
): string {
  const figures = figuresOf(locale);
  const words = pictureWords[locale];
  const width = widthOf(asked);
  const seats = result.seats.reduce((sum, count) => sum + count, 0);
  const votes = parties.reduce((sum, party) => sum + party.votes, 0);
  const rows = parties
    .map(({ name, votes }, index) => ({ name, votes, seats: result.seats[index] ?? 0, index }))
    .sort((a, b) => b.seats - a.seats || b.votes - a.votes || a.index - b.index);
  const most = Math.max(
    1e-9,
    ...rows.map((row) => Math.max(row.seats / Math.max(1, seats), row.votes / Math.max(1, votes))),
  );
  // Pixels for all the seats, and as many for all the votes: both bars show shares.
  const unit = Math.min((width - 2 * MARGIN) / most, SEAT_MAX * Math.max(1, seats));
  const seat = unit / Math.max(1, seats);
  const title = titleLines(words.seatsTitle, width);
  const drawn = barRows(
    rows.map((row) => ({
      label: row.name,
      figure: words.seats(figures.counted(row.seats)),
      isStrong: row.seats > 0,
      note: words.supporters(figures.counted(row.votes)),
      bars: (x, y) => [
        ...blocks(row.seats, seat, x, y),
        element('rect', {
          x,
          y: y + 13,
          width: Math.max(1, (unit * row.votes) / Math.max(1, votes)),
          height: 4,
          fill: INK.openLight,
          stroke: INK.open,
        }),
      ],
    })),
    width,
    title.bottom + 22,
  );
  const list = rows.map((row) => `${row.name} ${figures.count(row.seats)}`);
  return picture(
    {
      width,
      height: drawn.bottom + 8,
      title: words.seatsTitle,
      description: words.seatsDescription(figures.list(list)),
      locale,
      idPrefix,
    },
    [...title.markup, ...drawn.markup],
  );
}

function blocks(seats: number, seat: number, x: number, y: number) {
  const count = seat >= SEAT_MIN ? seats : Math.min(1, seats);
  const width = (seat * seats) / Math.max(1, count);
  return Array.from({ length: count }, (_, block) =>
    element('rect', {
      x: x + block * width,
      y,
      width: Math.max(1, width - 2),
      height: 11,
      fill: INK.won,
    }),
  );
}
