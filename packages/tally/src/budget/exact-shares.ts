import { add, divide, multiply, type Ratio, ratio, subtract, toText } from '@ownhouse/basics/ratio';
import { refusal } from '../sentence/refusal.ts';
import { completeGreedily } from './completion-greedy.ts';
import { type SharesOptions, sharesOptions, usesGreedy } from './equal-shares-options.ts';
import { pricedRound, unpricedRound } from './equal-shares-rounds.ts';
import { ExactSweep } from './exact-sweep.ts';
import type { Instance } from './instance.ts';
import { type Electorate, electorateOf } from './kernel-electorate.ts';
import type { BudgetOptions, BudgetResult } from './result.ts';
import { type BreakTie, tieBreaking } from './ties.ts';

/**
 * Exact Equal Shares (Kraiczy, Robinson, Elkind 2025; docs/rules/equal-shares.md, ES-EXACTLY): as
 * equal shares, but the payers of a project all pay the same, and who cannot does not take part.
 * `add-opt` raises the voter budget each time to the next amount at which anything changes, and
 * keeps the last outcome within the budget; `add1` takes steps of the increment.
 *
 * @throws RangeError with graded utilities: the rule knows only support
 */
export function countExactShares(instance: Instance, given: BudgetOptions): BudgetResult {
  const options = sharesOptions(instance, {
    ...given,
    utility: given.utility ?? 'cost',
  });
  if (options.utility !== 'cost' && options.utility !== 'cardinality')
    throw refusal('exactSharesUtility');
  const electorate = electorateOf(instance, options.utility);
  const breakTie = tieBreaking(instance, options, electorate.votes);
  const { allowance, told } = grow(instance, options, electorate, breakTie);
  // Once more from the start, which also finds the ties at just this voter budget.
  const run = new ExactSweep(electorate, breakTie, false).run(allowance);
  const { cost } = electorate;
  const id = (p: number) => instance.projects[p]?.id as string;
  let left = instance.budget;
  const free = electorate.projects.flatMap(({ cost: c }, p) =>
    options.zeroCost === 'first' && c === 0 && (electorate.votes[p] as number) > 0 ? [p] : [],
  );
  free.sort((a, b) => (id(a) < id(b) ? -1 : 1));
  const rounds = free.map((p) => ({ ...unpricedRound(electorate, p, left), by: 'free' as const }));
  const shares = run.purchases.map(({ project, payers }) => {
    left -= cost[project] as number;
    const price = { num: BigInt(cost[project] as number), den: BigInt(payers) };
    return { ...pricedRound(electorate, instance, options.utility, project, price, 0), left };
  });
  const taken = new Set([...free, ...run.purchases.map(({ project }) => project)]);
  const picks = usesGreedy(options.completion)
    ? completeGreedily(electorate, (p) => taken.has(p), left, options.greedyOrder, breakTie)
    : [];
  const more = picks.map(({ project }) => {
    left -= cost[project] as number;
    return unpricedRound(electorate, project, left);
  });
  const all = [...rounds, ...shares, ...more];
  const tieOf = (round: number, tied: readonly number[], chosen: number) => ({
    round,
    tied: tied.map(id),
    chosen: id(chosen),
  });
  return {
    rule: 'exact-equal-shares',
    options,
    winners: all.map((round) => round.project),
    cost: instance.budget - left,
    rounds: all,
    ties: [
      ...run.ties.map((tie) => ({
        ...tieOf(free.length + tie.round, tie.tied, tie.chosen),
        by: tie.by,
      })),
      ...picks.flatMap((pick, k) =>
        pick.tied.length === 0
          ? []
          : [
              {
                ...tieOf(free.length + shares.length + k, pick.tied, pick.project),
                by: pick.by,
              },
            ],
      ),
    ],
    voterBudget: toText(ratio(allowance.num, allowance.den * BigInt(instance.scale))),
    ...told,
  };
}

/** The voter budget that the completion ends with, and what is told of the way there. */
function grow(
  instance: Instance,
  options: SharesOptions,
  electorate: Electorate,
  breakTie: BreakTie,
): { allowance: Ratio; told: { steps: number; stopped: string } | null } {
  let allowance = ratio(instance.budget, Math.max(1, instance.voterCount));
  if (options.completion === 'none' || options.completion === 'greedy')
    return { allowance, told: null };
  const step = ratio(options.increment * instance.scale);
  const buyable = electorate.votes.filter((v, p) => v > 0 && (electorate.cost[p] as number) > 0);
  const sweep = new ExactSweep(electorate, breakTie, true).run(allowance);
  for (let steps = 1; ; ) {
    const { change } = sweep;
    if (change === null || sweep.purchases.length === buyable.length)
      return { allowance, told: { steps, stopped: 'everything supported is bought' } };
    let next = change;
    let taken = 1n;
    if (options.completion !== 'add-opt') {
      // Steps before the change would all end alike: they are counted, not made.
      const wanted = divide(subtract(change, allowance), step);
      taken = (wanted.num + wanted.den - 1n) / wanted.den;
      next = add(allowance, multiply(ratio(taken), step));
    }
    steps += Number(taken);
    options.onStep?.(steps);
    if (sweep.run(next).cost > instance.budget) {
      const at = toText(divide(next, ratio(instance.scale)));
      // The last step that stayed within the budget may lie between two changes.
      return {
        allowance: options.completion === 'add-opt' ? allowance : subtract(next, step),
        told: { steps, stopped: `over budget at ${at}` },
      };
    }
    allowance = next;
  }
}
