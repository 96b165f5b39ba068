import { refusal } from '../sentence/refusal.ts';
import type { Election } from './election.ts';
import type { ElectionOptions } from './options.ts';
import type { ElectionResult } from './result.ts';
import { countback } from './stv/countback.ts';

/**
 * Fills the seat of `options.vacated` by countback and gives it the form of every count, so that it
 * can be published, told and repeated: the one winner takes the seat, the rounds hold the papers
 * that had elected who left.
 */
export function countVacancy(
  election: Election,
  vacated: number,
  options: ElectionOptions,
): ElectionResult {
  const { rule, contesting, seats, withdrawn, ties, reserved } = options;
  if (rule !== 'scottish-stv') throw refusal('countbackRule', rule);
  if (reserved) throw refusal('countbackReserved');
  const { winner, papers, ...steps } = countback(election, {
    vacated,
    ...(contesting === undefined ? {} : { contesting }),
    ...(seats === undefined ? {} : { seats }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    ...(ties === undefined ? {} : { ties }),
  });
  const winners = winner === null ? [] : [winner];
  return { rule, options, winners, ...steps, valid: papers, invalid: 0, seats: 1 };
}
