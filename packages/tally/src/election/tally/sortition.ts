import { drawLot } from '../../lot/lot.ts';
import { refusal } from '../../sentence/refusal.ts';
import type { Election } from '../election.ts';
import { fieldOf } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import type { ElectionResult } from '../result.ts';
import { summary } from '../summary.ts';

/**
 * Sortition, rule SORT-1: the seats go by verifiable lot among those standing, each entered under
 * their number. Throws `RangeError` when no lot is given: this package has no chance of its own.
 */
export function countSortition(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options);
  const lot = options.ties?.lot;
  if (!lot) throw refusal('sortitionNeedsLot');
  const draw = drawLot(
    field.standing.map((c) => String(c + 1)),
    lot.seed,
    lot.beacon,
  );
  const { drawn, listHash, commitment } = draw;
  const winners = drawn.slice(0, field.seats).map(Number);
  const votes: Record<string, number> = {};
  for (const [place, entry] of drawn.entries()) votes[entry] = place + 1;
  return {
    rule: 'sortition',
    options,
    winners,
    rounds: [
      { action: 'count', who: winners, votes, elected: winners, detail: { commitment, listHash } },
    ],
    ties: [],
    ...summary(election, field),
    seats: field.seats,
    lot: draw,
  };
}
