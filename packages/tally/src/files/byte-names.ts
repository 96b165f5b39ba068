import { grown } from './growing.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The hash that `ByteNames` expects; kept apart so that a scanner may compute it on its way. */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 16777619);
  return hash;
}

/**
 * Names numbered in the order they came, found by their bytes without ever making a string.
 *
 * As long as each name is larger than the one before (as numbered voters are), none can be there
 * twice and no table is needed; it is built when that ends, or when a name is sought.
 */
export class ByteNames {
  #bytes = new Uint8Array(1024);
  #start = new Uint32Array(256);
  #hash = new Uint32Array(0);
  /** Number of a name + 1 by hash; zero is free. Empty while names come in ascending order. */
  #table = new Uint32Array(0);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The number of the name `bytes[from .. to)` whose `hashBytes` is `hash`, or -1. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    if (this.#table.length === 0) this.#index();
    return (this.#table[this.#slot(bytes, from, to, hash)] ?? 0) - 1;
  }

  /** Adds a name; returns its number, or -1 when it was there before. */
  add(bytes: Uint8Array, from: number, to: number): number {
    if (this.#table.length === 0) {
      if (this.#isLargest(bytes, from, to)) return this.#append(bytes, from, to);
      this.#index();
    }
    const hash = hashBytes(bytes, from, to);
    const slot = this.#slot(bytes, from, to, hash);
    if (this.#table[slot]) return -1;
    const index = this.#append(bytes, from, to);
    this.#hash = grown(this.#hash, this.#count);
    this.#hash[index] = hash;
    this.#table[slot] = this.#count;
    if (this.#count * 2 > this.#table.length) this.#rebuild(this.#table.length * 4);
    return index;
  }

  /** The name with this number, as text. */
  name(index: number): string {
    return decoder.decode(this.#bytes.subarray(this.#start[index], this.#start[index + 1]));
  }

  #append(bytes: Uint8Array, from: number, to: number): number {
    const begin = this.#start[this.#count] ?? 0;
    const end = begin + to - from;
    this.#bytes = grown(this.#bytes, end);
    const stored = this.#bytes;
    for (let i = from, k = begin; i < to; i++, k++) stored[k] = bytes[i] ?? 0;
    this.#start = grown(this.#start, this.#count + 2);
    this.#start[this.#count + 1] = end;
    return this.#count++;
  }

  /** Longer than the last name, or as long and later in the order of bytes. */
  #isLargest(bytes: Uint8Array, from: number, to: number): boolean {
    if (this.#count === 0) return true;
    const begin = this.#start[this.#count - 1] ?? 0;
    const length = (this.#start[this.#count] ?? 0) - begin;
    if (to - from !== length) return to - from > length;
    const stored = this.#bytes;
    for (let i = 0; i < length; i++) {
      const difference = (bytes[from + i] ?? 0) - (stored[begin + i] ?? 0);
      if (difference !== 0) return difference > 0;
    }
    return false;
  }

  #slot(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const table = this.#table;
    const hashes = this.#hash;
    const mask = table.length - 1;
    const wanted = hash >>> 0;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const index = (table[slot] ?? 0) - 1;
      if (index < 0) return slot;
      if (hashes[index] === wanted && this.#equals(index, bytes, from, to)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #equals(index: number, bytes: Uint8Array, from: number, to: number): boolean {
    const stored = this.#bytes;
    let place = this.#start[index] ?? 0;
    if ((this.#start[index + 1] ?? 0) - place !== to - from) return false;
    for (let i = from; i < to; i++) if (stored[place++] !== bytes[i]) return false;
    return true;
  }

  /** Builds the first table, of all names so far. */
  #index(): void {
    this.#hash = new Uint32Array(Math.max(256, this.#count));
    for (let index = 0; index < this.#count; index++)
      this.#hash[index] = hashBytes(
        this.#bytes,
        this.#start[index] ?? 0,
        this.#start[index + 1] ?? 0,
      );
    let size = 1024;
    while (size < this.#count * 4) size *= 2;
    this.#rebuild(size);
  }

  #rebuild(size: number): void {
    const table = new Uint32Array(size);
    const mask = size - 1;
    for (let index = 0; index < this.#count; index++) {
      const hash = this.#hash[index] ?? 0;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (table[slot]) slot = (slot + 1) & mask;
      table[slot] = index + 1;
    }
    this.#table = table;
  }
}
