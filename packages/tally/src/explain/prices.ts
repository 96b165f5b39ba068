import type { Instance } from '../budget/instance.ts';
import type { BudgetResult } from '../budget/result.ts';
import { defaultUtility, supportOf } from '../budget/support.ts';
import { type Payments, paymentsOf } from './payments.ts';

/** What a project costs its supporters. Amounts are minor units. */
export interface ProjectPrice {
  readonly project: string;
  readonly cost: number;
  readonly supporters: number;
  /** Cost divided by supporters; null without supporters. */
  readonly perSupporter: number | null;
  /** Index into the rounds, or null for a project that lost. */
  readonly round: number | null;
  /** Largest and smallest payment of a supporter, for a winner that voters paid for. */
  readonly mostPaid: number | null;
  readonly leastPaid: number | null;
  /** Supporters who have some winner, this one or another. */
  readonly served: number;
}

/** The price per supporter of every project, in the order of the file. */
export function pricesOf(
  instance: Instance,
  result: BudgetResult,
  payments: Payments = paymentsOf(instance, result),
): ProjectPrice[] {
  const support = supportOf(instance, result.options.utility ?? defaultUtility(instance));
  const rounds = new Map(result.rounds.map(({ project }, round) => [project, round]));
  const most = new Float64Array(result.rounds.length);
  const least = new Float64Array(result.rounds.length).fill(Number.POSITIVE_INFINITY);
  for (const [at, round] of payments.round.entries()) {
    const amount = payments.amount[at] as number;
    if (amount > (most[round] as number)) most[round] = amount;
    if (amount < (least[round] as number)) least[round] = amount;
  }
  return instance.projects.map(({ id, cost }, p) => {
    const round = rounds.get(id) ?? null;
    const supporters = support.votes[p] as number;
    let served = 0;
    for (const row of support.row.subarray(support.start[p], support.start[p + 1]))
      if ((payments.start[row + 1] as number) > (payments.start[row] as number))
        served += instance.ballots.weight[row] as number;
    const paid = round !== null && (most[round] as number) > 0;
    return {
      project: id,
      cost,
      supporters,
      perSupporter: supporters === 0 ? null : cost / supporters,
      round,
      mostPaid: paid ? (most[round] as number) : null,
      leastPaid: paid ? (least[round] as number) : null,
      served,
    };
  });
}
