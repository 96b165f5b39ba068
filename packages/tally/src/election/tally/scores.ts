import { type Election, paperRows } from '../election.ts';
import { fieldOf, HOPEFUL } from '../field.ts';
import type { ElectionOptions } from '../options.ts';

/** Highest score of a paper unless the options say otherwise (STAR's five stars). */
export const SCORE_MAX = 5;

/** Scores by row and candidate, in the smallest array that holds them. */
export type ScoreTable = Uint8Array | Float64Array;

/**
 * Every paper's score for every candidate as rows of a table, `table[row * candidates + candidate]`.
 *
 * Papers that only rank give the highest score to their first rank, one less to the next and so on,
 * never below 0 (rule SCORE-2); whoever is not named gets 0. A rank of nobody who stands is no rank.
 */
export function scoreTable(election: Election, options: ElectionOptions): ScoreTable {
  const { papers, candidates } = election;
  const { status } = fieldOf(election, options);
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
    let opens = true;
    for (let i = start[row] as number; i < to; i++) {
      const c = candidate[i] as number;
      if (tied[i] === 0) opens = true;
      if (status[c] !== HOPEFUL) continue;
      if (opens && given > 0) given--;
      opens = false;
      table[row * width + c] = score ? (score[i] as number) : given;
    }
  }
  return table;
}

/**
 * 1 where a paper approves a candidate, rule APP-1: scored papers approve from `approveScore` up
 * (default 1), ranked papers everybody they name, or the first `approveRank` ranks.
 */
export function approvalTable(election: Election, options: ElectionOptions): Uint8Array {
  const { papers, candidates } = election;
  const { status } = fieldOf(election, options);
  const width = candidates.length;
  const table = new Uint8Array(paperRows(papers) * width);
  const lowest = options.approveScore ?? 1;
  const ranks = options.approveRank ?? Number.POSITIVE_INFINITY;
  for (let row = 0; row < paperRows(papers); row++) {
    const from = papers.start[row] as number;
    const to = papers.start[row + 1] as number;
    let rank = 0;
    let opens = true;
    for (let i = from; i < to; i++) {
      const c = papers.candidate[i] as number;
      if (!papers.tied[i]) opens = true;
      if (status[c] !== HOPEFUL) continue;
      if (opens) rank++;
      opens = false;
      const approves = papers.score ? (papers.score[i] as number) >= lowest : rank <= ranks;
      if (approves) table[row * width + c] = 1;
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
