import type { Election } from '../election.ts';
import { byNumber, fieldOf, HOPEFUL, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import { pickTiers, tiersByScore } from '../pick.ts';
import type { ElectionResult } from '../result.ts';
import { summary } from '../summary.ts';
import { Ties } from '../ties.ts';

/**
 * Borda, rules BOR-1 to BOR-3: among n standing, the first place is worth n - 1 and the last 0; equal
 * ranks share the average of their places. Those a paper leaves out share the average of the places
 * left, or get nothing (`unranked: 'zero'`).
 */
export function countBorda(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options, true);
  const ties = new Ties(field.candidateCount, options.ties);
  const twice = bordaTwice(election, field.status, field.standing, options.unranked !== 'zero');
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

/** Twice the Borda score of everybody: always whole numbers. */
export function bordaTwice(
  { papers }: Election,
  status: Uint8Array,
  standing: readonly number[],
  shared: boolean,
): Float64Array {
  const { start, candidate, tied, weight } = papers;
  const twice = new Float64Array(status.length);
  const places = standing.length;
  /** What every paper gives to everybody, named or not; whoever is named gets the difference. */
  let everybody = 0;
  for (let row = 0; row < weight.length; row++) {
    const from = start[row] as number;
    const to = start[row + 1] as number;
    let named = 0;
    for (let i = from; i < to; i++) if (status[candidate[i] as number] === HOPEFUL) named++;
    if (named === 0) continue;
    const alike = weight[row] as number;
    const rest = shared ? places - named - 1 : 0;
    everybody += alike * rest;
    let above = 0;
    for (let i = from; i < to; ) {
      let end = i;
      let level = 0;
      do {
        if (status[candidate[end] as number] === HOPEFUL) level++;
        end++;
      } while (end < to && tied[end] === 1);
      const worth = alike * (2 * (places - above) - level - 1 - rest);
      for (; i < end; i++) {
        const c = candidate[i] as number;
        twice[c] = (twice[c] as number) + worth;
      }
      above += level;
    }
  }
  for (const c of standing) twice[c] = (twice[c] as number) + everybody;
  return twice;
}
