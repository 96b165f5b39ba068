import type { Election } from '../election/election.ts';
import type { ElectionResult, ElectionRound } from '../election/result.ts';
import { type FigureKind, figureKind, isByTransfer, isLeastBest } from '../story/figure-kind.ts';
import { figuresOf } from '../story/figures.ts';
import { type BarRow, barRows, heading, MARGIN, titleLines, widthOf } from './bar-rows.ts';
import { type ElectionPictureOptions, flowPicture } from './flow-picture.ts';
import { pictureWords } from './picture-words.ts';
import { element, fitted, INK, type Markup, picture } from './svg.ts';

const MOVES = new Set(['surplus', 'exclude']);

/** The picture that suits a result: flows where votes move from stage to stage, else totals as bars. */
export const electionPicture = (
  election: Election,
  result: ElectionResult,
  options: ElectionPictureOptions,
): string =>
  isByTransfer(result.rule) && result.rounds.some(({ action }) => MOVES.has(action))
    ? flowPicture(election, result, options)
    : totalsPicture(election, result, options);

/**
 * What each candidate has in the round with most figures, the best first, and once more for every
 * contest where seats are reserved; winners carry a mark.
 */
export function totalsPicture(
  election: Election,
  result: ElectionResult,
  { locale, idPrefix = 'totals', width: asked }: ElectionPictureOptions,
): string {
  const figures = figuresOf(locale);
  const words = pictureWords[locale];
  const width = widthOf(asked);
  const kind = figureKind(result.rule);
  const name = (number: number): string =>
    election.candidates[number - 1]?.name.replace(/\s+/g, ' ').trim() || `${number}`;
  const written = (votes: number): string => {
    if (kind === 'place') return figures.count(votes);
    if (kind === 'defeat' && votes <= 0) return words.noDefeat;
    return kind === 'load' ? figures.part(votes) : figures.votes(votes);
  };
  const caption = words.totals[kind];
  const title = titleLines(election.title || capital(caption), width);
  const drawn: Markup[] = [...title.markup];
  const told: string[] = [];
  let bottom = title.bottom + 4;
  if (election.title !== '') {
    drawn.push(note(capital(caption), bottom + 16, width));
    bottom += 20;
  }
  for (const { contest, round } of contestsOf(result)) {
    const totals = totalsOf(round, kind);
    if (contest !== null) {
      drawn.push(
        heading(contest === '' ? words.open : words.reserved(contest), bottom + 26, width),
      );
      bottom += 24;
    }
    const rows = barRows(
      totals.map((total): BarRow => {
        const won = result.winners.includes(total.number);
        return {
          label: `${won ? '✓ ' : ''}${name(total.number)}`,
          figure: written(total.votes),
          isStrong: won,
          bars: barOf(totals, total.votes, kind, won),
        };
      }),
      width,
      bottom + 18,
    );
    drawn.push(...rows.markup);
    bottom = rows.bottom;
    told.push(...totals.map(({ number, votes }) => `${name(number)} ${written(votes)}`));
  }
  return picture(
    {
      width,
      height: bottom + 12,
      title: election.title === '' ? capital(caption) : `${election.title}: ${caption}`,
      description: words.totalsDescription(
        figures.list(told),
        figures.list(result.winners.map(name)),
      ),
      locale,
      idPrefix,
    },
    drawn,
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const note = (text: string, y: number, width: number): Markup =>
  element('text', { x: MARGIN, y, fill: INK.quiet, 'font-size': 12 }, [
    fitted(text, width - 2 * MARGIN, 12),
  ]);

/** For each contest the round with most figures; one contest unless seats are reserved. */
function contestsOf({ rounds }: ElectionResult) {
  const fullest = new Map<string | null, ElectionRound>();
  for (const round of rounds) {
    const contest = round.detail?.contest === undefined ? null : String(round.detail.contest);
    const known = fullest.get(contest);
    if (!known || size(round) > size(known)) fullest.set(contest, round);
  }
  return [...fullest].map(([contest, round]) => ({ contest, round }));
}

const size = ({ votes }: ElectionRound): number => Object.keys(votes).length;

interface Total {
  readonly number: number;
  readonly votes: number;
}

function totalsOf({ votes }: ElectionRound, kind: FigureKind): Total[] {
  const sign = isLeastBest(kind) ? 1 : -1;
  return Object.entries(votes)
    .map(([number, votes]) => ({ number: Number(number), votes }))
    .sort((a, b) => sign * (a.votes - b.votes) || a.number - b.number);
}

/** A bar as long as the figure; a place drawn by lot has none. */
function barOf(totals: readonly Total[], votes: number, kind: FigureKind, won: boolean) {
  const most = Math.max(1e-9, ...totals.map((total) => total.votes));
  return (x: number, y: number, room: number): Markup[] =>
    kind === 'place'
      ? []
      : [
          element('rect', {
            x,
            y,
            width: Math.max(1, (votes / most) * room),
            height: 14,
            fill: won ? INK.won : INK.openLight,
            stroke: won ? INK.won : INK.open,
          }),
        ];
}
