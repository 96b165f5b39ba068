import { type Papers, paperRows } from '../election.ts';
import { HOPEFUL } from '../field.ts';

/**
 * Papers in piles, one pile for each candidate, as chains of rows.
 *
 * A paper moves by changing two numbers, so a stage costs only what it moves. A paper is spent when
 * it names no further hopeful candidate or when it reaches an equal rank (rule STV-3).
 */
export class Piles {
  readonly papers: Papers;
  /** First row of each pile, -1 for none. */
  readonly head: Int32Array;
  /** The row after this one in its pile. */
  readonly next: Int32Array;
  /** The mark a row stands at. */
  readonly position: Uint32Array;
  /** Where the row's marks end, or its first equal rank begins. */
  readonly end: Uint32Array;

  constructor(papers: Papers, candidateCount: number) {
    const rows = paperRows(papers);
    this.papers = papers;
    this.head = new Int32Array(candidateCount).fill(-1);
    this.next = new Int32Array(rows);
    this.position = papers.start.slice(0, rows);
    this.end = endsOf(papers);
  }

  /**
   * Puts every paper on the pile of its first choice and adds it to `votes`; gives the papers that
   * name nobody.
   */
  deal(status: Uint8Array, votes: Float64Array): number {
    const { head, next, position, end } = this;
    const { candidate, weight } = this.papers;
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
   * Moves a whole pile on to the papers' next hopeful choices. A paper is worth `value[row]`, or 1
   * without values; gives the worth of the papers that name nobody further.
   */
  move(from: number, status: Uint8Array, votes: Float64Array, value: Float64Array | null): number {
    const { head, next, position, end } = this;
    const { candidate, weight } = this.papers;
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
  revalue(pile: number, value: Float64Array, change: (value: number) => number): void {
    const { next } = this;
    let last = -1;
    let changed = 0;
    for (let row = this.head[pile] as number; row >= 0; row = next[row] as number) {
      const before = value[row] as number;
      if (before !== last) {
        last = before;
        changed = change(before);
      }
      value[row] = changed;
    }
  }
}

function endsOf(papers: Papers): Uint32Array {
  const { start, tied } = papers;
  const end = start.slice(1);
  if (!tied.includes(1)) return end;
  for (let row = 0; row < end.length; row++) {
    const to = end[row] as number;
    for (let i = (start[row] as number) + 1; i < to; i++) {
      if (tied[i]) {
        end[row] = i - 1;
        break;
      }
    }
  }
  return end;
}
