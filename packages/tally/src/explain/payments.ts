import { parse, toNumber } from '@ownhouse/basics/ratio';
import type { Instance } from '../budget/instance.ts';
import type { BudgetResult, BudgetRound } from '../budget/result.ts';
import { defaultUtility, type Support, supportOf } from '../budget/support.ts';

/**
 * Who paid what for the winners. Voters with the same ballot always pay the same, so payments are
 * kept once per distinct ballot. Amounts are minor units as doubles; those of one project add up
 * to its cost but for rounding. Under bounded overspending they may add up to less: that is what
 * the rule allows.
 */
export interface Payments {
  /**
   * `share`: money from an equal share of the budget. `load`: the load that Phragmén puts on
   * voters. `even`: the rule takes no money from voters, so each cost is divided evenly.
   */
  readonly kind: 'share' | 'load' | 'even';
  /** What every voter had to spend; null where the rule gives voters no money. */
  readonly share: number | null;
  /** Ballot row `r` has the payments `start[r] … start[r + 1]`, in order of purchase. */
  readonly start: Uint32Array;
  /** Index into the result's rounds, per payment. */
  readonly round: Uint32Array;
  /** What one voter of the row paid, per payment. */
  readonly amount: Float64Array;
  /** What one voter of the row has left, per row; zeros where there is no share. */
  readonly left: Float64Array;
}

/** One voter's account, for `explain --voter` and for lists streamed to a file. */
export interface VoterAccount {
  readonly voter: string;
  /** Project ids on the ballot, in the voter's order. */
  readonly ballot: readonly string[];
  readonly share: number | null;
  readonly paid: readonly { readonly project: string; readonly amount: number }[];
  readonly left: number;
}

/**
 * Works out the payments behind a result from its order of purchase alone. This does not read the
 * prices the count wrote down, so the two can be held against each other.
 */
export function paymentsOf(instance: Instance, result: BudgetResult): Payments {
  const { weight } = instance.ballots;
  const support = supportOf(instance, result.options.utility ?? defaultUtility(instance));
  const share =
    result.voterBudget === undefined || tookGreedy(result)
      ? null
      : shareOf(instance, result.voterBudget);
  const kind = share !== null ? 'share' : result.rule === 'phragmen' ? 'load' : 'even';
  const money = new Float64Array(weight.length).fill(share ?? 0);
  const places = new Map(instance.projects.map(({ id }, p) => [id, p]));
  const bought = result.rounds.map(({ project }) => places.get(project) as number);
  const start = startsOf(support, bought, weight.length);
  const next = start.slice();
  const round = new Uint32Array(start[weight.length] as number);
  const amounts = new Float64Array(round.length);
  for (const [index, p] of bought.entries()) {
    const purchase = result.rounds[index] as BudgetRound;
    const pay = payerOf(kind, instance, result, support, money, p, purchase);
    for (let at = support.start[p] as number; at < (support.start[p + 1] as number); at++) {
      const row = support.row[at] as number;
      const amount = pay(row, support.gain[at] as number);
      if (kind === 'share') money[row] = Math.max(0, (money[row] as number) - amount);
      if (kind === 'load') money[row] = (money[row] as number) + amount;
      const to = next[row] as number;
      next[row] = to + 1;
      round[to] = index;
      amounts[to] = amount;
    }
  }
  if (kind !== 'share') money.fill(0);
  return { kind, share, start, round, amount: amounts, left: money };
}

/** Whether the comparison step set plain greedy's outcome in place of that of equal shares. */
export const tookGreedy = ({ comparison }: BudgetResult): boolean => comparison?.taken === 'greedy';

/** Where each row's payments start: a row pays once for every purchase it supports. */
function startsOf(support: Support, bought: readonly number[], rows: number): Uint32Array {
  const start = new Uint32Array(rows + 1);
  for (const p of bought)
    for (const row of support.row.subarray(support.start[p], support.start[p + 1]))
      start[row + 1] = (start[row + 1] as number) + 1;
  for (let row = 0; row < rows; row++)
    start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  return start;
}

const shareOf = (instance: Instance, text: string): number =>
  toNumber(parse(text)) * instance.scale;

type Pay = (row: number, gain: number) => number;

function payerOf(
  kind: Payments['kind'],
  instance: Instance,
  result: BudgetResult,
  support: Support,
  money: Float64Array,
  p: number,
  round: BudgetRound,
): Pay {
  const votes = support.votes[p] as number;
  if (kind === 'load') {
    const load = (sumOver(instance, support, p, money) + round.cost) / votes;
    return (row) => load - (money[row] as number);
  }
  // A completion spends what equal shares could not: it takes no voter's money.
  if (kind === 'share' && round.by !== 'shares') return () => 0;
  if (kind === 'even') return () => round.cost / votes;
  if (result.rule === 'exact-equal-shares') {
    const part = evenPart(instance, support, money, p, round.cost);
    return (row) => ((money[row] as number) >= part * (1 - 1e-9) ? part : 0);
  }
  // Overspending is not a matter of sharing a cost: there the price the count wrote down is needed.
  const price =
    result.rule === 'bounded-overspending'
      ? writtenPrice(instance, result, round)
      : priceOf(instance, support, money, p, round.cost);
  return (row, gain) => Math.min(money[row] as number, price * gain);
}

function sumOver(instance: Instance, support: Support, p: number, values: Float64Array): number {
  let sum = 0;
  for (let at = support.start[p] as number; at < (support.start[p + 1] as number); at++) {
    const row = support.row[at] as number;
    sum += (instance.ballots.weight[row] as number) * (values[row] as number);
  }
  return sum;
}

function writtenPrice(instance: Instance, result: BudgetResult, round: BudgetRound): number {
  const price = round.rhoDecimal ?? 0;
  if (result.options.utility === 'cost') return price;
  const points = result.options.utility === 'points' ? instance.pointScale : 1;
  return (price * instance.scale) / points;
}

/** The smallest price per unit of gain at which the supporters can pay the cost together. */
function priceOf(
  instance: Instance,
  support: Support,
  money: Float64Array,
  p: number,
  cost: number,
): number {
  const backers = backersOf(instance, support, money, p).sort(
    (a, b) => a.money / a.gain - b.money / b.gain,
  );
  let missing = cost;
  let gains = backers.reduce((sum, { voters, gain }) => sum + voters * gain, 0);
  for (const { money: own, gain, voters } of backers) {
    const price = missing / gains;
    if (price * gain <= own) return price;
    missing -= own * voters;
    gains -= gain * voters;
  }
  return Number.POSITIVE_INFINITY;
}

/** Exact equal shares: the part that all pay who can, the smallest for which they are enough. */
function evenPart(
  instance: Instance,
  support: Support,
  money: Float64Array,
  p: number,
  cost: number,
): number {
  const backers = backersOf(instance, support, money, p).sort((a, b) => b.money - a.money);
  let payers = 0;
  let part = Number.POSITIVE_INFINITY;
  for (const { money: own, voters } of backers) {
    payers += voters;
    if (own * payers >= cost * (1 - 1e-9)) part = cost / payers;
  }
  return part;
}

function backersOf(instance: Instance, support: Support, money: Float64Array, p: number) {
  const backers: { money: number; gain: number; voters: number }[] = [];
  for (let at = support.start[p] as number; at < (support.start[p + 1] as number); at++) {
    const row = support.row[at] as number;
    backers.push({
      money: money[row] as number,
      gain: support.gain[at] as number,
      voters: instance.ballots.weight[row] as number,
    });
  }
  return backers;
}

/** The account of one voter (its place among the voters, from 0). */
export function voterAccount(
  instance: Instance,
  result: BudgetResult,
  payments: Payments,
  voter: number,
): VoterAccount {
  const { start, project, voterRow } = instance.ballots;
  const row = voterRow[voter] as number;
  const marks = project.subarray(start[row], start[row + 1]);
  const from = payments.start[row] as number;
  const to = payments.start[row + 1] as number;
  return {
    voter: instance.voterId(voter),
    ballot: [...marks].map((p) => instance.projects[p]?.id ?? ''),
    share: payments.share,
    paid: [...payments.round.subarray(from, to)].map((round, index) => ({
      project: result.rounds[round]?.project ?? '',
      amount: payments.amount[from + index] as number,
    })),
    left: payments.left[row] as number,
  };
}

/**
 * All accounts in the order of the file, one at a time: nothing is held for voters who have been
 * read, so a million accounts can be streamed.
 *
 * @example for (const account of voterAccounts(instance, result)) write(JSON.stringify(account));
 */
export function* voterAccounts(
  instance: Instance,
  result: BudgetResult,
  payments: Payments = paymentsOf(instance, result),
): Generator<VoterAccount> {
  for (let voter = 0; voter < instance.voterCount; voter++)
    yield voterAccount(instance, result, payments, voter);
}
