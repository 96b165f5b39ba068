import { refusal } from '../sentence/refusal.ts';
import type { Profile } from './profile.ts';
import type { Choice, Sequence } from './sequence.ts';
import { compareSets } from './sequence.ts';

/**
 * A Thiele rule: a voter who has j members gives `weights[0] + … + weights[j - 1]`. Weights are whole
 * numbers over a common `scale`, so that every comparison is exact.
 */
export interface Thiele {
  readonly scale: bigint;
  readonly weights: readonly bigint[];
}

/** 1, 1/2, 1/3 … over their least common multiple (proportional approval voting). */
export function harmonic(size: number): Thiele {
  let scale = 1n;
  for (let j = 2n; j <= BigInt(size); j++) scale = (scale * j) / greatestDivisor(scale, j);
  return { scale, weights: Array.from({ length: size }, (_, j) => scale / BigInt(j + 1)) };
}

/** 1, 0, 0 … (Chamberlin and Courant: one member is enough). */
export const representative = (size: number): Thiele => ({
  scale: 1n,
  weights: Array.from({ length: size }, (_, j) => (j === 0 ? 1n : 0n)),
});

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestDivisor(b, a % b);
}

/** Members each row has so far, and who they are. */
interface Chosen {
  readonly taken: readonly number[];
  readonly counts: Uint32Array;
}

function gain(profile: Profile, thiele: Thiele, counts: Uint32Array, c: number): bigint {
  let sum = 0n;
  const byCount = new Map<number, number>();
  for (const row of profile.supporters[c] as readonly number[]) {
    const count = counts[row] as number;
    byCount.set(count, (byCount.get(count) ?? 0) + (profile.weight[row] as number));
  }
  for (const [count, papers] of byCount) {
    sum += (thiele.weights[count] ?? 0n) * BigInt(papers);
  }
  return sum;
}

function added(profile: Profile, { taken, counts }: Chosen, c: number, by: number): Chosen {
  const next = counts.slice();
  for (const row of profile.supporters[c] as readonly number[]) {
    next[row] = (next[row] as number) + by;
  }
  return { taken: [...taken, c], counts: next };
}

/** Whoever adds most comes next, rule THI-2. */
export function sequentialThiele(profile: Profile, thiele: Thiele): Sequence<Chosen> {
  return {
    start: { taken: [], counts: new Uint32Array(profile.weight.length) },
    steps: profile.size,
    next: ({ taken, counts }) =>
      extreme(
        profile.standing.filter((c) => !taken.includes(c)),
        (c) => gain(profile, thiele, counts, c),
        thiele.scale,
        true,
      ),
    take: (state, c) => added(profile, state, c, 1),
    key: () => '',
  };
}

/** From everybody, whoever is missed least goes, rule THI-3; the steps name those who go. */
export function reverseThiele(profile: Profile, thiele: Thiele): Sequence<Chosen> {
  const everybody = new Uint32Array(profile.weight.length);
  for (const [row, list] of profile.approved.entries()) everybody[row] = list.length;
  const loss = (counts: Uint32Array, c: number): bigint => {
    let sum = 0n;
    for (const row of profile.supporters[c] as readonly number[]) {
      const weight = thiele.weights[(counts[row] as number) - 1] ?? 0n;
      sum += weight * BigInt(profile.weight[row] as number);
    }
    return sum;
  };
  return {
    start: { taken: [], counts: everybody },
    steps: profile.standing.length - profile.size,
    next: ({ taken, counts }) =>
      extreme(
        profile.standing.filter((c) => !taken.includes(c)),
        (c) => loss(counts, c),
        thiele.scale,
        false,
      ),
    take: (state, c) => added(profile, state, c, -1),
    key: () => '',
  };
}

function extreme(
  among: readonly number[],
  value: (c: number) => bigint,
  scale: bigint,
  highest: boolean,
): Choice {
  const figures = new Map<number, number>();
  let best: number[] = [];
  let mark: bigint | null = null;
  for (const c of among) {
    const worth = value(c);
    figures.set(c, Number(worth) / Number(scale));
    if (mark === null || (highest ? worth > mark : worth < mark)) {
      mark = worth;
      best = [c];
    } else if (worth === mark) best.push(c);
  }
  return { best, figures };
}

/** Above so many visited sets an exact search gives up. */
const VISITS_MAX = 2_000_000;

/**
 * All committees of greatest score, rule THI-1, by branch and bound: what is still to come adds at
 * most the largest single gains of those left. Throws `RangeError` when the field is too wide for an
 * exact answer.
 */
export function bestThiele(
  profile: Profile,
  thiele: Thiele,
): { readonly sets: number[][]; readonly score: number } {
  let best = -1n;
  let sets: number[][] = [];
  let visits = 0;
  const order = [...profile.standing].sort(
    (a, b) =>
      (profile.supporters[b] as readonly number[]).length -
        (profile.supporters[a] as readonly number[]).length || a - b,
  );
  const search = (chosen: Chosen, from: number, score: bigint): void => {
    if (++visits > VISITS_MAX) throw refusal('committeeTooLarge');
    const missing = profile.size - chosen.taken.length;
    if (missing === 0) {
      if (score > best) [best, sets] = [score, []];
      if (score === best) sets.push([...chosen.taken].sort((a, b) => a - b));
      return;
    }
    const gains = order.slice(from).map((c) => gain(profile, thiele, chosen.counts, c));
    for (let i = 0; i + missing <= gains.length; i++) {
      const rest = gains.slice(i).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
      const bound = rest.slice(0, missing).reduce((sum, g) => sum + g, score);
      if (bound < best) return;
      const c = order[from + i] as number;
      search(added(profile, chosen, c, 1), from + i + 1, score + (gains[i] as bigint));
    }
  };
  search({ taken: [], counts: new Uint32Array(profile.weight.length) }, 0, 0n);
  return { sets: sets.sort(compareSets), score: Number(best) / Number(thiele.scale) };
}
