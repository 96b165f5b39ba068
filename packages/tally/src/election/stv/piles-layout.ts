import { type Papers, paperRows } from '../election.ts';
import { HOPEFUL } from '../field.ts';

/** The arrays that piles work on, all in one buffer. */
export interface PilesLayout {
  readonly candidate: Uint32Array;
  readonly weight: Float64Array;
  /** The mark a row stands at. */
  readonly position: Uint32Array;
  /** Where the row's marks end, or its first equal rank begins. */
  readonly end: Uint32Array;
  /** The row after this one in its pile. */
  readonly next: Int32Array;
  /** First row of each pile, -1 for none, and the last one of a pile gathered. */
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly status: Uint8Array;
  readonly votes: Float64Array;
  /** What one paper of each row is worth; `null` where that is always 1. */
  readonly value: Float64Array | null;
}

const EIGHT = 8;

/** Lays the papers out; `bufferOf` gives a buffer of so many bytes, all zero. */
export function layOut(
  papers: Papers,
  field: Uint8Array,
  valued: boolean,
  bufferOf: (bytes: number) => ArrayBuffer,
): PilesLayout {
  const rows = paperRows(papers);
  const marks = papers.candidate.length;
  const width = field.length;
  const doubles = rows * (valued ? 2 : 1) + width;
  const words = marks + 3 * rows + 2 * width;
  const buffer = bufferOf(EIGHT + doubles * 8 + words * 4 + width);
  // Nothing lies at address 0: the compiled loops take it for "no values".
  let at = EIGHT;
  const place = (bytes: number) => {
    at += bytes;
    return at - bytes;
  };
  const layout = {
    weight: new Float64Array(buffer, place(rows * 8), rows),
    votes: new Float64Array(buffer, place(width * 8), width),
    value: valued ? new Float64Array(buffer, place(rows * 8), rows) : null,
    candidate: new Uint32Array(buffer, place(marks * 4), marks),
    position: new Uint32Array(buffer, place(rows * 4), rows),
    end: new Uint32Array(buffer, place(rows * 4), rows),
    next: new Int32Array(buffer, place(rows * 4), rows),
    head: new Int32Array(buffer, place(width * 4), width),
    tail: new Int32Array(buffer, place(width * 4), width),
    status: new Uint8Array(buffer, place(width), width),
  };
  layout.weight.set(papers.weight);
  layout.candidate.set(papers.candidate);
  layout.position.set(papers.start.subarray(0, rows));
  layout.end.set(papers.start.subarray(1));
  layout.status.set(field);
  layout.head.fill(-1);
  if (papers.tied.includes(1)) endAtTies(papers, field, layout.end);
  return layout;
}

/** Rows end before their first rank that several of those standing share: who withdrew does not count. */
function endAtTies({ start, candidate, tied }: Papers, field: Uint8Array, end: Uint32Array): void {
  for (let row = 0; row < end.length; row++) {
    const to = end[row] as number;
    let rank = start[row] as number;
    let standing = 0;
    for (let i = rank; i < to; i++) {
      if (tied[i] === 0) [rank, standing] = [i, 0];
      if (field[candidate[i] as number] === HOPEFUL && ++standing === 2) {
        end[row] = rank;
        break;
      }
    }
  }
}
