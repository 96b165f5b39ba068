import { parse, toNumber } from '@ownhouse/basics/ratio';
import type { Instance } from '../budget/instance.ts';
import type { BudgetResult, BudgetRound } from '../budget/result.ts';
import { againstGreedy } from '../explain/against-greedy.ts';
import { type Payments, paymentsOf } from '../explain/payments.ts';
import { pricesOf } from '../explain/prices.ts';
import { type WhyLost, whyLost } from '../explain/why-lost.ts';
import { type BudgetWords, englishBudget, spanishBudget } from './budget-words.ts';
import {
  type Figures,
  figuresOf,
  plainText,
  type Story,
  type StoryLocale,
  type StoryPart,
} from './figures.ts';

export interface BudgetStoryOptions {
  readonly locale: StoryLocale;
  /** ISO 4217; default: the file's own `currency`. */
  readonly currency?: string;
  /** How many of the most supported losers are told of one by one. Default 10. */
  readonly losers?: number;
}

/** Drawn one by one in the story; the rest are counted. */
const DRAWN = 12;

interface Told {
  readonly instance: Instance;
  readonly result: BudgetResult;
  readonly payments: Payments;
  /** The largest payment of a supporter, by project. */
  readonly mostPaid: ReadonlyMap<string, number | null>;
  readonly words: BudgetWords;
  readonly figures: Figures;
  name(id: string): string;
}

/**
 * The result of a budget in plain words: what was decided and by which rule, every purchase in
 * order, ties, why the most wanted losers lost, and whom the outcome leaves with nothing.
 */
export function budgetStory(
  instance: Instance,
  result: BudgetResult,
  options: BudgetStoryOptions,
): Story {
  const { locale } = options;
  const words = locale === 'es' ? spanishBudget : englishBudget;
  const names = new Map(
    instance.projects.map(({ id, name }) => [id, plainText(name) || plainText(id)]),
  );
  const payments = paymentsOf(instance, result);
  const prices = pricesOf(instance, result, payments);
  const told: Told = {
    instance,
    result,
    payments,
    mostPaid: new Map(prices.map(({ project, mostPaid }) => [project, mostPaid])),
    words,
    figures: figuresOf(locale, options.currency ?? instance.meta.currency, instance.scale),
    name: (id) => words.quote(names.get(id) ?? id),
  };
  const parts = [
    decided(told),
    {
      heading: words.order,
      isList: true,
      sentences: result.rounds.map((round, i) => purchase(told, round, i)),
    },
    { heading: words.ties, isList: true, sentences: [...ties(told), ...lot(told)] },
    { heading: words.lost, isList: true, sentences: losers(told, options.losers ?? 10) },
    { heading: words.fairness, sentences: fairness(told) },
  ];
  return { locale, title: words.title, parts: parts.filter((part) => part.sentences.length > 0) };
}

function decided({ instance, result, words, figures }: Told): StoryPart {
  const { budget, voterCount, projects, scale } = instance;
  const left = budget - result.cost;
  const sentences = [
    words.voted(
      figures.counted(voterCount),
      figures.counted(projects.length),
      figures.money(budget),
    ),
  ];
  if (result.winners.length === 0) sentences.push(words.wonNothing());
  else
    sentences.push(
      words.won(
        figures.counted(result.winners.length),
        figures.money(result.cost),
        figures.money(Math.max(0, left)),
      ),
    );
  if (left < 0) sentences.push(words.overspent(figures.money(-left)));
  sentences.push(words.rule[result.rule]);
  if (result.voterBudget !== undefined && result.comparison?.taken !== 'greedy') {
    const share = toNumber(parse(result.voterBudget)) * scale;
    const exact = budget / Math.max(1, voterCount);
    sentences.push(
      result.steps !== undefined && share > exact
        ? words.shareRaised(figures.money(exact), figures.money(share))
        : words.share(figures.money(share)),
    );
    const completed = result.rounds.filter((round) => round.by === 'greedy').length;
    if (completed > 0) sentences.push(words.completed(figures.counted(completed)));
  }
  if (result.comparison) {
    const { preferShares, preferGreedy, taken } = result.comparison;
    const [shares, greedy] = [figures.counted(preferShares), figures.counted(preferGreedy)];
    sentences.push(
      taken === 'greedy'
        ? words.comparedGreedy(shares, greedy)
        : words.comparedShares(shares, greedy),
    );
  }
  return { heading: words.decided, sentences };
}

function purchase(told: Told, round: BudgetRound, index: number): string {
  const { words, figures, payments } = told;
  const place = figures.count(index + 1);
  const supporters = figures.counted(round.supporters);
  const name = told.name(round.project);
  if (round.by === 'free') return words.free(place, name, supporters);
  const first = words.bought(place, name, figures.money(round.cost), supporters);
  if (payments.kind === 'share' && round.by === 'greedy') return `${first} ${words.paidByNobody()}`;
  const price = told.mostPaid.get(round.project) ?? null;
  if (price === null) return first;
  const second = { even: words.paidEvenly, load: words.carriedAtMost, share: words.paidAtMost };
  return `${first} ${second[payments.kind](figures.money(price))}`;
}

const ties = ({ result, words, figures, name }: Told): string[] =>
  result.ties.map(({ tied, chosen, by }) =>
    words.tie(
      figures.list(tied.map(name)),
      name(chosen),
      figures.list(by.map((breaker) => words.tieBy[breaker])),
    ),
  );

/** The order drawn, where some tie fell by it. */
function lot({ result, words, figures, name }: Told): string[] {
  if (!result.lot || !result.ties.some(({ by }) => by.includes('lot'))) return [];
  const shown = result.lot.drawn.slice(0, DRAWN).map(name);
  const more = result.lot.drawn.length - shown.length;
  const others = more > 0 ? [words.others(figures.counted(more))] : [];
  return [words.lot(figures.list([...shown, ...others]))];
}

function losers(told: Told, most: number): string[] {
  const { instance, result, payments, words, figures } = told;
  const lost = whyLost(instance, result, payments).sort((a, b) => b.supporters - a.supporters);
  const sentences = lost.slice(0, most).map((loser) => whyOf(told, loser));
  if (lost.length > most) sentences.push(words.moreLost(figures.counted(lost.length - most)));
  return sentences;
}

function whyOf({ words, figures, name, instance }: Told, loser: WhyLost): string {
  const { project, cost, reason, left, because, money } = loser;
  if (reason === 'poor' && money !== null) {
    const [start, rest, missing] = [cost, money.left, money.missing].map(figures.money);
    const first = words.poor(name(project), start ?? '', rest ?? '', missing ?? '');
    const top = money.spentOn.slice(0, 2).map((spent) => name(spent.project));
    return top.length === 0 ? first : `${first} ${words.moneyWent(figures.list(top))}`;
  }
  const isProject = instance.projects.some(({ id }) => id === because);
  return words.passed[reason](
    name(project),
    figures.money(cost),
    figures.money(left),
    because === null ? '' : isProject ? name(because) : plainText(because),
  );
}

function fairness({ instance, result, words, figures, name }: Told): string[] {
  const { voters, nothingHere, nothingGreedy, onlyGreedy, onlyHere } = againstGreedy(
    instance,
    result,
  );
  if (voters === 0) return [];
  const share = (count: number) => figures.percent(count / voters);
  const sentences = [words.nothing(figures.counted(nothingHere), share(nothingHere))];
  if (result.rule === 'greedy') return sentences;
  if (onlyGreedy.length === 0 && onlyHere.length === 0) return [...sentences, words.greedySame()];
  sentences.push(words.greedyNothing(figures.counted(nothingGreedy), share(nothingGreedy)));
  if (onlyGreedy.length > 0) sentences.push(words.greedyOnly(figures.list(onlyGreedy.map(name))));
  if (onlyHere.length > 0) sentences.push(words.hereOnly(figures.list(onlyHere.map(name))));
  return sentences;
}
