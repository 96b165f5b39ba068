import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Ratio,
  ratio,
  subtract,
  toNumber,
  ZERO,
} from '@ownhouse/basics/ratio';
import type { Election } from '../election.ts';
import { fieldOf, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import type { ElectionResult, ElectionRound } from '../result.ts';
import { summary } from '../summary.ts';
import { Ties } from '../ties.ts';
import { scoreTable } from './scores.ts';

/**
 * Proportional STAR (allocated score), rules SPR-1 to SPR-3, in exact fractions: the highest weighted
 * sum takes a seat, and one Hare quota of its keenest supporters is spent on it, the last of them in
 * part. `allocation: 'papers'` counts a paper as one against the quota even when part of it was spent
 * before, as the program starvote does; the specification counts what is left of it.
 */
export function countStarPr(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options);
  const ties = new Ties(field.candidateCount, options.ties);
  const table = scoreTable(election, options);
  const width = election.candidates.length;
  const papers = election.papers.weight;
  const left: Ratio[] = Array.from(papers, () => ONE);
  const total = papers.reduce((sum, weight) => sum + weight, 0);
  const quota = ratio(total, field.seats);
  const rounds: ElectionRound[] = [];
  const winners: number[] = [];
  let standing = [...field.standing];
  while (winners.length < field.seats && standing.length > 0) {
    const sums = standing.map((c) => weightedSum(c, table, width, papers, left));
    const best = sums.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
    const tied = standing.filter((_, i) => compare(sums[i] as Ratio, best) === 0);
    const winner = ties.choose('elect', rounds.length, tied);
    const votes: Record<string, number> = {};
    for (const [i, c] of standing.entries()) votes[c + 1] = toNumber(sums[i] as Ratio);
    winners.push(winner);
    standing = standing.filter((c) => c !== winner);
    spend(winner, quota, table, width, papers, left, options.allocation === 'papers');
    rounds.push({
      action: 'elect',
      who: [winner + 1],
      votes,
      quota: toNumber(quota),
      elected: numbers(winners),
    });
  }
  return {
    rule: 'star-pr',
    options,
    winners: numbers(winners),
    rounds,
    ties: ties.list,
    ...summary(election, field),
    seats: field.seats,
    quota: toNumber(quota),
  };
}

function weightedSum(
  candidate: number,
  table: Float64Array,
  width: number,
  papers: Float64Array,
  left: readonly Ratio[],
): Ratio {
  let whole = 0n;
  let parts = ZERO;
  for (let row = 0; row < papers.length; row++) {
    const score = table[row * width + candidate] as number;
    const weight = left[row] as Ratio;
    if (score === 0 || weight.num === 0n) continue;
    const points = BigInt(score) * BigInt(papers[row] as number);
    if (weight === ONE) whole += points;
    else parts = add(parts, multiply(weight, ratio(points)));
  }
  return add(parts, ratio(whole));
}

/** Takes one quota from the supporters, those who gave most of what is left of them first. */
function spend(
  winner: number,
  quota: Ratio,
  table: Float64Array,
  width: number,
  papers: Float64Array,
  left: Ratio[],
  wholePapers: boolean,
): void {
  const supporters: { row: number; given: Ratio }[] = [];
  for (let row = 0; row < papers.length; row++) {
    const score = table[row * width + winner] as number;
    const weight = left[row] as Ratio;
    if (score > 0 && weight.num > 0n) {
      supporters.push({ row, given: multiply(weight, ratio(score)) });
    }
  }
  supporters.sort((a, b) => compare(b.given, a.given) || a.row - b.row);
  let open = quota;
  for (let from = 0; from < supporters.length && open.num > 0n; ) {
    const given = (supporters[from] as { given: Ratio }).given;
    let to = from;
    let size = ZERO;
    while (
      to < supporters.length &&
      compare((supporters[to] as { given: Ratio }).given, given) === 0
    ) {
      const { row } = supporters[to] as { row: number };
      const each = wholePapers ? ONE : (left[row] as Ratio);
      size = add(size, multiply(each, ratio(papers[row] as number)));
      to++;
    }
    const kept = compare(size, open) <= 0 ? ZERO : subtract(ONE, divide(open, size));
    for (let i = from; i < to; i++) {
      const { row } = supporters[i] as { row: number };
      left[row] = multiply(left[row] as Ratio, kept);
    }
    open = kept.num === 0n ? subtract(open, size) : ZERO;
    from = to;
  }
}
