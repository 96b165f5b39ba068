import { countBudget, type Instance } from '../budget/index.ts';
import type { BudgetResult } from '../budget/result.ts';

/** An outcome beside the one plain greedy would have chosen. */
export interface AgainstGreedy {
  readonly greedy: readonly string[];
  /** Winners in order of selection that the other outcome does not have. */
  readonly onlyHere: readonly string[];
  readonly onlyGreedy: readonly string[];
  readonly voters: number;
  /** Voters without any supported winner. */
  readonly nothingHere: number;
  readonly nothingGreedy: number;
  /** Voters who have a winner here and would have none by greedy, and the other way round. */
  readonly rescued: number;
  readonly dropped: number;
}

/** What plain greedy by number of votes would have chosen, and whom it leaves with nothing. */
export function againstGreedy(instance: Instance, result: BudgetResult): AgainstGreedy {
  const ranked = instance.voteType === 'ordinal';
  const utility = instance.ballots.points === null ? (ranked ? 'borda' : 'cost') : 'points';
  const greedy = countBudget(instance, { rule: 'greedy', utility }).winners;
  const here = servedRows(instance, result.winners);
  const there = servedRows(instance, greedy);
  let [rescued, dropped, neither] = [0, 0, 0];
  for (const [row, weight] of instance.ballots.weight.entries()) {
    if (here[row] === there[row]) neither += here[row] === 0 ? weight : 0;
    else if (here[row] === 1) rescued += weight;
    else dropped += weight;
  }
  return {
    greedy,
    onlyHere: result.winners.filter((id) => !greedy.includes(id)),
    onlyGreedy: greedy.filter((id) => !result.winners.includes(id)),
    voters: instance.voterCount,
    nothingHere: neither + dropped,
    nothingGreedy: neither + rescued,
    rescued,
    dropped,
  };
}

/** 1 for each ballot row that names some winner. */
function servedRows(instance: Instance, winners: readonly string[]): Uint8Array {
  const won = new Set(winners);
  const { start, project, weight } = instance.ballots;
  const wins = instance.projects.map(({ id }) => won.has(id));
  return Uint8Array.from(weight, (_, row) =>
    project.subarray(start[row], start[row + 1]).some((p) => wins[p]) ? 1 : 0,
  );
}
