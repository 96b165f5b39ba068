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

/** What a reader saw while it gathered papers. */
interface Seen {
  /** Papers, merged ones counted one by one. */
  readonly papers: number;
  /** Those of them without any mark. */
  readonly empty: number;
}

const seenIn = new WeakMap<Papers, Seen>();

/** Remembers what a reader saw, which spares every count a walk over the papers. */
export function rememberSeen(papers: Papers, seen: Seen): Papers {
  seenIn.set(papers, seen);
  return papers;
}

/** Number of papers, merged ones counted one by one. */
export const paperCount = (papers: Papers): number => seen(papers).papers;

/** Number of papers without any mark. */
export const emptyCount = (papers: Papers): number => seen(papers).empty;

function seen(papers: Papers): Seen {
  const known = seenIn.get(papers);
  if (known) return known;
  const { start, weight } = papers;
  let sum = 0;
  let empty = 0;
  for (let row = 0; row < weight.length; row++) {
    sum += weight[row] as number;
    if (start[row] === start[row + 1]) empty += weight[row] as number;
  }
  return { papers: sum, empty };
}

/** True when some paper gives one rank to several candidates. */
export const hasEqualRanks = (papers: Papers): boolean => papers.tied.includes(1);
