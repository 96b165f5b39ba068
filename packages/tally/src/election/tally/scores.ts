import { type Election, paperRows } from '../election.ts';
import type { ElectionOptions } from '../options.ts';

/** Highest score of a paper unless the options say otherwise (STAR's five stars). */
export const SCORE_MAX = 5;

/** Scores by row and candidate, in the smallest array that holds them. */
export type ScoreTable = Uint8Array | Float64Array;

/**
 * Every paper's score for every candidate as rows of a table, `table[row * candidates + candidate]`.
 *
 * Papers that only rank give the highest score to their first rank, one less to the next and so on,
 * never below 0 (rule SCORE-2); whoever is not named gets 0.
 */
export function scoreTable({ papers, candidates }: Election, options: ElectionOptions): ScoreTable {
  const { start, candidate, tied, score, weight } = papers;
  const width = candidates.length;
  const highest = options.scoreMax ?? SCORE_MAX;
  const most = score ? score.reduce((a, b) => Math.max(a, b), 0) : highest;
  const small = most <= 255 && (!score || score.every(Number.isInteger));
  const size = weight.length * width;
  const table = small ? new Uint8Array(size) : new Float64Array(size);
  for (let row = 0; row < weight.length; row++) {
    const to = start[row + 1] as number;
    let given = highest + 1;
    for (let i = start[row] as number; i < to; i++) {
      if (tied[i] === 0 && given > 0) given--;
      table[row * width + (candidate[i] as number)] = score ? (score[i] as number) : given;
    }
  }
  return table;
}

/**
 * 1 where a paper approves a candidate, rule APP-1: scored papers approve from `approveScore` up
 * (default 1), ranked papers everybody they name, or the first `approveRank` ranks.
 */
export function approvalTable(
  { papers, candidates }: Election,
  options: ElectionOptions,
): Uint8Array {
  const width = candidates.length;
  const table = new Uint8Array(paperRows(papers) * width);
  const lowest = options.approveScore ?? 1;
  const ranks = options.approveRank ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row < paperRows(papers); row++) {
    const from = papers.start[row] as number;
    const to = papers.start[row + 1] as number;
    let rank = 0;
    for (let i = from; i < to; i++) {
      if (!papers.tied[i]) rank++;
      const approves = papers.score ? (papers.score[i] as number) >= lowest : rank <= ranks;
      if (approves) table[row * width + (papers.candidate[i] as number)] = 1;
    }
  }
  return table;
}

/** Column sums of a table, each row counted as often as there are papers like it. */
export function columnSums(
  table: ArrayLike<number>,
  weight: Float64Array,
  width: number,
): Float64Array {
  const sums = new Float64Array(width);
  for (let row = 0; row < weight.length; row++) {
    const papers = weight[row] as number;
    for (let c = 0; c < width; c++) {
      const value = table[row * width + c] as number;
      if (value !== 0) sums[c] = (sums[c] as number) + value * papers;
    }
  }
  return sums;
}
