import { refusal } from '../sentence/refusal.ts';
import { add1, voterBudget } from './completion.ts';
import { completeGreedily } from './completion-greedy.ts';
import { compareWithGreedy } from './equal-shares-comparison.ts';
import { type SharesOptions, sharesOptions, usesAdd1, usesGreedy } from './equal-shares-options.ts';
import { sharesRounds, unpricedRound } from './equal-shares-rounds.ts';
import type { Instance } from './instance.ts';
import { Kernel } from './kernel.ts';
import { electorateOf } from './kernel-electorate.ts';
import { bestStore, singleRunStore } from './kernel-store.ts';
import type { BudgetOptions, BudgetResult, BudgetRound, BudgetTie } from './result.ts';
import { byId, tieBreaking } from './ties.ts';

/**
 * The Method of Equal Shares (docs/rules/equal-shares.md, rules ES-1 to ES-9): every voter gets an
 * equal part of the budget; projects are bought one after another, each by its own supporters,
 * who pay in proportion to their utility, at the lowest price per unit of utility first.
 *
 * @throws RangeError when the options do not fit the ballots
 */
export function countEqualShares(
  instance: Instance,
  given: BudgetOptions,
  afterRun?: (kernel: Kernel) => void,
): BudgetResult {
  const options = sharesOptions(instance, given);
  if (options.completion === 'add-opt') throw refusal('addOptElsewhere');
  const repeated = usesAdd1(options.completion);
  const makeStore = repeated ? bestStore : singleRunStore;
  const electorate = electorateOf(instance, options.utility, makeStore);
  const breakTie = tieBreaking(instance, options, electorate.votes);
  const kernel = new Kernel(electorate, breakTie, repeated);
  const voters = Math.max(1, instance.voterCount);
  const grown = repeated ? add1(kernel, instance, options, afterRun) : null;
  if (grown === null) kernel.run(instance.budget, voters);

  const free = freeProjects(instance, electorate.votes, options);
  const rounds: BudgetRound[] = [];
  const ties: BudgetTie[] = [];
  const id = (p: number) => instance.projects[p]?.id as string;
  let left = instance.budget;
  for (const p of free) rounds.push({ ...unpricedRound(electorate, p, left), by: 'free' });
  for (const round of sharesRounds(kernel, instance, options.utility)) {
    left -= round.cost;
    rounds.push({ ...round, left });
  }
  for (const { round, tied, chosen, by } of kernel.ties)
    ties.push({ round: free.length + round, tied: tied.map(id), chosen: id(chosen), by });

  if (usesGreedy(options.completion)) {
    const taken = (p: number) => (kernel.roundOf[p] as number) >= 0 || free.includes(p);
    const picks = completeGreedily(electorate, taken, left, options.greedyOrder, breakTie);
    for (const { project, tied, by } of picks) {
      const cost = electorate.cost[project] as number;
      left -= cost;
      if (tied.length > 0)
        ties.push({ round: rounds.length, tied: tied.map(id), chosen: id(project), by });
      rounds.push(unpricedRound(electorate, project, left));
    }
  }
  const result: BudgetResult = {
    rule: 'equal-shares',
    options,
    winners: rounds.map((round) => round.project),
    cost: instance.budget - left,
    rounds,
    ties,
    voterBudget: voterBudget(instance, kernel.budgetNum, kernel.budgetDen),
    ...grown,
  };
  return options.comparison
    ? compareWithGreedy(instance, electorate, options.comparison, result)
    : result;
}

/** Supported projects that cost nothing, where the convention buys them first. */
function freeProjects(
  instance: Instance,
  votes: Float64Array,
  { zeroCost }: SharesOptions,
): number[] {
  if (zeroCost === 'never') return [];
  const free = instance.projects.flatMap(({ cost }, p) =>
    cost === 0 && (votes[p] as number) > 0 ? [p] : [],
  );
  const idOf = (p: number) => instance.projects[p]?.id as string;
  return free.sort((a, b) => byId(idOf(a), idOf(b)));
}
