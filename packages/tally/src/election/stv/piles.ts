import { EXCLUDED, HOPEFUL } from '../field.ts';
import type { PilesLayout } from './piles-layout.ts';

/**
 * Papers in piles, one pile for each candidate, as chains of rows.
 *
 * A paper moves by changing two numbers, so a stage costs only what it moves. A paper is spent when
 * it names no further hopeful candidate or when it reaches an equal rank (rule STV-3).
 */
export class Piles {
  readonly layout: PilesLayout;
  /** Where candidates stand, to be changed before a pile is moved. */
  readonly status: Uint8Array;
  /** What every pile is worth. */
  readonly votes: Float64Array;

  constructor(layout: PilesLayout) {
    this.layout = layout;
    this.status = layout.status;
    this.votes = layout.votes;
  }

  /** Gives every paper the same value. */
  fill(worth: number): void {
    this.layout.value?.fill(worth);
  }

  /**
   * Puts every paper on the pile of its first choice and adds it to `votes`, at 1; gives the papers
   * that name nobody.
   */
  deal(): number {
    const { head, next, position, end, candidate, weight } = this.layout;
    const { status, votes } = this;
    let spent = 0;
    for (let row = 0; row < weight.length; row++) {
      const to = end[row] as number;
      let at = position[row] as number;
      while (at < to && status[candidate[at] as number] !== HOPEFUL) at++;
      position[row] = at;
      if (at === to) {
        spent += weight[row] as number;
        continue;
      }
      const c = candidate[at] as number;
      next[row] = head[c] as number;
      head[c] = row;
      votes[c] = (votes[c] as number) + (weight[row] as number);
    }
    return spent;
  }

  /**
   * Moves a whole pile on to the papers' next hopeful choices, at their values; gives the worth of
   * the papers that name nobody further.
   */
  move(from: number): number {
    const { head, next, position, end, candidate, weight, value } = this.layout;
    const { status, votes } = this;
    let spent = 0;
    let row = head[from] as number;
    head[from] = -1;
    while (row >= 0) {
      const following = next[row] as number;
      const worth = value
        ? (value[row] as number) * (weight[row] as number)
        : (weight[row] as number);
      const to = end[row] as number;
      let at = position[row] as number;
      while (at < to && status[candidate[at] as number] !== HOPEFUL) at++;
      position[row] = at;
      if (at === to) {
        spent += worth;
      } else {
        const c = candidate[at] as number;
        next[row] = head[c] as number;
        head[c] = row;
        votes[c] = (votes[c] as number) + worth;
      }
      row = following;
    }
    return spent;
  }

  /** Gives every paper of a pile a new value, a function of its old one. */
  revalue(pile: number, change: (value: number) => number): void {
    const { head, value } = this.layout;
    if (value === null) return;
    for (let row = head[pile] as number; row >= 0; ) {
      const before = value[row] as number;
      row = this.revalueRun(row, before, change(before));
    }
  }

  /**
   * Deals a chain of rows to `head`, `tail` and `votes` by whoever the row names next that is not
   * excluded, `past` the marks they stand at; gives the papers that name nobody.
   */
  gather(first: number, past: number): number {
    const { head, tail, next, position, end, candidate, weight } = this.layout;
    const { status, votes } = this;
    let spent = 0;
    let row = first;
    while (row >= 0) {
      const following = next[row] as number;
      const to = end[row] as number;
      let at = (position[row] as number) + past;
      while (at < to && status[candidate[at] as number] === EXCLUDED) at++;
      position[row] = at;
      if (at >= to) {
        spent += weight[row] as number;
      } else {
        const c = candidate[at] as number;
        if ((head[c] as number) < 0) tail[c] = row;
        next[row] = head[c] as number;
        head[c] = row;
        votes[c] = (votes[c] as number) + (weight[row] as number);
      }
      row = following;
    }
    return spent;
  }

  /** From a row on, changes the value as long as it is `before`; gives the row where it is not. */
  protected revalueRun(first: number, before: number, after: number): number {
    const { next } = this.layout;
    const value = this.layout.value as Float64Array;
    let row = first;
    while (row >= 0 && value[row] === before) {
      value[row] = after;
      row = next[row] as number;
    }
    return row;
  }
}
