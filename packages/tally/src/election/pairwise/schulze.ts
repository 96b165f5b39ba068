import type { Election } from '../election.ts';
import type { ElectionOptions } from '../options.ts';
import type { ElectionResult } from '../result.ts';
import { countPairwise } from './count.ts';
import type { Pairwise } from './matrix.ts';

/**
 * Schulze, rules SCH-1 and SCH-2: a path is as strong as its weakest victory; a wins where for every b
 * the strongest path from a to b is at least as strong as the one back. Strength is the votes of the
 * winning side, or the margin. The figure shown is how many candidates each one beats.
 */
export const countSchulze = (election: Election, options: ElectionOptions): ElectionResult =>
  countPairwise(election, options, (pairs, { standing }) => {
    const margins = options.strength === 'margins';
    const path = strongestPaths(pairs, standing, margins);
    const size = standing.length;
    const beats = new Float64Array(pairs.size);
    for (let a = 0; a < size; a++) {
      let count = 0;
      for (let b = 0; b < size; b++) {
        if ((path[a * size + b] as number) > (path[b * size + a] as number)) count++;
      }
      beats[standing[a] as number] = count;
    }
    return { score: beats, tiers: tiersOf(path, standing) };
  });

/** Widest paths among those standing (Floyd and Warshall), indexed by place in `standing`. */
export function strongestPaths(
  { size: width, votes }: Pairwise,
  standing: readonly number[],
  margins: boolean,
): Float64Array {
  const size = standing.length;
  const path = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      const va = votes[(standing[a] as number) * width + (standing[b] as number)] as number;
      const vb = votes[(standing[b] as number) * width + (standing[a] as number)] as number;
      if (va > vb) path[a * size + b] = margins ? va - vb : va;
    }
  }
  for (let via = 0; via < size; via++) {
    const viaRow = via * size;
    for (let a = 0; a < size; a++) {
      const head = path[a * size + via] as number;
      if (head === 0 || a === via) continue;
      const row = a * size;
      for (let b = 0; b < size; b++) {
        const tail = path[viaRow + b] as number;
        const through = Math.min(head, tail);
        if (through > (path[row + b] as number)) path[row + b] = through;
      }
    }
  }
  for (let a = 0; a < size; a++) path[a * size + a] = 0;
  return path;
}

/** Again and again those whom nobody left beats. */
function tiersOf(path: Float64Array, standing: readonly number[]): number[][] {
  const size = standing.length;
  const beatenBy = new Int32Array(size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      if ((path[b * size + a] as number) > (path[a * size + b] as number)) {
        beatenBy[a] = (beatenBy[a] as number) + 1;
      }
    }
  }
  const tiers: number[][] = [];
  let left = Array.from({ length: size }, (_, i) => i);
  while (left.length > 0) {
    const tier = left.filter((a) => beatenBy[a] === 0);
    left = left.filter((a) => (beatenBy[a] as number) > 0);
    for (const a of tier) {
      for (const b of left) {
        if ((path[a * size + b] as number) > (path[b * size + a] as number)) {
          beatenBy[b] = (beatenBy[b] as number) - 1;
        }
      }
    }
    tiers.push(tier.map((a) => standing[a] as number));
  }
  return tiers;
}
