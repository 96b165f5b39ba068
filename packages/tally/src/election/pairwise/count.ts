import type { Election } from '../election.ts';
import { byNumber, type Field, fieldOf, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import { pickTiers, tiersByScore } from '../pick.ts';
import type { ElectionResult } from '../result.ts';
import { summary } from '../summary.ts';
import { Ties } from '../ties.ts';
import { comparePairs, condorcetWinner, type Pairwise, pairwiseRows } from './matrix.ts';

/** What a pairwise rule makes of the comparisons: a figure for everybody, and tiers of equals. */
export interface Verdict {
  readonly score: ArrayLike<number>;
  readonly tiers: readonly (readonly number[])[];
}

/** Counts a pairwise rule that ends in tiers. One winner unless more seats are asked for. */
export function countPairwise(
  election: Election,
  options: ElectionOptions,
  judge: (pairs: Pairwise, field: Field, ties: Ties) => Verdict,
): ElectionResult {
  const field = fieldOf(election, options, true);
  const ties = new Ties(field.candidateCount, options.ties);
  const pairs = comparePairs(election.papers, field.candidateCount);
  const { score, tiers } = judge(pairs, field, ties);
  const winners = numbers(pickTiers(tiers, field.seats, ties, 0));
  const votes = byNumber(score, field.standing);
  return {
    rule: options.rule,
    options,
    winners,
    rounds: [{ action: 'compare', who: winners, votes, elected: winners }],
    ties: ties.list,
    ...summary(election, field),
    seats: field.seats,
    condorcetWinner: condorcetWinner(pairs, field.standing),
    pairwise: pairwiseRows(pairs),
  };
}

/** Copeland, rule COP-1: a pair won counts 1, a pair level 1/2. */
export const countCopeland = (election: Election, options: ElectionOptions): ElectionResult =>
  countPairwise(election, options, ({ size, votes }, { standing }) => {
    const score = new Float64Array(size);
    for (const a of standing) {
      for (const b of standing) {
        if (a === b) continue;
        const gap = (votes[a * size + b] as number) - (votes[b * size + a] as number);
        score[a] = (score[a] as number) + (gap > 0 ? 1 : gap === 0 ? 0.5 : 0);
      }
    }
    return { score, tiers: tiersByScore(standing, score) };
  });

/**
 * Minimax, rule MIN-1: the worst defeat is the smallest, by margin or (`winning`) by the votes of
 * the side that won. The figure shown is that worst defeat.
 */
export const countMinimax = (election: Election, options: ElectionOptions): ElectionResult =>
  countPairwise(election, options, ({ size, votes }, { standing }) => {
    const worst = new Float64Array(size);
    for (const a of standing) {
      let most = Number.NEGATIVE_INFINITY;
      for (const b of standing) {
        if (a === b) continue;
        const against = votes[b * size + a] as number;
        const margin = against - (votes[a * size + b] as number);
        if (options.strength === 'winning') most = Math.max(most, margin > 0 ? against : 0);
        else most = Math.max(most, margin);
      }
      worst[a] = standing.length > 1 ? most : 0;
    }
    return { score: worst, tiers: tiersByScore(standing, worst, true) };
  });
