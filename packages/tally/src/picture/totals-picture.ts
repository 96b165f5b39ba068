import type { Election } from '../election/election.ts';
import type { ElectionResult } from '../election/result.ts';
import { figuresOf } from '../story/figures.ts';
import { type ElectionPictureOptions, flowPicture } from './flow-picture.ts';
import { pictureWords } from './picture-words.ts';
import { element, fitted, group, INK, picture } from './svg.ts';

const WIDTH = 680;
const MARGIN = 24;
const LEFT = 250;
const ROW = 28;
const TRANSFERS = new Set(['scottish-stv', 'wigm', 'meek', 'irv']);

/** The picture that suits a result: flows where votes move between stages, else totals as bars. */
export const electionPicture = (
  election: Election,
  result: ElectionResult,
  options: ElectionPictureOptions,
): string =>
  TRANSFERS.has(result.rule) && result.rounds.length > 0
    ? flowPicture(election, result, options)
    : totalsPicture(election, result, options);

/** What each candidate has in the round with most figures, most first; winners carry a mark. */
export function totalsPicture(
  election: Election,
  result: ElectionResult,
  { locale, idPrefix = 'totals' }: ElectionPictureOptions,
): string {
  const figures = figuresOf(locale);
  const words = pictureWords[locale];
  const round = [...result.rounds].sort(
    (a, b) => Object.keys(b.votes).length - Object.keys(a.votes).length,
  )[0];
  const name = (number: number): string =>
    election.candidates[number - 1]?.name.replace(/\s+/g, ' ').trim() || `${number}`;
  const totals = Object.entries(round?.votes ?? {})
    .map(([number, votes]) => ({ number: Number(number), votes }))
    .sort((a, b) => b.votes - a.votes || a.number - b.number);
  const unit = (WIDTH - LEFT - 110) / Math.max(1e-9, ...totals.map(({ votes }) => votes));
  const title = words.totalsTitle(election.title);
  const top = 56;
  return picture(
    {
      width: WIDTH,
      height: top + totals.length * ROW + 12,
      title,
      description: words.totalsDescription(
        figures.list(totals.map(({ number, votes }) => `${name(number)} ${figures.votes(votes)}`)),
        figures.list(result.winners.map(name)),
      ),
      locale,
      idPrefix,
    },
    [
      element('text', { x: MARGIN, y: 34, 'font-size': 18, 'font-weight': 600 }, [
        fitted(title, WIDTH - 2 * MARGIN, 18),
      ]),
      ...totals.map(({ number, votes }, index) => {
        const won = result.winners.includes(number);
        const y = top + index * ROW;
        const width = Math.max(1, votes * unit);
        return group({ 'font-weight': won ? 600 : 400 }, [
          element('text', { x: LEFT - 10, y: y + 14, 'text-anchor': 'end' }, [
            `${won ? '✓ ' : ''}${fitted(name(number), LEFT - MARGIN - 30)}`,
          ]),
          element('rect', {
            x: LEFT,
            y,
            width,
            height: 18,
            fill: won ? INK.won : INK.openLight,
            stroke: won ? INK.won : INK.open,
          }),
          element('text', { x: LEFT + width + 8, y: y + 14 }, [figures.votes(votes)]),
        ]);
      }),
    ],
  );
}
