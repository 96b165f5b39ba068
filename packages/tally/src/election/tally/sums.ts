import { type Election, paperRows } from '../election.ts';
import { byNumber, fieldOf, HOPEFUL, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import { pickTiers, tiersByScore } from '../pick.ts';
import type { ElectionResult } from '../result.ts';
import { summary } from '../summary.ts';
import { Ties } from '../ties.ts';
import { approvalTable, columnSums, scoreTable } from './scores.ts';

/** Approval, rule APP-2: whoever most papers approve. */
export function countApproval(election: Election, options: ElectionOptions): ElectionResult {
  const table = approvalTable(election, options);
  return bySums(election, options, sumsOf(election, table));
}

/** Score, rule SCORE-1: the highest sum of scores. */
export function countScore(election: Election, options: ElectionOptions): ElectionResult {
  return bySums(election, options, sumsOf(election, scoreTable(election, options)));
}

/**
 * Choose up to k, rule CHK-1: each paper marks at most `marksMax` candidates (by default as many as
 * there are seats) and each mark is a vote; papers with more marks do not count.
 */
export function countChooseK(election: Election, options: ElectionOptions): ElectionResult {
  const { papers, candidates } = election;
  const { seats, status } = fieldOf(election, options);
  const most = options.marksMax ?? seats;
  const sums = new Float64Array(candidates.length);
  let spoilt = 0;
  for (let row = 0; row < paperRows(papers); row++) {
    const from = papers.start[row] as number;
    const to = papers.start[row + 1] as number;
    const weight = papers.weight[row] as number;
    let marks = 0;
    for (let i = from; i < to; i++) if (status[papers.candidate[i] as number] === HOPEFUL) marks++;
    if (marks > most) {
      spoilt += weight;
      continue;
    }
    for (let i = from; i < to; i++) {
      const c = papers.candidate[i] as number;
      sums[c] = (sums[c] as number) + weight;
    }
  }
  const result = bySums(election, options, sums);
  return { ...result, valid: result.valid - spoilt, invalid: result.invalid + spoilt };
}

const sumsOf = ({ papers, candidates }: Election, table: ArrayLike<number>): Float64Array =>
  columnSums(table, papers.weight, candidates.length);

function bySums(election: Election, options: ElectionOptions, sums: Float64Array): ElectionResult {
  const field = fieldOf(election, options);
  const ties = new Ties(field.candidateCount, options.ties);
  const winners = numbers(pickTiers(tiersByScore(field.standing, sums), field.seats, ties, 0));
  return {
    rule: options.rule,
    options,
    winners,
    rounds: [
      { action: 'score', who: winners, votes: byNumber(sums, field.standing), elected: winners },
    ],
    ties: ties.list,
    ...summary(election, field),
    seats: field.seats,
  };
}
