import type { Election } from '../election/election.ts';
import type { ElectionResult, ElectionRound } from '../election/result.ts';
import { refusal } from '../sentence/refusal.ts';
import { type Figures, figuresOf, type StoryLocale } from '../story/figures.ts';
import { type Band, type Node, stagesOf } from './flow-stages.ts';
import { type PictureWords, pictureWords } from './picture-words.ts';
import { element, fitted, group, INK, type Markup, picture } from './svg.ts';

export interface ElectionPictureOptions {
  readonly locale: StoryLocale;
  readonly idPrefix?: string;
}

const LABEL = 210;
const STEP = 136;
const BAR = 16;
const TOP = 96;
const MARGIN = 20;

interface Drawn {
  readonly result: ElectionResult;
  readonly words: PictureWords;
  readonly figures: Figures;
  readonly prefix: string;
  name(number: number): string;
}

/**
 * How votes moved from stage to stage of a count by transfers (STV, Meek, IRV): a column for each
 * stage with a bar for each candidate, pale bands for votes that stayed and strong ones for votes
 * that moved on. Elected candidates stand on top, papers that name nobody further at the bottom.
 *
 * @throws RangeError for a result without stages of votes
 */
export function flowPicture(
  election: Election,
  result: ElectionResult,
  options: ElectionPictureOptions,
): string {
  const { locale, idPrefix = 'flow' } = options;
  const figures = figuresOf(locale);
  const words = pictureWords[locale];
  const name = (number: number): string =>
    number === 0
      ? words.spent
      : election.candidates[number - 1]?.name.replace(/\s+/g, ' ').trim() || `${number}`;
  const stages = stagesOf(result);
  if (stages.columns.length === 0) throw refusal('noStages');
  const drawn: Drawn = { result, words, figures, prefix: idPrefix, name };
  const last = stages.columns.length - 1;
  const x = (stage: number): number => MARGIN + LABEL + stage * STEP;
  const title = words.flowTitle(election.title);
  const heading = element('text', { x: MARGIN, y: 32, 'font-size': 18, 'font-weight': 600 }, [
    title,
  ]);
  return picture(
    {
      width: x(last) + BAR + LABEL + MARGIN,
      height: TOP + stages.height + 28,
      title,
      description: words.flowDescription(
        figures.count(stages.columns.length),
        figures.list(result.winners.map(name)),
      ),
      locale,
      idPrefix,
    },
    [
      heading,
      group(
        {},
        stages.bands.map((band) => bandOf(drawn, band, x)),
      ),
      ...stages.columns.flatMap((nodes, stage) => [
        headOf(drawn, stages.rounds[stage] as ElectionRound, stage, x(stage)),
        ...nodes.map((node) => nodeOf(drawn, node, x(stage))),
      ]),
      ...(stages.columns[0] ?? []).map((node) => labelOf(drawn, node, x(0) - 8, 'end')),
      ...(stages.columns[last] ?? []).map((node) =>
        labelOf(drawn, node, x(last) + BAR + 8, 'start'),
      ),
    ],
  );
}

function headOf({ words, name, figures }: Drawn, round: ElectionRound, stage: number, x: number) {
  const action = { first: words.first, surplus: words.surplus, exclude: words.exclude }[
    round.action as string
  ];
  const what = action ?? words.elect;
  const who = round.who.map(name).join(', ');
  const text = (y: number, content: string, strong: boolean): Markup =>
    element('text', { x, y, 'font-size': 11, 'font-weight': strong ? 600 : 400, fill: INK.quiet }, [
      fitted(content, STEP - 14, 11),
    ]);
  return group({}, [
    text(58, words.stage(figures.count(stage + 1)), true),
    text(72, what, false),
    text(86, who, false),
  ]);
}

function nodeOf({ prefix, words, name, figures }: Drawn, node: Node, x: number): Markup {
  const fill = node.candidate === 0 ? `url(#${prefix}-hatch)` : node.elected ? INK.won : INK.spent;
  const state = node.elected ? `, ${words.elected}` : '';
  return group({}, [
    element('title', {}, [`${name(node.candidate)}: ${figures.votes(node.votes)}${state}`]),
    element('rect', {
      x,
      y: TOP + node.y,
      width: BAR,
      height: Math.max(1, node.height),
      fill,
      stroke: node.candidate === 0 ? INK.spent : undefined,
    }),
    ...(node.elected && node.height >= 14
      ? [
          element(
            'text',
            {
              x: x + BAR / 2,
              y: TOP + node.y + 12,
              'text-anchor': 'middle',
              fill: INK.paper,
              'font-size': 11,
            },
            ['✓'],
          ),
        ]
      : []),
  ]);
}

function labelOf(drawn: Drawn, node: Node, x: number, anchor: 'start' | 'end'): Markup {
  const { name, figures } = drawn;
  const votes = figures.votes(node.votes);
  const mark = node.elected ? '✓ ' : '';
  const room = LABEL - 14 - votes.length * 7 - (node.elected ? 14 : 0);
  return element(
    'text',
    {
      x,
      y: TOP + node.y + Math.min(12, Math.max(8, node.height / 2 + 4)),
      'text-anchor': anchor,
      'font-size': 12,
      'font-weight': node.elected ? 600 : 400,
      fill: node.candidate === 0 ? INK.quiet : INK.text,
    },
    [`${mark}${fitted(name(node.candidate), room, 12)} ${votes}`],
  );
}

function bandOf({ name, figures }: Drawn, band: Band, x: (stage: number) => number): Markup {
  const from = x(band.stage) + BAR;
  const to = x(band.stage + 1);
  const middle = (from + to) / 2;
  const [a, b] = [TOP + band.fromY, TOP + band.toY];
  const r = (value: number): number => Math.round(value * 10) / 10;
  const path = [
    `M${r(from)} ${r(a)}`,
    `C${r(middle)} ${r(a)} ${r(middle)} ${r(b)} ${r(to)} ${r(b)}`,
    `V${r(b + band.height)}`,
    `C${r(middle)} ${r(b + band.height)} ${r(middle)} ${r(a + band.height)} ${r(from)} ${r(a + band.height)}`,
    'Z',
  ].join('');
  const moved = band.from !== band.to;
  return element(
    'path',
    { d: path, fill: moved ? INK.open : INK.line, 'fill-opacity': moved ? 0.75 : 0.4 },
    moved
      ? [
          element('title', {}, [
            `${name(band.from)} → ${name(band.to)}: ${figures.votes(band.votes)}`,
          ]),
        ]
      : [],
  );
}
