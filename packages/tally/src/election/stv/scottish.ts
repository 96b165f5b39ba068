import type { Election } from '../election.ts';
import { fieldOf } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import type { ElectionResult } from '../result.ts';
import { Ties } from '../ties.ts';
import { countGregory, type GregoryRule } from './gregory.ts';

/** `floor(a * b / c)` of whole numbers, exact also where the product passes 2^53. */
export function mulDiv(a: number, b: number, c: number): number {
  const product = a * b;
  return product <= Number.MAX_SAFE_INTEGER
    ? Math.floor(product / c)
    : Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

/** Units of a vote. */
export const SCALE = 100_000;

/** Rules SCO-1 (quota) and SCO-2 (value of a transferred paper). */
export const scottish: GregoryRule = {
  scale: SCALE,
  quota: (votes, seats) => (Math.floor(votes / (seats + 1)) + 1) * SCALE,
  newValue: mulDiv,
  emptySurplus: false,
};

/**
 * Scottish STV, rules 45 to 52 of the Scottish Local Government Elections Order 2007, to the fifth
 * decimal at every stage.
 */
export function countScottish(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options);
  const ties = new Ties(field.candidateCount, options.ties, 'narrow');
  const count = countGregory(election, field, scottish, ties);
  return { rule: 'scottish-stv', options, seats: field.seats, ties: ties.list, ...count };
}
