import { completeGreedily } from './completion-greedy.ts';
import { unpricedRound } from './equal-shares-rounds.ts';
import type { Instance } from './instance.ts';
import type { Electorate } from './kernel-electorate.ts';
import type { BudgetOptions, BudgetResult } from './result.ts';

/**
 * The comparison step of the equalshares tool (ES-COMPARE): plain greedy by votes, on the whole
 * budget, replaces the outcome when more voters prefer it than prefer equal shares.
 */
export function compareWithGreedy(
  instance: Instance,
  electorate: Electorate,
  measure: Exclude<BudgetOptions['comparison'], undefined | false>,
  result: BudgetResult,
): BudgetResult {
  const nothing = () => false;
  const fileOrder = (tied: readonly number[]) => ({ chosen: tied[0] as number, by: [] });
  const greedy = completeGreedily(electorate, nothing, instance.budget, 'votes', fileOrder);
  const index = new Map(instance.projects.map(({ id }, p) => [id, p]));
  const bySharing = approvedWinners(
    electorate,
    result.winners.map((id) => index.get(id) as number),
  );
  const byGreedy = approvedWinners(
    electorate,
    greedy.map(({ project }) => project),
  );
  let preferShares = 0;
  let preferGreedy = 0;
  const { weight } = instance.ballots;
  const cap = measure === 'exclusionRatio' ? 1 : Number.POSITIVE_INFINITY;
  for (let row = 0; row < weight.length; row++) {
    const shares = Math.min(cap, bySharing[row] as number);
    const other = Math.min(cap, byGreedy[row] as number);
    if (measure === 'tool' && (shares === 0 || other === 0)) continue;
    if (shares > other) preferShares += weight[row] as number;
    if (other > shares) preferGreedy += weight[row] as number;
  }
  const ids = greedy.map(({ project }) => instance.projects[project]?.id as string);
  if (preferGreedy <= preferShares)
    return {
      ...result,
      comparison: { preferShares, preferGreedy, taken: 'equal-shares', other: ids },
    };
  let left = instance.budget;
  const rounds = greedy.map(({ project }) => {
    const cost = electorate.cost[project] as number;
    left -= cost;
    return unpricedRound(electorate, project, left);
  });
  const ties = greedy.flatMap(({ project, tied, by }, round) =>
    tied.length === 0
      ? []
      : [
          {
            round,
            tied: tied.map((p) => instance.projects[p]?.id as string),
            chosen: instance.projects[project]?.id as string,
            by,
          },
        ],
  );
  return {
    ...result,
    winners: ids,
    cost: instance.budget - left,
    rounds,
    ties,
    comparison: { preferShares, preferGreedy, taken: 'greedy', other: result.winners },
  };
}

/** How many of the winners each ballot row supports. */
function approvedWinners(electorate: Electorate, winners: readonly number[]): Uint32Array {
  const count = new Uint32Array(electorate.rowCount);
  for (const p of winners)
    for (let e = electorate.start[p] as number; e < (electorate.start[p + 1] as number); e++) {
      const row = electorate.row[e] as number;
      count[row] = (count[row] as number) + 1;
    }
  return count;
}
