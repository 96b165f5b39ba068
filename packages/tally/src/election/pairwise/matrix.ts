import type { Papers } from '../election.ts';
import { countBefore } from './before.ts';

/** `votes[a * size + b]`: papers that prefer a to b; whoever a paper leaves out shares its last rank. */
export interface Pairwise {
  readonly size: number;
  readonly votes: Float64Array;
}

/**
 * Compares every candidate with every other, rule PAIR-1.
 *
 * Only pairs named on one paper are walked. Whoever names a and not b prefers a, so
 * `votes[a][b] = named[a] - before[b][a] - level[a][b]`, where `before` and `level` count papers that
 * name both.
 */
export function comparePairs(papers: Papers, size: number): Pairwise {
  const { before, named } = countBefore(papers, size);
  const level = papers.tied.includes(1) ? levelPairs(papers, size, before) : null;
  return { size, votes: preferences(before, level, named, size) };
}

/** Takes pairs of equal rank out of `before`, where their order on the paper put them. */
function levelPairs(papers: Papers, size: number, before: Float64Array): Float64Array {
  const level = new Float64Array(size * size);
  const { start, candidate, tied, weight } = papers;
  for (let row = 0; row < weight.length; row++) {
    const to = start[row + 1] as number;
    const papersAlike = weight[row] as number;
    for (let i = start[row] as number; i < to; i++) {
      const a = candidate[i] as number;
      for (let j = i + 1; j < to && tied[j] === 1; j++) {
        const b = candidate[j] as number;
        before[a * size + b] = (before[a * size + b] as number) - papersAlike;
        level[a * size + b] = (level[a * size + b] as number) + papersAlike;
        level[b * size + a] = (level[b * size + a] as number) + papersAlike;
      }
    }
  }
  return level;
}

function preferences(
  before: Float64Array,
  level: Float64Array | null,
  named: Float64Array,
  size: number,
): Float64Array {
  const votes = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    const papersNaming = named[a] as number;
    for (let b = 0; b < size; b++) {
      if (a === b) continue;
      const alike = level ? (level[a * size + b] as number) : 0;
      votes[a * size + b] = papersNaming - (before[b * size + a] as number) - alike;
    }
  }
  return votes;
}

/** The matrix as rows of plain numbers, for results. */
export function pairwiseRows({ size, votes }: Pairwise): number[][] {
  return Array.from({ length: size }, (_, a) =>
    Array.from(votes.subarray(a * size, (a + 1) * size)),
  );
}

/** The number of whoever beats everybody else among those standing; `null` when nobody does. */
export function condorcetWinner(
  { size, votes }: Pairwise,
  standing: readonly number[],
): number | null {
  const winner = standing.find((a) =>
    standing.every(
      (b) => a === b || (votes[a * size + b] as number) > (votes[b * size + a] as number),
    ),
  );
  return winner === undefined ? null : winner + 1;
}
