import type { Election } from '../election/election.ts';
import type { ElectionResult, ElectionRound } from '../election/result.ts';
import { refusal } from '../sentence/refusal.ts';
import { type Figures, figuresOf, type StoryLocale } from '../story/figures.ts';
import { heading, titleLines } from './bar-rows.ts';
import { type Band, type Node, type Stages, stagesOf } from './flow-stages.ts';
import { type PictureWords, pictureWords } from './picture-words.ts';
import { element, fitted, group, INK, type Markup, picture } from './svg.ts';

export interface ElectionPictureOptions {
  readonly locale: StoryLocale;
  readonly idPrefix?: string;
  /** Pixels across, for totals as bars; flows are as wide as they have stages. Default 720. */
  readonly width?: number;
}

const LABEL = 210;
const STEP = 136;
const BAR = 16;
const TOP = 62;
/** Narrower, and titles would not be legible. */
const WIDTH_LEAST = 440;
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
  const flows = contestsOf(result).map(({ contest, part }) => ({
    contest,
    part,
    stages: stagesOf(part),
  }));
  const longest = Math.max(...flows.map(({ stages }) => stages.columns.length));
  if (longest < 1) throw refusal('noStages');
  const width = Math.max(WIDTH_LEAST, xOf(longest - 1) + BAR + LABEL + MARGIN);
  const text = words.flowTitle(election.title);
  const title = titleLines(text, width);
  const parts: Markup[] = [...title.markup];
  let bottom = title.bottom + 6;
  for (const { contest, part, stages } of flows) {
    if (contest !== null) {
      const caption = contest === '' ? words.open : words.reserved(contest);
      parts.push(heading(caption, bottom + 24, width));
      bottom += 26;
    }
    const drawn = { result: part, words, figures, prefix: idPrefix, name };
    parts.push(group({ transform: `translate(0 ${bottom})` }, flowOf(drawn, stages)));
    bottom += TOP + stages.height + 20;
  }
  return picture(
    {
      width,
      height: bottom + 8,
      title: text,
      description: words.flowDescription(
        figures.counted(flows.reduce((sum, { stages }) => sum + stages.columns.length, 0)),
        figures.list(result.winners.map(name)),
      ),
      locale,
      idPrefix,
    },
    parts,
  );
}

const xOf = (stage: number): number => MARGIN + LABEL + stage * STEP;

/** One flow: columns of bars, bands between them, names on both sides. */
function flowOf(drawn: Drawn, { bands, columns, rounds }: Stages): Markup[] {
  const last = columns.length - 1;
  const right = (columns[last] ?? []).map((node) =>
    labelOf(drawn, node, xOf(last) + BAR + 8, 'start'),
  );
  return [
    group(
      {},
      bands.map((band) => bandOf(drawn, band, xOf)),
    ),
    ...columns.flatMap((nodes, stage) => [
      headOf(drawn, rounds[stage] as ElectionRound, stage, xOf(stage)),
      ...nodes.map((node) => nodeOf(drawn, node, xOf(stage))),
    ]),
    ...(columns[0] ?? []).map((node) => labelOf(drawn, node, xOf(0) - 8, 'end')),
    ...(last > 0 ? right : []),
  ];
}

/** Where seats are reserved every contest flows by itself, from its own first preferences on. */
function contestsOf(result: ElectionResult) {
  const rounds = new Map<string | null, ElectionRound[]>();
  for (const round of result.rounds) {
    const contest = round.detail?.contest === undefined ? null : String(round.detail.contest);
    rounds.set(contest, [...(rounds.get(contest) ?? []), round]);
  }
  return [...rounds].map(([contest, part]) => {
    const standing = new Set(part.flatMap(({ votes }) => Object.keys(votes).map(Number)));
    const winners =
      contest === null ? result.winners : result.winners.filter((n) => standing.has(n));
    const elected = part.at(-1)?.elected ?? [];
    return {
      contest,
      part: {
        ...result,
        rounds: part,
        winners: contest === null || elected.length === 0 ? winners : elected,
      },
    };
  });
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
    text(24, words.stage(figures.count(stage + 1)), true),
    text(38, what, false),
    text(52, who, false),
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
