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

  /** Moves a row's mark to the next hopeful candidate; -1 when it names none. */
  advance(row: number, status: Uint8Array): number {
    const { candidate } = this.papers;
    const end = this.end[row] as number;
    for (let i = this.position[row] as number; i < end; i++) {
      const c = candidate[i] as number;
      if (status[c] === HOPEFUL) {
        this.position[row] = i;
        return c;
      }
    }
    this.position[row] = end;
    return -1;
  }

  /** Puts a row on top of a pile. */
  put(row: number, candidate: number): void {
    this.next[row] = this.head[candidate] as number;
    this.head[candidate] = row;
  }

  /** Empties a pile and gives the first row of its chain. */
  take(candidate: number): number {
    const row = this.head[candidate] as number;
    this.head[candidate] = -1;
    return row;
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
