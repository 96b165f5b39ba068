import { countGreedy } from '../budget/greedy.ts';
import type { Instance } from '../budget/instance.ts';
import type { BudgetPass, BudgetResult, PassReason } from '../budget/result.ts';
import { defaultUtility, supportOf } from '../budget/support.ts';
import { type Payments, paymentsOf, tookGreedy } from './payments.ts';

/** Why a project lost, in figures. Amounts are minor units. */
export interface WhyLost {
  readonly project: string;
  readonly cost: number;
  readonly supporters: number;
  /** `poor`: its supporters together had less left than it costs; `free`: the rule buys nothing that costs nothing. */
  readonly reason: PassReason | 'poor' | 'unsupported' | 'free';
  /** Purchases made before it was settled; null where the rule does not say. */
  readonly round: number | null;
  /** The budget not spent at that moment (for `poor`: at the end). */
  readonly left: number;
  /** The project, district or category that stood in the way. */
  readonly because: string | null;
  /** Equal shares: what became of its supporters' money; null for other rules and free projects. */
  readonly money: SupportersMoney | null;
}

export interface SupportersMoney {
  /** What its supporters had at the start, and what they have left, together. */
  readonly start: number;
  readonly left: number;
  /** `cost − left`: what was missing at the end. */
  readonly missing: number;
  /** The winners they paid for, largest sum first. */
  readonly spentOn: readonly { readonly project: string; readonly amount: number }[];
}

/** Why each losing project lost, in the order of the file. */
export function whyLost(
  instance: Instance,
  result: BudgetResult,
  payments: Payments = paymentsOf(instance, result),
): WhyLost[] {
  const won = new Set(result.winners);
  const passed = new Map(passedBy(instance, result).map((pass) => [pass.project, pass]));
  const support = supportOf(instance, result.options.utility ?? defaultUtility(instance));
  return instance.projects.flatMap(({ id, cost }, p): WhyLost[] => {
    if (won.has(id)) return [];
    const supporters = support.votes[p] as number;
    const pass = passed.get(id);
    const rows = support.row.subarray(support.start[p], support.start[p + 1]);
    const money =
      payments.kind === 'share' && cost > 0
        ? moneyOf(instance, result, payments, rows, cost)
        : null;
    return [
      {
        project: id,
        cost,
        supporters,
        reason: pass?.reason ?? (supporters === 0 ? 'unsupported' : cost === 0 ? 'free' : 'poor'),
        round: pass?.round ?? null,
        left: pass?.left ?? instance.budget - result.cost,
        because: pass?.because ?? null,
        money,
      },
    ];
  });
}

function moneyOf(
  instance: Instance,
  result: BudgetResult,
  payments: Payments,
  rows: Uint32Array,
  cost: number,
): SupportersMoney {
  const spent = new Float64Array(result.rounds.length);
  let [voters, left] = [0, 0];
  for (const row of rows) {
    const weight = instance.ballots.weight[row] as number;
    voters += weight;
    left += weight * (payments.left[row] as number);
    for (let at = payments.start[row] as number; at < (payments.start[row + 1] as number); at++) {
      const round = payments.round[at] as number;
      spent[round] = (spent[round] as number) + weight * (payments.amount[at] as number);
    }
  }
  const spentOn = result.rounds
    .map(({ project }, round) => ({ project, amount: spent[round] as number }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount);
  return { start: voters * (payments.share ?? 0), left, missing: cost - left, spentOn };
}

/**
 * What the rule says of those it passed over; of the outcome that the comparison step took (ES-COMPARE:
 * by votes, ties in the order of the file), greedy itself says it.
 */
function passedBy(instance: Instance, result: BudgetResult): readonly BudgetPass[] {
  if (!tookGreedy(result)) return result.passed ?? [];
  const { utility } = result.options;
  const greedy = countGreedy(instance, {
    rule: 'greedy',
    ...(utility === undefined ? {} : { utility }),
    greedyOrder: 'votes',
    ties: ['list'],
    tieList: instance.projects.map(({ id }) => id),
  });
  return greedy.passed ?? [];
}
