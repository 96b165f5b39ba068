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
  /** The gain of all supporters together, per project; a nearest double where it passes 2^53. */
  readonly total: Float64Array;
}

function bump(sums: Uint32Array | Float64Array, at: number, by: number): void {
  sums[at] = (sums[at] as number) + by;
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
  const gainAt = (row: number, entry: number): number => {
    if (utility === 'points') return (points as Float64Array)[entry] as number;
    if (utility === 'borda') return (start[row + 1] as number) - entry - 1;
    if (utility === 'cardinality') return 1;
    return instance.projects[project[entry] as number]?.cost ?? 0;
  };
  const named = utility === 'cost' || utility === 'cardinality';
  const first = new Uint32Array(size + 1);
  for (let row = 0; row < weight.length; row++)
    for (let entry = start[row] as number; entry < (start[row + 1] as number); entry++)
      if (named || gainAt(row, entry) > 0) bump(first, (project[entry] as number) + 1, 1);
  for (let p = 0; p < size; p++) bump(first, p + 1, first[p] as number);
  const next = first.slice();
  const entries = first[size] as number;
  const rows = new Uint32Array(entries);
  const gains = new Float64Array(entries);
  const votes = new Float64Array(size);
  const total = new Float64Array(size);
  for (let row = 0; row < weight.length; row++)
    for (let entry = start[row] as number; entry < (start[row + 1] as number); entry++) {
      const gain = gainAt(row, entry);
      if (!named && gain <= 0) continue;
      const p = project[entry] as number;
      const at = next[p] as number;
      next[p] = at + 1;
      rows[at] = row;
      gains[at] = gain;
      bump(votes, p, weight[row] as number);
      bump(total, p, gain * (weight[row] as number));
    }
  return { start: first, row: rows, gain: gains, votes, total };
}
