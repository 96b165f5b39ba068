import type { Instance } from '../budget/instance.ts';
import type { BudgetResult } from '../budget/result.ts';
import { type WhyLost, whyLost } from '../explain/why-lost.ts';
import { type Figures, figuresOf, type StoryLocale } from '../story/figures.ts';
import { type BarRow, barRows, heading, MARGIN, titleLines, widthOf } from './bar-rows.ts';
import { type PictureWords, pictureWords } from './picture-words.ts';
import { element, group, INK, type Markup, picture, textWidth } from './svg.ts';

export interface BudgetPictureOptions {
  readonly locale: StoryLocale;
  /** ISO 4217; default: the file's own `currency`. */
  readonly currency?: string;
  readonly idPrefix?: string;
  /** The most losing projects shown, most supported first. Default 8. */
  readonly losers?: number;
  /** Pixels across. Default 720; at 360 everything is as legible, only narrower. */
  readonly width?: number;
}

interface Drawn {
  readonly instance: Instance;
  readonly words: PictureWords;
  readonly figures: Figures;
  readonly prefix: string;
  readonly width: number;
  /** The longest bar, in minor units. */
  readonly most: number;
}

const BAR = 14;

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
  const width = widthOf(options.width);
  const lost = whyLost(instance, result).sort((a, b) => b.supporters - a.supporters);
  const shown = lost.slice(0, losers);
  const most = Math.max(1, ...result.rounds.map(({ cost }) => cost), ...shown.map((l) => l.cost));
  const drawn: Drawn = { instance, words, figures, prefix: idPrefix, width, most };
  const title = titleLines(words.budgetTitle, width);
  const top = title.bottom + 98;
  const winners = barRows(
    result.rounds.map((round, index) => rowOf(drawn, `${index + 1}`, round, null)),
    width,
    top,
  );
  const second = winners.bottom + 36;
  const rest = barRows(
    shown.map((loser) => rowOf(drawn, '', loser, loser)),
    width,
    second,
  );
  const hidden = lost.length - shown.length;
  let end = rest.bottom;
  const notes: Markup[] = [];
  if (hidden > 0) {
    notes.push(note(words.more(figures.counted(hidden)), MARGIN, end + 10));
    end += 24;
  }
  if (shown.some(({ money }) => money !== null)) {
    const key = keyOf(drawn, end + 12);
    notes.push(...key.markup);
    end = key.bottom;
  }
  return picture(
    {
      width,
      height: end + 12,
      title: words.budgetTitle,
      description: words.budgetDescription(
        figures.counted(result.winners.length),
        figures.money(result.cost),
        figures.money(instance.budget),
      ),
      locale,
      idPrefix,
    },
    [
      ...title.markup,
      ...wholeBar(drawn, result, title.bottom + 16),
      heading(words.funded, top - 14, width),
      ...winners.markup,
      ...(shown.length > 0 ? [heading(words.notFunded, second - 14, width)] : []),
      ...rest.markup,
      ...notes,
    ],
  );
}

const note = (text: string, x: number, y: number): Markup =>
  element('text', { x, y, fill: INK.quiet, 'font-size': 12 }, [text]);

/** The whole budget as one bar; every winner's part carries its place in the order. */
function wholeBar(
  { instance, words, figures, prefix, width }: Drawn,
  result: BudgetResult,
  y: number,
): Markup[] {
  const total = Math.max(instance.budget, result.cost, 1);
  const scale = (width - 2 * MARGIN) / total;
  const parts: Markup[] = [];
  let x = MARGIN;
  for (const [index, { cost }] of result.rounds.entries()) {
    const dark = index % 2 === 0;
    const part = cost * scale;
    const fill = dark ? INK.won : INK.wonLight;
    parts.push(element('rect', { x, y, width: part, height: 30, fill, stroke: INK.paper }));
    if (part >= textWidth(`${index + 1}`, 12) + 6)
      parts.push(
        element(
          'text',
          {
            x: x + part / 2,
            y: y + 20,
            'text-anchor': 'middle',
            'font-size': 12,
            fill: dark ? INK.paper : INK.text,
          },
          [`${index + 1}`],
        ),
      );
    x += part;
  }
  const left = instance.budget - result.cost;
  if (left > 0)
    parts.push(
      element('rect', {
        x,
        y: y + 0.5,
        width: left * scale,
        height: 29,
        fill: `url(#${prefix}-hatch)`,
        stroke: INK.spent,
      }),
      element(
        'text',
        {
          x: width - MARGIN,
          y: y + 46,
          'text-anchor': 'end',
          fill: INK.quiet,
          'font-size': 12,
        },
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

function rowOf(drawn: Drawn, place: string, bar: Bar, lost: WhyLost | null): BarRow {
  const { instance, words, figures, prefix, most } = drawn;
  const project = instance.projects.find(({ id }) => id === bar.project);
  const name = project?.name || bar.project;
  const money = lost?.money ?? null;
  const votes = words.supporters(figures.counted(bar.supporters));
  const missing =
    money !== null && money.missing > 0
      ? ` · ${words.missing(figures.money(Math.round(money.missing)))}`
      : '';
  const fill = lost === null ? INK.won : money === null ? INK.openLight : `url(#${prefix}-hatch)`;
  return {
    place,
    label: name,
    figure: figures.money(bar.cost),
    note: votes + missing,
    title: `${name}: ${figures.money(bar.cost)}`,
    bars: (x, y, room) => {
      const unit = room / most;
      const width = Math.max(1, bar.cost * unit);
      const stroke = lost === null ? INK.won : INK.open;
      const whole = element('rect', { x, y, width, height: BAR, fill, stroke });
      if (money === null) return [whole];
      const had = Math.min(width, Math.max(0, money.left * unit));
      return [whole, element('rect', { x, y, width: had, height: BAR, fill: INK.open })];
    },
  };
}

/** What the two fillings of a loser's bar stand for, beside each other where there is room. */
function keyOf({ words, prefix, width }: Drawn, y: number) {
  const first = textWidth(words.keyPaid, 12) + 50;
  const isWide = MARGIN + first + textWidth(words.keyMissing, 12) + 30 <= width - MARGIN;
  const [x, below] = isWide ? [MARGIN + first, y] : [MARGIN, y + 20];
  const markup = [
    element('rect', { x: MARGIN, y: y - 10, width: 18, height: 12, fill: INK.open }),
    note(words.keyPaid, MARGIN + 26, y),
    element('rect', {
      x,
      y: below - 10,
      width: 18,
      height: 12,
      fill: `url(#${prefix}-hatch)`,
      stroke: INK.open,
    }),
    note(words.keyMissing, x + 26, below),
  ];
  return { markup, bottom: below + 4 };
}
