import type { ApportionmentResult } from '../apportionment/apportion.ts';
import { figuresOf, type StoryLocale } from '../story/figures.ts';
import { pictureWords } from './picture-words.ts';
import { element, fitted, group, INK, picture } from './svg.ts';

const WIDTH = 680;
const MARGIN = 24;
const LEFT = 190;
const ROW = 46;
const ROOM = WIDTH - LEFT - MARGIN - 100;
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
  { locale, idPrefix = 'seats' }: { readonly locale: StoryLocale; readonly idPrefix?: string },
): string {
  const figures = figuresOf(locale);
  const words = pictureWords[locale];
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
  const unit = Math.min(ROOM / most, SEAT_MAX * Math.max(1, seats));
  const seat = unit / Math.max(1, seats);
  const top = 60;
  const drawn = rows.map((row, index) => {
    const y = top + index * ROW;
    const blocks = seat >= SEAT_MIN ? row.seats : Math.min(1, row.seats);
    const width = (seat * row.seats) / Math.max(1, blocks);
    const bars = Array.from({ length: blocks }, (_, block) =>
      element('rect', { x: LEFT + block * width, y, width: width - 2, height: 16, fill: INK.won }),
    );
    return group({}, [
      element('text', { x: LEFT - 10, y: y + 13, 'text-anchor': 'end' }, [
        fitted(row.name, LEFT - MARGIN - 10),
      ]),
      ...bars,
      element('rect', {
        x: LEFT,
        y: y + 20,
        width: Math.max(1, (unit * row.votes) / Math.max(1, votes)),
        height: 6,
        fill: INK.openLight,
        stroke: INK.open,
      }),
      element('text', { x: WIDTH - MARGIN, y: y + 13, 'text-anchor': 'end', 'font-weight': 600 }, [
        figures.count(row.seats),
      ]),
      element(
        'text',
        { x: WIDTH - MARGIN, y: y + 28, 'text-anchor': 'end', fill: INK.quiet, 'font-size': 11 },
        [words.supporters(figures.counted(row.votes))],
      ),
    ]);
  });
  const list = rows.map((row) => `${row.name} ${figures.count(row.seats)}`);
  return picture(
    {
      width: WIDTH,
      height: top + rows.length * ROW + 8,
      title: words.seatsTitle,
      description: words.seatsDescription(figures.list(list)),
      locale,
      idPrefix,
    },
    [
      element('text', { x: MARGIN, y: 34, 'font-size': 18, 'font-weight': 600 }, [
        words.seatsTitle,
      ]),
      ...drawn,
    ],
  );
}
