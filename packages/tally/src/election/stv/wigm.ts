import type { Election } from '../election.ts';
import { fieldOf } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import type { ElectionResult } from '../result.ts';
import { Ties } from '../ties.ts';
import { countGregory, type GregoryRule } from './gregory.ts';
import { mulDiv } from './scottish.ts';

const SCALE = 10_000;

/** Rules WIG-1 (quota) and WIG-2 (value): every product and quotient is cut to four decimals. */
const reference: GregoryRule = {
  scale: SCALE,
  quota: (votes, seats) => mulDiv(votes, SCALE, seats + 1) + 1,
  newValue: (value, surplus, votes) => mulDiv(mulDiv(value, surplus, SCALE), SCALE, votes),
  emptySurplus: true,
};

/**
 * Weighted inclusive Gregory, the reference rule of the Proportional Representation Foundation:
 * four decimals, quota just above votes/(seats + 1), ties by the declared order alone.
 */
export function countWigm(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options);
  const ties = new Ties(field.candidateCount, options.ties, 'none');
  const count = countGregory(election, field, reference, ties);
  return { rule: 'wigm', options, seats: field.seats, ties: ties.list, ...count };
}
