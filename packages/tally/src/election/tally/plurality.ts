import { type Election, paperRows } from '../election.ts';
import { byNumber, fieldOf, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import { pickTiers, tiersByScore } from '../pick.ts';
import type { ElectionResult } from '../result.ts';
import { Piles } from '../stv/piles.ts';
import { Ties } from '../ties.ts';

/** Most first preferences, rule PLU-1. One winner unless more seats are asked for. */
export function countPlurality(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options, true);
  const ties = new Ties(field.candidateCount, options.ties);
  const piles = new Piles(election.papers, field.candidateCount);
  const votes = new Float64Array(field.candidateCount);
  let valid = 0;
  let invalid = 0;
  for (let row = 0; row < paperRows(election.papers); row++) {
    const first = piles.advance(row, field.status);
    const weight = election.papers.weight[row] as number;
    if (first < 0) invalid += weight;
    else {
      valid += weight;
      votes[first] = (votes[first] as number) + weight;
    }
  }
  const winners = numbers(pickTiers(tiersByScore(field.standing, votes), field.seats, ties, 0));
  return {
    rule: 'plurality',
    options,
    winners,
    rounds: [
      { action: 'count', who: winners, votes: byNumber(votes, field.standing), elected: winners },
    ],
    ties: ties.list,
    valid,
    invalid,
    seats: field.seats,
  };
}
