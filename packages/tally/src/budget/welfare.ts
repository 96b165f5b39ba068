import { refusal } from '../sentence/refusal.ts';
import { compareFractions } from './fraction.ts';
import type { Instance } from './instance.ts';
import type { BudgetOptions, BudgetResult, BudgetRound, BudgetTie } from './result.ts';
import { defaultUtility, supportOf } from './support.ts';
import { type BreakTie, byId, tieBreaking } from './ties.ts';

/** Branches looked at before the search gives up; a second or two of work. */
const SEARCH_LIMIT = 2_000_000;

/** Equal sets kept in memory; with more the outcome would be all lot. */
const SETS_MAX = 20_000;

interface Item {
  readonly project: number;
  readonly id: string;
  readonly cost: number;
  readonly gain: number;
}

/**
 * The set of projects within the budget that gains all voters together the most: an exact knapsack
 * by branch and bound, meant for small budgets (docs/rules/greedy.md, rules WEL-1 to WEL-4).
 *
 * Of several such sets the cheaper wins, then the one whose sorted ids come first; with `ties`
 * declared, those with the project that wins among all in which the sets differ. Projects that
 * gain nobody anything are left out; supported ones that cost nothing are always in.
 *
 * @throws RangeError when the search would take more branches than `options.searchLimit`, or more
 *   than 20,000 sets gain equally much
 */
export function countWelfare(instance: Instance, options: BudgetOptions): BudgetResult {
  const utility = options.utility ?? defaultUtility(instance);
  const support = supportOf(instance, utility);
  if (support.total.reduce((sum, gain) => sum + gain, 0) > Number.MAX_SAFE_INTEGER)
    throw refusal('gainsTooLarge');
  const items = instance.projects.map(
    ({ id, cost }, project): Item => ({
      project,
      id,
      cost,
      gain: support.total[project] as number,
    }),
  );
  const free = items
    .filter(({ project, cost, gain }) => cost === 0 && support.votes[project] !== 0 && gain >= 0)
    .sort((a, b) => byId(a.id, b.id));
  const paid = items.filter(({ cost, gain }) => cost > 0 && cost <= instance.budget && gain > 0);
  const best = new BestSets(paid, options.searchLimit ?? SEARCH_LIMIT).find(instance.budget);
  const { winner, ties } =
    options.ties === undefined
      ? { winner: best[0] ?? [], ties: tieOf(best, free.length) }
      : broken(best, free.length, items, tieBreaking(instance, options, support.votes));
  const chosen = [...free, ...winner];
  let left = instance.budget;
  const rounds = chosen.map(({ project, id, cost }): BudgetRound => {
    left -= cost;
    return {
      project: id,
      cost,
      supporters: support.votes[project] as number,
      by: cost === 0 ? 'free' : 'welfare',
      rho: null,
      rhoDecimal: null,
      effectiveVotes: null,
      paidAll: null,
      left,
    };
  });
  const losers = items.filter((item) => !chosen.includes(item));
  return {
    rule: 'welfare',
    options: { ...options, rule: 'welfare', utility },
    winners: rounds.map((round) => round.project),
    cost: instance.budget - left,
    rounds,
    ties,
    passed: losers.map(({ id, cost }) => ({
      project: id,
      reason: cost > instance.budget ? 'over-budget' : 'best-without',
      round: rounds.length,
      left,
    })),
  };
}

/** Where several sets gain the same: the projects that are in some of them only. */
function tieOf(sets: readonly (readonly Item[])[], round: number): BudgetTie[] {
  const [winner, ...others] = sets;
  if (winner === undefined || others.length === 0) return [];
  const differ = differing(sets);
  const cheaper = others.some((set) => costOf(set) > costOf(winner));
  const byIds = others.some((set) => costOf(set) === costOf(winner));
  return [
    {
      round,
      tied: differ.map(({ id }) => id),
      chosen: differ.find((item) => winner.includes(item))?.id ?? '',
      by: [...(cheaper ? (['minCost'] as const) : []), ...(byIds ? (['id'] as const) : [])],
    },
  ];
}

/** Narrows equal sets by the declared tie-breakers, one project in which they differ at a time. */
function broken(
  equal: readonly (readonly Item[])[],
  round: number,
  items: readonly Item[],
  breakTie: BreakTie,
): { winner: readonly Item[]; ties: BudgetTie[] } {
  const ties: BudgetTie[] = [];
  let sets = equal;
  while (sets.length > 1) {
    const differ = differing(sets);
    const { chosen, by } = breakTie(differ.map(({ project }) => project));
    const winner = items[chosen] as Item;
    ties.push({ round, tied: differ.map(({ id }) => id), chosen: winner.id, by });
    sets = sets.filter((set) => set.includes(winner));
  }
  return { winner: sets[0] ?? [], ties };
}

/** Projects that are in some of the sets only, in the file's order. */
function differing(sets: readonly (readonly Item[])[]): Item[] {
  const counts = new Map<Item, number>();
  for (const item of sets.flat()) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count < sets.length)
    .map(([item]) => item)
    .sort((a, b) => a.project - b.project);
}

const costOf = (set: readonly Item[]): number => set.reduce((sum, { cost }) => sum + cost, 0);

const sortedIds = (set: readonly Item[]): string =>
  set
    .map(({ id }) => id)
    .sort(byId)
    .join('\n');

/** All sets of the greatest gain, the preferred one first. */
class BestSets {
  readonly #items: readonly Item[];
  readonly #limit: number;
  #branches = 0;
  #gain = 0;
  #sets: Item[][] = [];
  /** The gain that more sets have than are kept. */
  #tooEven = -1;

  constructor(items: readonly Item[], limit: number) {
    this.#items = [...items].sort(
      (a, b) => compareFractions(b.gain, b.cost, a.gain, a.cost) || byId(a.id, b.id),
    );
    this.#limit = limit;
  }

  find(budget: number): Item[][] {
    this.#search(0, budget, 0, []);
    if (this.#tooEven === this.#gain) throw refusal('welfareTooEven', SETS_MAX);
    return this.#sets.sort((a, b) => costOf(a) - costOf(b) || byId(sortedIds(a), sortedIds(b)));
  }

  #search(from: number, left: number, gain: number, taken: readonly Item[]): void {
    if (++this.#branches > this.#limit)
      throw refusal('welfareTooLarge', this.#items.length, this.#limit);
    if (from === this.#items.length) {
      if (gain > this.#gain) this.#sets = [];
      if (gain >= this.#gain) {
        this.#gain = gain;
        if (this.#sets.length === SETS_MAX) this.#tooEven = gain;
        else this.#sets.push([...taken]);
      }
      return;
    }
    if (gain + this.#most(from, left) < this.#gain) return;
    const item = this.#items[from] as Item;
    if (item.cost <= left)
      this.#search(from + 1, left - item.cost, gain + item.gain, [...taken, item]);
    this.#search(from + 1, left, gain, taken);
  }

  /** No set of the remaining items gains more than this: the last one may be cut (Dantzig 1957). */
  #most(from: number, left: number): number {
    let room = left;
    let gain = 0;
    for (let at = from; at < this.#items.length; at++) {
      const item = this.#items[at] as Item;
      // Rounded up, and once more for the rounding of the division itself.
      if (item.cost > room) return gain + Math.ceil((item.gain / item.cost) * room) + 1;
      room -= item.cost;
      gain += item.gain;
    }
    return gain;
  }
}
