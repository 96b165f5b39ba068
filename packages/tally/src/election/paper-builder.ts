import { type Papers, rememberSeen } from './election.ts';

const HASH_SEED = 0x811c9dc5;

/**
 * Gathers papers one mark at a time and merges identical ones as they come.
 *
 * ```ts
 * const builder = new PaperBuilder();
 * builder.mark(0, false); builder.mark(2, false); builder.end(3); // three papers "1 3"
 * const papers = builder.finish();
 * ```
 */
export class PaperBuilder {
  /** Marks as `candidate * 2 + tied`, so that one comparison tells two papers apart. */
  #marks = new Uint32Array(1024);
  #scores: Float64Array | null;
  #start = new Uint32Array(256);
  #weight = new Float64Array(256);
  /** Hash of every row, so that the table can grow without reading the marks again. */
  #hashes = new Uint32Array(256);
  #rows = 0;
  #papers = 0;
  #empty = 0;
  #length = 0;
  #slots = new Int32Array(512).fill(-1);

  /** `scored` keeps the points of every mark. */
  constructor(scored = false) {
    this.#scores = scored ? new Float64Array(1024) : null;
  }

  /** Marks on the paper that is being read. */
  get open(): number {
    return this.#length - (this.#start[this.#rows] as number);
  }

  /** The candidate index of mark `at` of the open paper. */
  opened(at: number): number {
    return (this.#marks[(this.#start[this.#rows] as number) + at] as number) >>> 1;
  }

  /** Adds the next preference; `tied` when it shares the rank of the one before. */
  mark(candidate: number, tied: boolean, score = 0): void {
    if (this.#length === this.#marks.length) this.#growMarks();
    this.#marks[this.#length] = candidate * 2 + (tied ? 1 : 0);
    if (this.#scores) this.#scores[this.#length] = score;
    this.#length++;
  }

  /** Forgets the marks of the open paper. */
  discard(): void {
    this.#length = this.#start[this.#rows] as number;
  }

  /** Closes the paper; `weight` papers were alike. Gives the row it went to. */
  end(weight = 1): number {
    this.#papers += weight;
    const from = this.#start[this.#rows] as number;
    if (this.#length === from) this.#empty += weight;
    const mask = this.#slots.length - 1;
    const hash = this.#hash(from, this.#length);
    let slot = hash & mask;
    for (; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot] as number;
      if (row < 0) break;
      if (this.#hashes[row] === hash && this.#same(row, from)) {
        this.#weight[row] = (this.#weight[row] as number) + weight;
        this.#length = from;
        return row;
      }
    }
    const row = this.#rows;
    this.#slots[slot] = row;
    if (row + 2 > this.#start.length) this.#growRows();
    this.#weight[row] = weight;
    this.#hashes[row] = hash;
    this.#rows++;
    this.#start[this.#rows] = this.#length;
    if (this.#rows * 2 > this.#slots.length) this.#rehash();
    return row;
  }

  /** The papers gathered so far; the builder is spent. */
  finish(): Papers {
    const length = this.#start[this.#rows] as number;
    const candidate = new Uint32Array(length);
    const tied = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      const mark = this.#marks[i] as number;
      candidate[i] = mark >>> 1;
      tied[i] = mark & 1;
    }
    const papers = {
      start: this.#start.slice(0, this.#rows + 1),
      candidate,
      tied,
      score: this.#scores ? this.#scores.slice(0, length) : null,
      weight: this.#weight.slice(0, this.#rows),
    };
    return rememberSeen(papers, { papers: this.#papers, empty: this.#empty });
  }

  #hash(from: number, to: number): number {
    const marks = this.#marks;
    const scores = this.#scores;
    let hash = HASH_SEED;
    for (let i = from; i < to; i++) {
      hash = Math.imul(hash ^ (marks[i] as number), 0x01000193);
      if (scores) hash = Math.imul(hash ^ (scores[i] as number), 0x01000193);
      hash ^= hash >>> 15;
    }
    return hash >>> 0;
  }

  #same(row: number, from: number): boolean {
    const start = this.#start[row] as number;
    const length = (this.#start[row + 1] as number) - start;
    if (length !== this.#length - from) return false;
    for (let i = 0; i < length; i++) {
      if (this.#marks[start + i] !== this.#marks[from + i]) return false;
      if (this.#scores && this.#scores[start + i] !== this.#scores[from + i]) return false;
    }
    return true;
  }

  #growMarks(): void {
    const marks = new Uint32Array(this.#marks.length * 2);
    marks.set(this.#marks);
    this.#marks = marks;
    if (this.#scores) {
      const scores = new Float64Array(marks.length);
      scores.set(this.#scores);
      this.#scores = scores;
    }
  }

  #growRows(): void {
    const start = new Uint32Array(this.#start.length * 2);
    start.set(this.#start);
    this.#start = start;
    const weight = new Float64Array(start.length);
    weight.set(this.#weight);
    this.#weight = weight;
    const hashes = new Uint32Array(start.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = slots.length - 1;
    const hashes = this.#hashes;
    const rows = this.#rows;
    for (let row = 0; row < rows; row++) {
      let slot = (hashes[row] as number) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = row;
    }
    this.#slots = slots;
  }
}

/**
 * Papers from plain lists, for tests and small programs.
 *
 * Each entry is the number of papers and their ranking by candidate number from 1; an inner list
 * shares one rank: `[[3, [1, [2, 4]]]]` is three papers with 1 first, then 2 and 4 alike.
 */
export function papersFrom(
  rankings: Iterable<readonly [number, readonly (number | readonly number[])[]]>,
): Papers {
  const builder = new PaperBuilder();
  for (const [weight, ranking] of rankings) {
    for (const rank of ranking) {
      if (typeof rank === 'number') builder.mark(rank - 1, false);
      else for (const [at, candidate] of rank.entries()) builder.mark(candidate - 1, at > 0);
    }
    builder.end(weight);
  }
  return builder.finish();
}
