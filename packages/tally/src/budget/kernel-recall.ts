import type { Electorate } from './kernel-electorate.ts';
import { Memory } from './kernel-memory.ts';

/** One and a few roundings. */
const EPS = 1.12e-16;

/** What a run in progress shows. */
interface Progress {
  readonly rounds: number;
  readonly roundOf: Int32Array;
  /** Lower bound of the price per unit of utility of every project; infinite when out of reach. */
  readonly low: Float64Array;
}

/** Carries bounds on prices from the past run into the present one (see `Memory`). */
export class Recall {
  readonly #electorate: Electorate;
  readonly #progress: Progress;
  readonly #repeated: boolean;
  #past: Memory;
  #present: Memory;
  #num = 0;
  #den = 1;
  /** Rounds of the past run whose purchases this run has made too, and notes read so far. */
  #shared = 0;
  #read = 0;
  #slack = 0;
  #guess = 0;
  /** Supporters who had spent their last in the past run and have not in this one. */
  readonly #revived: Float64Array;
  /** Lower bound of share × largest unit, by round of the present run. */
  readonly #floor: Float64Array;

  /** @param repeated false when no run will ask what the first one learned */
  constructor(electorate: Electorate, progress: Progress, repeated = true) {
    const m = electorate.cost.length;
    this.#electorate = electorate;
    this.#progress = progress;
    this.#repeated = repeated;
    this.#past = new Memory(m);
    this.#present = new Memory(m);
    this.#revived = new Float64Array(m);
    this.#floor = new Float64Array(m);
  }

  /** Makes the last run the past; it says nothing when its voter budget was zero. */
  begin(num: number, den: number): void {
    const past = this.#present;
    this.#present = this.#past;
    this.#past = past;
    this.#present.clear();
    if (this.#den !== den || this.#num === 0) past.clear();
    this.#slack = Math.max(0, (num - this.#num) / den) * (1 + 4 * EPS);
    this.#num = num;
    this.#den = den;
    this.#shared = 0;
    this.#read = 0;
    this.#guess = 0;
    this.#revived.fill(0);
  }

  /** Takes over what the past run knew, as far as its purchases have been made again. */
  raise(): void {
    if (!this.#repeated) return;
    const past = this.#past;
    for (;;) {
      while (this.#read < past.notes && (past.noteRound[this.#read] as number) <= this.#shared)
        this.#apply(this.#read++);
      if (this.#shared >= past.rounds) return;
      const p = past.picks[this.#shared] as number;
      const round = this.#progress.roundOf[p] as number;
      if (round < 0) return;
      const fall = (past.ceiling[this.#shared] as number) - (this.#floor[round] as number);
      if (fall > 0) this.#slack = (this.#slack + fall) * (1 + 2 * EPS);
      this.#shared++;
    }
  }

  #apply(at: number): void {
    const past = this.#past;
    const p = past.noteProject[at] as number;
    const { roundOf, low: bounds, rounds } = this.#progress;
    if ((roundOf[p] as number) >= 0) return;
    const each = past.noteRevived[at] as number;
    const slope = (past.noteSlope[at] as number) + (this.#revived[p] as number) * each;
    const left =
      ((past.noteValue[at] as number) - this.#slack * slope * (1 + 8 * EPS)) * (1 - 4 * EPS);
    if (past.noteMissing[at] === 1) {
      if (left <= 0) return;
      bounds[p] = Number.POSITIVE_INFINITY;
      this.#present.note(rounds, p, left, slope, each, true);
      return;
    }
    const low = (left / (this.#electorate.factor[p] as number)) * (1 - 4 * EPS);
    if (low <= (bounds[p] as number)) return;
    bounds[p] = low;
    this.#present.note(rounds, p, left, slope, each, false);
  }

  /** The next project that the past run bought and this one has not, or -1. */
  expected(): number {
    const { roundOf, low } = this.#progress;
    const past = this.#past;
    while (this.#guess < past.rounds) {
      const p = past.picks[this.#guess] as number;
      if ((roundOf[p] as number) < 0 && low[p] !== Number.POSITIVE_INFINITY) return p;
      this.#guess++;
    }
    return -1;
  }

  /** A guess near the price of a project: what it cost in the past run, or a lower bound. */
  hint(p: number, least: number): number {
    const past = this.#past;
    if (this.#guess >= past.rounds || past.picks[this.#guess] !== p) return least;
    return Math.max(least, past.share[this.#guess] as number);
  }

  /** Notes a bound found in the present round (see `Memory.note`). */
  note(p: number, value: number, slope: number, revived: number, missing: boolean): void {
    if (!this.#repeated) return;
    this.#present.note(this.#progress.rounds, p, value, slope, revived, missing);
  }

  /** Round in which the past run bought `p`, or -1. */
  pastRound(p: number): number {
    return this.#past.roundOf[p] as number;
  }

  /** Remembers a purchase of the present round; `error` bounds that of the share. */
  bought(p: number, share: number, error: number): void {
    if (!this.#repeated) return;
    const round = this.#progress.rounds;
    const unitMax = this.#electorate.unitMax[p] as number;
    const present = this.#present;
    present.picks[round] = p;
    present.roundOf[p] = round;
    present.share[round] = share;
    present.ceiling[round] = (share + error) * unitMax * (1 + 4 * EPS);
    present.rounds = round + 1;
    this.#floor[round] = (share - error) * unitMax * (1 - 4 * EPS);
  }

  /** A row had spent its last by the purchase that it has just outlived. */
  revive(row: number, voters: number): void {
    const { rowStart, rowProject } = this.#electorate;
    for (let k = rowStart[row] as number; k < (rowStart[row + 1] as number); k++) {
      const p = rowProject[k] as number;
      this.#revived[p] = (this.#revived[p] as number) + voters;
    }
  }
}
