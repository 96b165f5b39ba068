import { add, ratio, toText } from '@ownhouse/basics/ratio';
import { refusal } from '../sentence/refusal.ts';
import { completeGreedily } from './completion-greedy.ts';
import { sharesOptions, usesGreedy } from './equal-shares-options.ts';
import { pricedRound, unpricedRound } from './equal-shares-rounds.ts';
import { smallestGrowth } from './exact-shares-growth.ts';
import { type Allowance, ExactSharesRun } from './exact-shares-run.ts';
import type { Instance } from './instance.ts';
import { electorateOf } from './kernel-electorate.ts';
import type { BudgetOptions, BudgetResult } from './result.ts';
import { tieBreaking } from './ties.ts';

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
  const voters = Math.max(1, instance.voterCount);
  const count = (allowance: Allowance) => new ExactSharesRun(electorate, allowance).run(breakTie);
  let allowance: Allowance = ratio(instance.budget, voters);
  let run = count(allowance);
  let grown: { steps: number; stopped: string } | null = null;
  if (options.completion !== 'none' && options.completion !== 'greedy') {
    const step = ratio(options.increment * instance.scale);
    for (let steps = 1; grown === null; steps++) {
      const growth =
        options.completion === 'add-opt' ? smallestGrowth(electorate, allowance, breakTie) : step;
      const done = run.purchases.length === buyable(electorate);
      if (growth === null || done) {
        grown = { steps, stopped: 'everything supported is bought' };
        break;
      }
      const next = add(allowance, growth);
      const bigger = count(next);
      if (bigger.cost > instance.budget) {
        const at = toText(ratio(next.num, next.den * BigInt(instance.scale)));
        grown = { steps: steps + 1, stopped: `over budget at ${at}` };
        break;
      }
      allowance = next;
      run = bigger;
    }
  }
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
    ...grown,
  };
}

const buyable = ({ votes, cost }: ReturnType<typeof electorateOf>): number =>
  votes.reduce((n, v, p) => n + (v > 0 && (cost[p] as number) > 0 ? 1 : 0), 0);
