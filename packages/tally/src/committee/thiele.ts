import { refusal } from '../sentence/refusal.ts';
import { type Profile, untaken } from './profile.ts';
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
      extreme(untaken(profile, taken), (c) => gain(profile, thiele, counts, c), thiele.scale, true),
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
      extreme(untaken(profile, taken), (c) => loss(counts, c), thiele.scale, false),
    take: (state, c) => added(profile, state, c, -1),
    key: () => '',
  };
}

/** The nearest double or one beside it, also of numbers that are no doubles themselves. */
function quotient(worth: bigint, scale: bigint): number {
  if (scale < 2n ** 900n) return Number(worth) / Number(scale);
  const shift = BigInt(scale.toString(2).length - 800);
  return Number(worth >> shift) / Number(scale >> shift);
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
    figures.set(c, quotient(worth, scale));
    if (mark === null || (highest ? worth > mark : worth < mark)) {
      mark = worth;
      best = [c];
    } else if (worth === mark) best.push(c);
  }
  return { best, figures };
}

/** Above so much work, counted in papers looked at and gains compared, an exact search gives up. */
const WORK_MAX = 100_000_000;

/** More equal committees than these nobody reads: they are not listed. */
const SETS_MAX = 20_000;

/** The committees of greatest score. */
export interface Best {
  /** All of them, each ascending, in the order of their numbers; `null` when there are too many to list. */
  readonly sets: number[][] | null;
  /** The one that comes before all others by `prefer`. */
  readonly first: readonly number[];
  /** Members of every one of them, and of any. */
  readonly everywhere: ReadonlySet<number>;
  readonly anywhere: ReadonlySet<number>;
  readonly score: number;
}

/**
 * All committees of greatest score, rule THI-1, by branch and bound: what is still to come adds at
 * most the largest single gains of those left. Throws `RangeError` when the field is too wide for an
 * exact answer.
 */
export function bestThiele(
  profile: Profile,
  thiele: Thiele,
  prefer: (a: readonly number[], b: readonly number[]) => number,
): Best {
  let best = -1n;
  let sets: number[][] | null = [];
  let first: readonly number[] = [];
  let everywhere = new Set<number>();
  let anywhere = new Set<number>();
  const keep = (taken: readonly number[], score: bigint): void => {
    if (score < best) return;
    const set = [...taken].sort((a, b) => a - b);
    if (score > best) {
      [best, sets, first, everywhere, anywhere] = [score, [set], set, new Set(set), new Set(set)];
      return;
    }
    if (prefer(set, first) < 0) first = set;
    for (const c of everywhere) if (!set.includes(c)) everywhere.delete(c);
    for (const c of set) anywhere.add(c);
    if (sets && sets.length >= SETS_MAX) sets = null;
    sets?.push(set);
  };
  let work = 0;
  const order = [...profile.standing].sort(
    (a, b) =>
      (profile.supporters[b] as readonly number[]).length -
        (profile.supporters[a] as readonly number[]).length || a - b,
  );
  /** Papers that approve the candidate at a place of the order or at a later one. */
  const papersFrom = new Float64Array(order.length + 1);
  for (let at = order.length - 1; at >= 0; at--) {
    const supporters = profile.supporters[order[at] as number] as readonly number[];
    papersFrom[at] = (papersFrom[at + 1] as number) + supporters.length;
  }
  const search = (chosen: Chosen, from: number, score: bigint): void => {
    work += (papersFrom[from] as number) + (order.length - from) ** 2 + profile.size;
    if (work > WORK_MAX) throw refusal('committeeTooLarge');
    const missing = profile.size - chosen.taken.length;
    if (missing === 0) {
      work += 10 * profile.size;
      keep(chosen.taken, score);
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
  const listed = (sets as number[][] | null)?.sort(compareSets) ?? null;
  return { sets: listed, first, everywhere, anywhere, score: quotient(best, thiele.scale) };
}
