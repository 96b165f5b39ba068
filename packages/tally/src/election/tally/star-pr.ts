import {
  add,
  compare,
  divide,
  equals,
  multiply,
  ONE,
  type Ratio,
  ratio,
  subtract,
  toNumber,
  ZERO,
} from '@ownhouse/basics/ratio';
import { type Election, paperCount } from '../election.ts';
import { fieldOf, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import type { ElectionResult, ElectionRound } from '../result.ts';
import { summary } from '../summary.ts';
import { Ties } from '../ties.ts';
import { SCORE_MAX, type ScoreTable, scoreTable } from './scores.ts';

/**
 * Proportional STAR (allocated score) and its kin, rules SPR-1 to SPR-5, in exact fractions: the highest
 * weighted sum takes a seat, and one Hare quota of its keenest supporters is spent on it, the last of
 * them in part. `allocation: 'papers'` counts a paper as one against the quota even when part of it was
 * spent before, as the program starvote does; the specification counts what is left of it.
 * `'reweighted'` is reweighted range voting, `'spent'` sequentially spent score.
 */
export function countStarPr(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options);
  const ties = new Ties(field.candidateCount, options.ties);
  const total = paperCount(election.papers);
  const { allocation = 'weight' } = options;
  const highest = options.scoreMax ?? SCORE_MAX;
  const quota = ratio(allocation === 'spent' ? total * highest : total, field.seats);
  const shown = allocation === 'reweighted' ? {} : { quota: toNumber(quota) };
  const purse = new Purse(election, options);
  const rounds: ElectionRound[] = [];
  const winners: number[] = [];
  let standing = [...field.standing];
  while (winners.length < field.seats && standing.length > 0) {
    const sums = standing.map((c) => purse.sum(c));
    const best = sums.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
    const tied = standing.filter((_, i) => compare(sums[i] as Ratio, best) === 0);
    const winner = ties.choose('elect', rounds.length, tied);
    const votes: Record<string, number> = {};
    for (const [i, c] of standing.entries()) votes[c + 1] = toNumber(sums[i] as Ratio);
    winners.push(winner);
    standing = standing.filter((c) => c !== winner);
    if (allocation === 'reweighted') purse.reweight(winner, highest);
    else if (allocation === 'spent') purse.charge(winner, quota, highest);
    else purse.spend(winner, quota, allocation === 'papers');
    rounds.push({
      action: 'elect',
      who: [winner + 1],
      votes,
      ...shown,
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
    ...shown,
  };
}

/** Papers of one weight that gave the winner one score. */
interface Group {
  readonly kind: number;
  readonly score: number;
  readonly given: Ratio;
  papers: number;
}

/** What is left of every paper: papers with the same weight are of one kind. */
class Purse {
  readonly #table: ScoreTable;
  readonly #papers: Float64Array;
  readonly #width: number;
  readonly #kind: Uint32Array;
  readonly #weights: Ratio[] = [ONE];

  constructor(election: Election, options: ElectionOptions) {
    this.#table = scoreTable(election, options);
    this.#papers = election.papers.weight;
    this.#width = election.candidates.length;
    this.#kind = new Uint32Array(this.#papers.length);
  }

  /** The weighted sum of a candidate's scores. */
  sum(candidate: number): Ratio {
    const [table, papers, kind] = [this.#table, this.#papers, this.#kind];
    const points = new Float64Array(this.#weights.length);
    for (let row = 0, at = candidate; row < papers.length; row++, at += this.#width) {
      const k = kind[row] as number;
      points[k] = (points[k] as number) + (table[at] as number) * (papers[row] as number);
    }
    return this.#weights.reduce(
      (sum, weight, k) => add(sum, multiply(weight, ratio(points[k] as number))),
      ZERO,
    );
  }

  /** Takes one quota from the supporters, those who gave most of what is left of them first. */
  spend(winner: number, quota: Ratio, wholePapers: boolean): void {
    const groups = this.#groups(winner);
    const changed = new Map<Group, Ratio>();
    let open = quota;
    for (let from = 0; from < groups.length && open.num > 0n; ) {
      const { given } = groups[from] as Group;
      const level = groups.slice(from).filter((group) => compare(group.given, given) === 0);
      const size = level.reduce((sum, { kind, papers }) => {
        const each = wholePapers ? ONE : (this.#weights[kind] as Ratio);
        return add(sum, multiply(each, ratio(papers)));
      }, ZERO);
      const kept = compare(size, open) <= 0 ? ZERO : subtract(ONE, divide(open, size));
      for (const group of level) {
        changed.set(group, multiply(this.#weights[group.kind] as Ratio, kept));
      }
      open = kept.num === 0n ? subtract(open, size) : ZERO;
      from += level.length;
    }
    this.#reweigh(winner, changed);
  }

  /** Every paper counts with highest / (highest + the scores it gave to winners), rule SPR-4. */
  reweight(winner: number, highest: number): void {
    this.#change(winner, ({ kind, score }) => {
      const weight = this.#weights[kind] as Ratio;
      return divide(weight, add(ONE, multiply(weight, ratio(score, highest))));
    });
  }

  /** Every paper pays the stars it gave, all alike less when they gave more than the quota, rule SPR-5. */
  charge(winner: number, quota: Ratio, highest: number): void {
    const given = this.sum(winner);
    const share = compare(given, quota) > 0 ? divide(quota, given) : ONE;
    this.#change(winner, ({ kind, score }) => {
      const left = subtract(ONE, multiply(share, ratio(score, highest)));
      return left.num <= 0n ? ZERO : multiply(this.#weights[kind] as Ratio, left);
    });
  }

  #change(winner: number, weightOf: (group: Group) => Ratio): void {
    const groups = this.#groups(winner);
    this.#reweigh(winner, new Map(groups.map((group) => [group, weightOf(group)])));
  }

  #groups(winner: number): Group[] {
    const groups = new Map<string, Group>();
    for (let row = 0; row < this.#papers.length; row++) {
      const score = this.#table[row * this.#width + winner] as number;
      const kind = this.#kind[row] as number;
      const weight = this.#weights[kind] as Ratio;
      if (score === 0 || weight.num === 0n) continue;
      const key = `${kind}/${score}`;
      const group = groups.get(key);
      if (group) group.papers += this.#papers[row] as number;
      else {
        const given = multiply(weight, ratio(score));
        groups.set(key, { kind, score, given, papers: this.#papers[row] as number });
      }
    }
    return [...groups.values()].sort((a, b) => compare(b.given, a.given));
  }

  #reweigh(winner: number, changed: ReadonlyMap<Group, Ratio>): void {
    const next = new Map<string, number>();
    for (const [{ kind, score }, weight] of changed) {
      let to = this.#weights.findIndex((known) => equals(known, weight));
      if (to < 0) to = this.#weights.push(weight) - 1;
      next.set(`${kind}/${score}`, to);
    }
    for (let row = 0; row < this.#papers.length; row++) {
      const score = this.#table[row * this.#width + winner] as number;
      if (score === 0) continue;
      const to = next.get(`${this.#kind[row]}/${score}`);
      if (to !== undefined) this.#kind[row] = to;
    }
  }
}
