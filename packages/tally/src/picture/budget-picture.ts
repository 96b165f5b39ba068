import type { Instance } from '../budget/instance.ts';
import type { BudgetResult } from '../budget/result.ts';
import { type WhyLost, whyLost } from '../explain/why-lost.ts';
import { type Figures, figuresOf, type StoryLocale } from '../story/figures.ts';
import { type PictureWords, pictureWords } from './picture-words.ts';
import { element, fitted, group, INK, type Markup, picture } from './svg.ts';

export interface BudgetPictureOptions {
  readonly locale: StoryLocale;
  /** ISO 4217; default: the file's own `currency`. */
  readonly currency?: string;
  readonly idPrefix?: string;
  /** The most losing projects shown, most supported first. Default 8. */
  readonly losers?: number;
}

const WIDTH = 760;
const MARGIN = 24;
const ROW = 38;
const LEFT = 300;
const RIGHT = WIDTH - MARGIN - 110;

interface Drawn {
  readonly instance: Instance;
  readonly words: PictureWords;
  readonly figures: Figures;
  readonly prefix: string;
  /** Pixels per minor unit in the rows. */
  readonly unit: number;
}

/**
 * A picture of a budget: the whole budget as one bar parted among the winners, then the cost of
 * each winner and of the most wanted losers. Under equal shares a loser's bar is filled as far as
 * its supporters' money would have reached. Legible without colour; everything is also text.
 */
export function budgetPicture(
  instance: Instance,
  result: BudgetResult,
  options: BudgetPictureOptions,
): string {
  const { locale, idPrefix = 'budget', losers = 8 } = options;
  const figures = figuresOf(locale, options.currency ?? instance.meta.currency, instance.scale);
  const words = pictureWords[locale];
  const lost = whyLost(instance, result).sort((a, b) => b.supporters - a.supporters);
  const shown = lost.slice(0, losers);
  const most = Math.max(1, ...result.rounds.map(({ cost }) => cost), ...shown.map((l) => l.cost));
  const drawn: Drawn = { instance, words, figures, prefix: idPrefix, unit: (RIGHT - LEFT) / most };
  const top = 132;
  const winners = result.rounds.map((round, index) =>
    row(drawn, top + index * ROW, `${index + 1}`, round, null),
  );
  const second = top + winners.length * ROW + 46;
  const rest = shown.map((loser, index) => row(drawn, second + index * ROW, '', loser, loser));
  const hidden = lost.length - shown.length;
  const end = second + rest.length * ROW;
  const notes: Markup[] = [];
  if (hidden > 0) notes.push(note(words.more(figures.count(hidden)), MARGIN + 28, end + 12));
  if (shown.some(({ money }) => money !== null)) notes.push(...key(drawn, end + 34));
  return picture(
    {
      width: WIDTH,
      height: end + (notes.length > 0 ? 60 : 8),
      title: words.budgetTitle,
      description: words.budgetDescription(
        figures.count(result.winners.length),
        figures.money(result.cost),
        figures.money(instance.budget),
      ),
      locale,
      idPrefix,
    },
    [
      heading(words.budgetTitle, 34, 18),
      ...wholeBar(drawn, result),
      heading(words.funded, top - 14),
      ...winners.flat(),
      ...(rest.length > 0 ? [heading(words.notFunded, second - 14)] : []),
      ...rest.flat(),
      ...notes,
    ],
  );
}

const heading = (text: string, y: number, size = 14): Markup =>
  element('text', { x: MARGIN, y, 'font-size': size, 'font-weight': 600 }, [text]);

const note = (text: string, x: number, y: number): Markup =>
  element('text', { x, y, fill: INK.quiet, 'font-size': 12 }, [text]);

/** The whole budget as one bar; every winner's part carries its place in the order. */
function wholeBar({ instance, words, figures, prefix }: Drawn, result: BudgetResult): Markup[] {
  const total = Math.max(instance.budget, result.cost, 1);
  const scale = (WIDTH - 2 * MARGIN) / total;
  const parts: Markup[] = [];
  let x = MARGIN;
  for (const [index, { cost }] of result.rounds.entries()) {
    const width = cost * scale;
    const dark = index % 2 === 0;
    parts.push(
      element('rect', {
        x,
        y: 50,
        width,
        height: 30,
        fill: dark ? INK.won : INK.wonLight,
        stroke: INK.paper,
      }),
    );
    if (width >= 16)
      parts.push(
        element(
          'text',
          {
            x: x + width / 2,
            y: 70,
            'text-anchor': 'middle',
            'font-size': 12,
            fill: dark ? INK.paper : INK.text,
          },
          [`${index + 1}`],
        ),
      );
    x += width;
  }
  const left = instance.budget - result.cost;
  if (left > 0)
    parts.push(
      element('rect', {
        x,
        y: 50.5,
        width: left * scale,
        height: 29,
        fill: `url(#${prefix}-hatch)`,
        stroke: INK.spent,
      }),
      element(
        'text',
        { x: WIDTH - MARGIN, y: 96, 'text-anchor': 'end', fill: INK.quiet, 'font-size': 12 },
        [`${figures.money(left)} ${words.notSpent}`],
      ),
    );
  return [group({}, parts)];
}

interface Bar {
  readonly project: string;
  readonly cost: number;
  readonly supporters: number;
}

function row(drawn: Drawn, y: number, place: string, bar: Bar, lost: WhyLost | null): Markup[] {
  const { instance, words, figures, prefix, unit } = drawn;
  const project = instance.projects.find(({ id }) => id === bar.project);
  const name = project?.name || bar.project;
  const width = Math.max(1, bar.cost * unit);
  const money = lost?.money ?? null;
  const parts = [
    element('title', {}, [`${name}: ${figures.money(bar.cost)}`]),
    element('text', { x: MARGIN + 20, y: y + 12, 'text-anchor': 'end', 'font-weight': 600 }, [
      place,
    ]),
    element('text', { x: MARGIN + 28, y: y + 12 }, [fitted(name, LEFT - MARGIN - 40)]),
    element('text', { x: MARGIN + 28, y: y + 27, fill: INK.quiet, 'font-size': 11 }, [
      words.supporters(figures.counted(bar.supporters)),
    ]),
    element('rect', {
      x: LEFT,
      y,
      width,
      height: 18,
      fill: lost === null ? INK.won : money === null ? INK.openLight : `url(#${prefix}-hatch)`,
      stroke: lost === null ? INK.won : INK.open,
    }),
  ];
  if (money !== null)
    parts.push(
      element('rect', {
        x: LEFT,
        y,
        width: Math.min(width, Math.max(0, money.left * unit)),
        height: 18,
        fill: INK.open,
      }),
    );
  parts.push(
    element('text', { x: WIDTH - MARGIN, y: y + 13, 'text-anchor': 'end' }, [
      figures.money(bar.cost),
    ]),
  );
  if (money !== null && money.missing > 0)
    parts.push(note(words.missing(figures.money(Math.round(money.missing))), LEFT, y + 30));
  return [group({}, parts)];
}

/** What the two fillings of a loser's bar stand for. */
function key({ words, prefix }: Drawn, y: number): Markup[] {
  return [
    element('rect', { x: MARGIN, y: y - 10, width: 18, height: 12, fill: INK.open }),
    note(words.keyPaid, MARGIN + 26, y),
    element('rect', {
      x: LEFT + 40,
      y: y - 10,
      width: 18,
      height: 12,
      fill: `url(#${prefix}-hatch)`,
      stroke: INK.open,
    }),
    note(words.keyMissing, LEFT + 66, y),
  ];
}
