import { refusal } from '../sentence/refusal.ts';
import type { Instance } from './instance.ts';
import type { Utility } from './result.ts';

/** Who supports each project and what it gains them: ballots turned on their side. */
export interface Support {
  /** Project `p` has the entries `start[p] … start[p + 1]`. */
  readonly start: Uint32Array;
  /** The ballot row of each entry, ascending within a project. */
  readonly row: Uint32Array;
  /** What the project gains one voter of the row, parallel to `row`, in whole units. */
  readonly gain: Float64Array;
  /** Supporters per project, every voter of a merged row counted. */
  readonly votes: Float64Array;
  /**
   * The gain of all voters together, per project; a nearest double where it passes 2^53. Points
   * below zero, which scoring ballots may give, are taken off here and count nowhere else.
   */
  readonly total: Float64Array;
}

/** What the ballots ask for when nobody names a utility. */
export function defaultUtility(instance: Instance): Utility {
  if (instance.voteType === 'ordinal') return 'borda';
  return instance.ballots.points === null ? 'cost' : 'points';
}

/**
 * Supporters and gains under `utility`.
 *
 * A voter supports a project named on the ballot; with points or Borda only if the gain is above
 * zero, so the last of a ranking is not supported (COUNTING: the last-ranked project gets 0).
 *
 * @throws RangeError when points are asked of ballots without points
 */
export function supportOf(instance: Instance, utility: Utility): Support {
  const { start, project, points, weight } = instance.ballots;
  if (utility === 'points' && points === null) throw refusal('pointsNeeded');
  const size = instance.projects.length;
  const gainOf = gainsOf(instance, utility);
  const first = new Uint32Array(size + 1);
  // Every ballot is walked twice, once in each loop, by code that the engine has not seen before.
  for (let row = 0; row < weight.length; row++) {
    const end = start[row + 1] as number;
    for (let entry = start[row] as number; entry < end; entry++) {
      if (gainOf !== null && gainOf(entry, end) <= 0) continue;
      const above = (project[entry] as number) + 1;
      first[above] = (first[above] as number) + 1;
    }
  }
  for (let p = 0; p < size; p++) first[p + 1] = (first[p + 1] as number) + (first[p] as number);
  const next = first.slice();
  const entries = first[size] as number;
  const rows = new Uint32Array(entries);
  const gains = new Float64Array(entries);
  const votes = new Float64Array(size);
  const total = new Float64Array(size);
  const fixed = Float64Array.from(instance.projects, ({ cost }) => (utility === 'cost' ? cost : 1));
  for (let row = 0; row < weight.length; row++) {
    const end = start[row + 1] as number;
    const voters = weight[row] as number;
    for (let entry = start[row] as number; entry < end; entry++) {
      const p = project[entry] as number;
      const gain = gainOf === null ? (fixed[p] as number) : gainOf(entry, end);
      total[p] = (total[p] as number) + gain * voters;
      if (gainOf !== null && gain <= 0) continue;
      const at = next[p] as number;
      next[p] = at + 1;
      rows[at] = row;
      gains[at] = gain;
      votes[p] = (votes[p] as number) + voters;
    }
  }
  return { start: first, row: rows, gain: gains, votes, total };
}

/** What an entry of a ballot that ends at `end` gains its voter; `null` where that is the project's. */
function gainsOf(
  { ballots: { points } }: Instance,
  utility: Utility,
): ((entry: number, end: number) => number) | null {
  if (utility === 'borda') return (entry, end) => end - entry - 1;
  if (utility === 'points' && points !== null) return (entry) => points[entry] as number;
  return null;
}
