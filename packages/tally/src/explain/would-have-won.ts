import { countBudget } from '../budget/index.ts';
import type { Instance } from '../budget/instance.ts';
import type { BudgetOptions, BudgetResult } from '../budget/result.ts';
import { supportOf } from '../budget/support.ts';
import { refusal } from '../sentence/refusal.ts';
import { add1Fate, type Fate, ruleOut } from './add1-fate.ts';
import { withCost, withMarks, withVoters } from './changed-instance.ts';
import { paymentsOf } from './payments.ts';

/**
 * The least change that makes a losing project win.
 *
 * Every amount was tried: the count was repeated with it and the project won, and repeated with one
 * less and it lost. `proof` says what is known of the amounts below that:
 * `monotone` where the rule guarantees that less never wins when one less does not (docs/rules);
 * `every` where every smaller amount was counted, or ruled out by a count of another (WIN-5);
 * `smallest-found` where neither holds.
 */
export interface WouldHaveWon {
  readonly amount: number;
  readonly proof: 'monotone' | 'every' | 'smallest-found';
  /** How often the election was counted to find it. */
  readonly counts: number;
}

/** No amount up to the largest that makes sense is enough. */
export interface NeverWins {
  readonly amount: null;
  readonly tried: number;
  readonly counts: number;
}

export interface SearchOptions {
  /** The most counts to spend on one search. Default 300. */
  readonly counts?: number;
  /** Called after every count with the number of counts so far. */
  readonly onCount?: (counts: number) => void;
}

const COUNTS = 300;

/**
 * How many more voters who support only this project would have made it win. The money stays the
 * same, so under equal shares everybody's share shrinks a little with each of them.
 */
export function newSupportersNeeded(
  instance: Instance,
  options: BudgetOptions,
  project: string,
  search: SearchOptions = {},
): WouldHaveWon | NeverWins {
  const p = placeOf(instance, project);
  const change = (count: number) => withVoters(instance, p, count);
  const most = Math.max(1, 10 * instance.voterCount);
  return leastAmount(changed(change, options, p, 'voters'), most, search);
}

/**
 * How many of the voters who did vote, but not for this project, would have had to add it to their
 * ballots; taken in the order of the money they had left, those with most first (or, where the rule
 * gives voters no money, those with the fewest winners). `monotone` then speaks of that order: other
 * voters might have been fewer.
 */
export function presentSupportersNeeded(
  instance: Instance,
  result: BudgetResult,
  project: string,
  search: SearchOptions = {},
): WouldHaveWon | NeverWins {
  const p = placeOf(instance, project);
  const order = othersByMoney(instance, result, p);
  const most = order.reduce((sum, { voters }) => sum + voters, 0);
  const change = (count: number) => withMarks(instance, p, firstOf(order, count));
  return leastAmount(changed(change, result.options, p, 'marks'), most, search);
}

/** By how many minor units a lower cost would have made the project win. */
export function costReductionNeeded(
  instance: Instance,
  options: BudgetOptions,
  project: string,
  search: SearchOptions = {},
): WouldHaveWon | NeverWins {
  const p = placeOf(instance, project);
  const { cost } = instance.projects[p] as Instance['projects'][number];
  const change = (less: number) => withCost(instance, p, cost - less);
  return leastAmount(changed(change, options, p, 'cost'), cost - 1, search);
}

type Kind = 'voters' | 'marks' | 'cost';

/** What a project would make of each amount of a change. */
interface Changed {
  readonly wins: (amount: number) => boolean;
  /** More of the change never loses what less of it has won. */
  readonly isMonotone: boolean;
  /** Where other amounts can be ruled out by what became of one. */
  readonly fateAt: ((amount: number) => Fate) | null;
}

function changed(
  change: (amount: number) => Instance,
  options: BudgetOptions,
  p: number,
  kind: Kind,
): Changed {
  const fateAt = isOrdered(options, kind)
    ? (amount: number) => add1Fate(change(amount), options, p)
    : null;
  const wins = (amount: number): boolean => {
    const instance = change(amount);
    return countBudget(instance, options).winners.includes(instance.projects[p]?.id ?? '');
  };
  return { wins, isMonotone: isMonotone(options, kind), fateAt };
}

/**
 * Whether more of a change can never lose what less of it has won. Proofs in docs/rules/measures.md
 * (WIN-1 to WIN-4): up to its purchase the other projects are counted as if it were not there.
 */
function isMonotone(options: BudgetOptions, change: Kind): boolean {
  const { rule, utility, completion = 'none' } = options;
  if (isAgainst(options)) return false;
  if (rule === 'greedy' || rule === 'maximin-support') return true;
  // Where utility is cost, a cheaper project is also worth less.
  if (rule === 'welfare') return change !== 'cost' || utility === 'cardinality';
  if (rule === 'phragmen') return change !== 'marks';
  const plain = completion === 'none' || completion === 'greedy';
  return rule === 'equal-shares' && plain && change !== 'voters';
}

/** Whether the change makes the project's price fall in every run of Add1 until it is bought. */
function isOrdered(options: BudgetOptions, change: Kind): boolean {
  const { rule, completion, preset } = options;
  // The equal shares tool makes a single run where all projects together fit the budget.
  if (preset === 'equalshares' && change === 'cost') return false;
  return (
    rule === 'equal-shares' && completion === 'add1' && change !== 'voters' && !isAgainst(options)
  );
}

/** A comparison, or a tie-breaker that favours the dear or the little supported, works against it. */
const isAgainst = ({ comparison, ties = [] }: BudgetOptions): boolean =>
  (comparison !== undefined && comparison !== false) ||
  ties.includes('maxCost') ||
  ties.includes('minVotes');

function leastAmount(
  { wins, isMonotone: monotone, fateAt }: Changed,
  most: number,
  { counts: budget = COUNTS, onCount }: SearchOptions,
): WouldHaveWon | NeverWins {
  let counts = 0;
  const counted = <Found>(found: Found): Found => {
    onCount?.(++counts);
    return found;
  };
  const count = (amount: number): boolean => counted(wins(amount));
  let low = 0;
  let high = 1;
  while (high < most && !count(high)) {
    low = high;
    high = Math.min(most, high * 2);
  }
  if (high >= most && (most < 1 || !count(most))) return { amount: null, tried: most, counts };
  high = Math.min(high, most);
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (count(middle)) high = middle;
    else low = middle;
  }
  if (monotone) return { amount: high, proof: 'monotone', counts };
  if (fateAt !== null) {
    const { amount, isLeast } = ruleOut(
      high,
      (at) => counted(fateAt(at)),
      () => budget - counts,
    );
    return { amount, proof: isLeast ? 'every' : 'smallest-found', counts };
  }
  if (high - 1 > budget - counts) return { amount: high, proof: 'smallest-found', counts };
  for (let amount = 1; amount < high; amount++)
    if (count(amount)) return { amount, proof: 'every', counts };
  return { amount: high, proof: 'every', counts };
}

function placeOf(instance: Instance, project: string): number {
  const p = instance.projects.findIndex(({ id }) => id === project);
  if (p < 0) throw refusal('projectUnknown', project);
  return p;
}

interface RowVoters {
  readonly row: number;
  readonly voters: number;
}

/** Ballot rows that do not name the project, those whose voters have most left first. */
function othersByMoney(instance: Instance, result: BudgetResult, p: number): RowVoters[] {
  if (instance.voteType === 'ordinal') throw refusal('rankingAtEnd');
  const payments = paymentsOf(instance, result);
  const support = supportOf(instance, 'cardinality');
  const named = new Set(support.row.subarray(support.start[p], support.start[p + 1]));
  const winners = (row: number): number =>
    (payments.start[row + 1] as number) - (payments.start[row] as number);
  const left = (row: number): number => payments.left[row] as number;
  return [...instance.ballots.weight]
    .map((voters, row) => ({ row, voters }))
    .filter(({ row, voters }) => voters > 0 && !named.has(row))
    .sort((a, b) => left(b.row) - left(a.row) || winners(a.row) - winners(b.row) || a.row - b.row);
}

function firstOf(order: readonly RowVoters[], count: number): RowVoters[] {
  const taken: RowVoters[] = [];
  let open = count;
  for (const { row, voters } of order) {
    if (open <= 0) break;
    taken.push({ row, voters: Math.min(voters, open) });
    open -= voters;
  }
  return taken;
}
