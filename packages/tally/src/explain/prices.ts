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
  return instance.projects.map(({ id, cost }, p) => {
    const round = rounds.get(id) ?? null;
    const supporters = support.votes[p] as number;
    let [most, least, served] = [0, Number.POSITIVE_INFINITY, 0];
    for (const row of support.row.subarray(support.start[p], support.start[p + 1])) {
      const [from, to] = [payments.start[row] as number, payments.start[row + 1] as number];
      if (to > from) served += instance.ballots.weight[row] as number;
      if (round === null) continue;
      const amount = payments.amount[payments.round.indexOf(round, from)] as number;
      most = Math.max(most, amount);
      least = Math.min(least, amount);
    }
    const paidFor = round !== null && supporters > 0 && most > 0;
    return {
      project: id,
      cost,
      supporters,
      perSupporter: supporters === 0 ? null : cost / supporters,
      round,
      mostPaid: paidFor ? most : null,
      leastPaid: paidFor ? least : null,
      served,
    };
  });
}
