import type { Election } from '../election.ts';
import { byNumber, fieldOf, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import { pickTiers, tiersByScore } from '../pick.ts';
import type { ElectionResult } from '../result.ts';
import { summary } from '../summary.ts';
import { Ties } from '../ties.ts';
import { countPlaces } from './places.ts';

/**
 * Borda, rules BOR-1 to BOR-3: among n standing, the first place is worth n - 1 and the last 0; equal
 * ranks share the average of their places. Those a paper leaves out share the average of the places
 * left, or get nothing (`unranked: 'zero'`).
 */
export function countBorda(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options, true);
  const ties = new Ties(field.candidateCount, options.ties);
  const twice = countPlaces(election.papers, field, options.unranked !== 'zero');
  const winners = numbers(pickTiers(tiersByScore(field.standing, twice), field.seats, ties, 0));
  return {
    rule: 'borda',
    options,
    winners,
    rounds: [
      {
        action: 'score',
        who: winners,
        votes: byNumber(twice, field.standing, 2),
        elected: winners,
      },
    ],
    ties: ties.list,
    ...summary(election, field),
    seats: field.seats,
  };
}
