import type { Election } from '../election.ts';
import { byNumber, fieldOf, numbers } from '../field.ts';
import type { ElectionOptions } from '../options.ts';
import { tiersByScore } from '../pick.ts';
import type { ElectionResult, ElectionRound } from '../result.ts';
import { summary } from '../summary.ts';
import { Ties } from '../ties.ts';
import { columnSums, SCORE_MAX, type ScoreTable, scoreTable } from './scores.ts';

/**
 * STAR (score, then automatic runoff), rules STAR-1 to STAR-4. With more seats than one it is Bloc
 * STAR: the same count again among those left.
 *
 * A tie in the scoring round goes to whom papers prefer most often among the tied, each paper comparing
 * each two of them, then to most top scores; in the runoff to the higher total, then to most top scores. What is tied even then falls by the
 * declared order or lot, or is left open and ends the count.
 */
export function countStar(election: Election, options: ElectionOptions): ElectionResult {
  const field = fieldOf(election, options, true);
  const ties = new Ties(field.candidateCount, options.ties);
  const star = new Star(election, options, ties);
  const winners: number[] = [];
  let left = [...field.standing];
  while (winners.length < field.seats && left.length > 0) {
    const picked = star.round(left);
    winners.push(...picked);
    if (picked.length > 1) break;
    left = left.filter((c) => !picked.includes(c));
  }
  return {
    rule: 'star',
    options,
    winners: numbers(winners),
    rounds: star.rounds,
    ties: ties.list,
    ...summary(election, field),
    seats: field.seats,
  };
}

/** Those whom a figure sends to the runoff, and those whom it leaves tied for what is open. */
function advance(
  sure: readonly number[],
  among: readonly number[],
  figures: ArrayLike<number>,
): { readonly sure: readonly number[]; readonly tied: readonly number[] } {
  const [best = [], next = []] = tiersByScore(among, figures);
  if (best.length > 2 - sure.length) return { sure, tied: best };
  const first = [...sure, ...best];
  if (first.length === 2) return { sure: first, tied: [] };
  return next.length === 1 ? { sure: [...first, ...next], tied: [] } : { sure: first, tied: next };
}

class Star {
  readonly rounds: ElectionRound[] = [];
  readonly #table: ScoreTable;
  readonly #weight: Float64Array;
  readonly #width: number;
  readonly #sums: Float64Array;
  readonly #top: Float64Array;
  readonly #ties: Ties;

  constructor(election: Election, options: ElectionOptions, ties: Ties) {
    this.#ties = ties;
    this.#width = election.candidates.length;
    this.#weight = election.papers.weight;
    this.#table = scoreTable(election, options);
    this.#sums = columnSums(this.#table, this.#weight, this.#width);
    const highest = options.scoreMax ?? SCORE_MAX;
    this.#top = this.#topScores(highest);
  }

  /** One winner, or all who stay tied. */
  round(among: readonly number[]): readonly number[] {
    if (among.length === 1) {
      this.#write('score', among, among);
      return among;
    }
    const finalists = this.#finalists(among);
    this.#write('score', finalists, among);
    if (finalists.length > 2) return finalists;
    const [a, b] = finalists as [number, number];
    const duel = [this.#prefer(a, b), this.#prefer(b, a)] as const;
    const winner = this.#runoff(a, b, duel);
    this.rounds.push({
      action: 'runoff',
      who: numbers([a, b]),
      votes: { [a + 1]: duel[0], [b + 1]: duel[1] },
      elected: numbers(winner),
    });
    return winner;
  }

  /** Two for the runoff, or everybody who ties for it when nothing separates them. */
  #finalists(among: readonly number[]): readonly number[] {
    let { sure, tied } = advance([], among, this.#sums);
    for (const figuresOf of [this.#preferences, () => this.#top]) {
      if (tied.length === 0) return sure;
      const next = advance(sure, tied, figuresOf.call(this, tied));
      const left = [...next.sure.slice(sure.length), ...next.tied];
      if (left.length < tied.length) {
        this.#ties.note('scoring', this.rounds.length, tied, left, 'rule');
      }
      ({ sure, tied } = next);
    }
    if (tied.length === 0) return sure;
    if (!this.#ties.declared) {
      this.#ties.note('scoring', this.rounds.length, tied, tied, 'open');
      return [...sure, ...tied];
    }
    const chosen = this.#ties.sort(tied).slice(0, 2 - sure.length);
    this.#ties.note('scoring', this.rounds.length, tied, chosen);
    return [...sure, ...chosen];
  }

  /** How often papers prefer each of the tied to another of them. */
  #preferences(tied: readonly number[]): Float64Array {
    const sum = new Float64Array(this.#width);
    for (const a of tied) {
      for (const b of tied) {
        if (a !== b) sum[a] = (sum[a] as number) + this.#prefer(a, b);
      }
    }
    return sum;
  }

  #runoff(a: number, b: number, duel: readonly [number, number]): readonly number[] {
    if (duel[0] !== duel[1]) return [duel[0] > duel[1] ? a : b];
    for (const figures of [this.#sums, this.#top]) {
      const best = tiersByScore([a, b], figures)[0] as number[];
      if (best.length === 1) {
        this.#ties.note('runoff', this.rounds.length, [a, b], best, 'rule');
        return best;
      }
    }
    if (!this.#ties.declared) {
      this.#ties.note('runoff', this.rounds.length, [a, b], [a, b], 'open');
      return [a, b];
    }
    return [this.#ties.choose('runoff', this.rounds.length, [a, b])];
  }

  #topScores(highest: number): Float64Array {
    const top = new Float64Array(this.#width);
    const table = this.#table;
    for (let at = 0; at < table.length; at++) {
      if ((table[at] as number) < highest) continue;
      const c = at % this.#width;
      top[c] = (top[c] as number) + (this.#weight[(at - c) / this.#width] as number);
    }
    return top;
  }

  #prefer(a: number, b: number): number {
    let papers = 0;
    for (let row = 0; row < this.#weight.length; row++) {
      const base = row * this.#width;
      if ((this.#table[base + a] as number) > (this.#table[base + b] as number)) {
        papers += this.#weight[row] as number;
      }
    }
    return papers;
  }

  #write(action: 'score', who: readonly number[], among: readonly number[]): void {
    this.rounds.push({ action, who: numbers(who), votes: byNumber(this.#sums, among) });
  }
}
