import { type Election, paperCount } from '../election.ts';
import { byNumber, fieldOf, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import { pickTiers, tiersByScore } from '../pick.ts';
import type { ElectionResult } from '../result.ts';
import { pilesOf } from '../stv/piles-wasm.ts';
import { Ties } from '../ties.ts';

/** Most first preferences, rule PLU-1. One winner unless more seats are asked for. */
export function countPlurality(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options, true);
  const ties = new Ties(field.candidateCount, options.ties);
  const piles = pilesOf(election.papers, field.status, false);
  const { votes } = piles;
  const invalid = piles.deal();
  const valid = paperCount(election.papers) - invalid;
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
