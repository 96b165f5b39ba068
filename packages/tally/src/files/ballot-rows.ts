import type { Ballots } from '../budget/instance.ts';
import { grown } from './growing.ts';

/**
 * Collects ballots into compressed sparse rows and merges identical ones as they come, so that a
 * million voters need memory for their distinct ballots and one number each.
 */
export class BallotRows {
  #start = new Uint32Array(1024);
  #project = new Uint32Array(4096);
  #points: Float64Array | null;
  #weight = new Uint32Array(1024);
  #voterRow = new Uint32Array(4096);
  /** Row number + 1 by hash; zero is free. */
  #table = new Uint32Array(2048);
  #rows = 0;
  #entries = 0;
  #voters = 0;

  constructor(hasPoints: boolean) {
    this.#points = hasPoints ? new Float64Array(4096) : null;
  }

  get voters(): number {
    return this.#voters;
  }

  /** Adds one voter with the first `count` entries of `projects` (and of `points`). */
  add(projects: Uint32Array, points: Float64Array, count: number): void {
    const slot = this.#find(projects, points, count);
    let row = (this.#table[slot] ?? 0) - 1;
    if (row < 0) row = this.#append(slot, projects, points, count);
    this.#weight[row] = (this.#weight[row] ?? 0) + 1;
    this.#voterRow = grown(this.#voterRow, this.#voters + 1);
    this.#voterRow[this.#voters++] = row;
  }

  /** Multiplies every stored point by `factor`: a ballot with more decimals has come. */
  rescale(factor: number): void {
    const points = this.#points;
    if (points) for (let i = 0; i < this.#entries; i++) points[i] = (points[i] ?? 0) * factor;
    this.#rehash(this.#table.length);
  }

  finish(): Ballots {
    return {
      start: this.#start.slice(0, this.#rows + 1),
      project: this.#project.slice(0, this.#entries),
      points: this.#points ? this.#points.slice(0, this.#entries) : null,
      weight: this.#weight.slice(0, this.#rows),
      voterRow: this.#voterRow.slice(0, this.#voters),
    };
  }

  /** The slot that holds this ballot, or the free one where it belongs. */
  #find(projects: Uint32Array, points: Float64Array, count: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let slot = hashEntries(projects, this.#points ? points : null, 0, count) & mask;
    for (;;) {
      const row = (table[slot] ?? 0) - 1;
      if (row < 0 || this.#equals(row, projects, points, count)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #equals(row: number, projects: Uint32Array, points: Float64Array, count: number): boolean {
    const from = this.#start[row] ?? 0;
    if ((this.#start[row + 1] ?? 0) - from !== count) return false;
    const stored = this.#project;
    for (let i = 0; i < count; i++) if (stored[from + i] !== projects[i]) return false;
    const storedPoints = this.#points;
    if (storedPoints)
      for (let i = 0; i < count; i++) if (storedPoints[from + i] !== points[i]) return false;
    return true;
  }

  #append(slot: number, projects: Uint32Array, points: Float64Array, count: number): number {
    const row = this.#rows++;
    const from = this.#entries;
    this.#entries += count;
    this.#project = grown(this.#project, this.#entries);
    for (let i = 0; i < count; i++) this.#project[from + i] = projects[i] ?? 0;
    if (this.#points) {
      this.#points = grown(this.#points, this.#entries);
      for (let i = 0; i < count; i++) this.#points[from + i] = points[i] ?? 0;
    }
    this.#start = grown(this.#start, row + 2);
    this.#start[row + 1] = this.#entries;
    this.#weight = grown(this.#weight, row + 1);
    this.#table[slot] = row + 1;
    if (this.#rows * 2 > this.#table.length) this.#rehash(this.#table.length * 2);
    return row;
  }

  #rehash(size: number): void {
    this.#table = new Uint32Array(size);
    const mask = size - 1;
    for (let row = 0; row < this.#rows; row++) {
      const from = this.#start[row] ?? 0;
      const count = (this.#start[row + 1] ?? 0) - from;
      let slot = hashEntries(this.#project, this.#points, from, count) & mask;
      while (this.#table[slot]) slot = (slot + 1) & mask;
      this.#table[slot] = row + 1;
    }
  }
}

function hashEntries(
  projects: Uint32Array,
  points: Float64Array | null,
  from: number,
  count: number,
): number {
  let hash = count;
  for (let i = from; i < from + count; i++) {
    hash = Math.imul(hash ^ (projects[i] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  if (points)
    for (let i = from; i < from + count; i++) {
      hash = Math.imul(hash ^ ((points[i] ?? 0) | 0), 0x85ebca6b);
      hash ^= hash >>> 13;
    }
  return hash ^ (hash >>> 16);
}
