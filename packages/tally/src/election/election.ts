/** A person or option that may be chosen. Its number is its place in the list, from 1. */
export interface Candidate {
  readonly name: string;
  /** Communities, districts or parties the candidate stands for; used by reserved seats. */
  readonly groups?: readonly string[];
}

/**
 * Distinct ballot papers as compressed sparse rows; identical papers are merged.
 *
 * Row `r` is the slice `start[r] … start[r + 1]` of `candidate`, in order of preference.
 */
export interface Papers {
  /** rows + 1 offsets. */
  readonly start: Uint32Array;
  /** Index into `Election.candidates` (the candidate's number less one). */
  readonly candidate: Uint32Array;
  /** Parallel to `candidate`: 1 where the entry shares the rank of the one before it. */
  readonly tied: Uint8Array;
  /** Parallel to `candidate`: scores given, whole numbers; `null` for papers that only rank. */
  readonly score: Float64Array | null;
  /** Papers merged into the row; whole numbers below 2^53. */
  readonly weight: Float64Array;
}

/** Everything a count needs; no rule changes it. */
export interface Election {
  readonly title: string;
  readonly candidates: readonly Candidate[];
  readonly seats: number;
  /** Numbers (from 1) of candidates who may no longer be chosen; papers pass over them. */
  readonly withdrawn: readonly number[];
  readonly papers: Papers;
  /** Candidate numbers: whom ties fall on, declared with the papers (`TieOptions.order`). */
  readonly tieOrder?: readonly number[];
}

/** Number of distinct papers. */
export const paperRows = (papers: Papers): number => papers.weight.length;

const counted = new WeakMap<Papers, number>();

/** Remembers how many papers a reader saw, which spares `paperCount` the sum. */
export function rememberCount(papers: Papers, count: number): Papers {
  counted.set(papers, count);
  return papers;
}

/** Number of papers, merged ones counted one by one. */
export function paperCount(papers: Papers): number {
  const known = counted.get(papers);
  if (known !== undefined) return known;
  const { weight } = papers;
  let sum = 0;
  for (let row = 0; row < weight.length; row++) sum += weight[row] as number;
  return sum;
}

/** True when some paper gives one rank to several candidates. */
export const hasEqualRanks = (papers: Papers): boolean => papers.tied.includes(1);
