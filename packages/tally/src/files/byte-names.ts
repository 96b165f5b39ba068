import { grown } from './growing.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The hash that `ByteNames` expects; kept apart so that a scanner may compute it on its way. */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 16777619);
  return hash;
}

/** Names numbered in the order they came, found by their bytes without ever making a string. */
export class ByteNames {
  #bytes = new Uint8Array(1024);
  #start = new Uint32Array(256);
  #table = new Uint32Array(256);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The number of the name `bytes[from .. to)` whose `hashBytes` is `hash`, or -1. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): number {
    return (this.#table[this.#slot(bytes, from, to, hash)] ?? 0) - 1;
  }

  /** Adds a name; returns its number, or -1 when it was there before. */
  add(bytes: Uint8Array, from: number, to: number): number {
    const slot = this.#slot(bytes, from, to, hashBytes(bytes, from, to));
    if (this.#table[slot]) return -1;
    const begin = this.#start[this.#count] ?? 0;
    const end = begin + to - from;
    this.#bytes = grown(this.#bytes, end);
    for (let i = from, k = begin; i < to; i++, k++) this.#bytes[k] = bytes[i] ?? 0;
    this.#start = grown(this.#start, this.#count + 2);
    this.#start[this.#count + 1] = end;
    this.#table[slot] = ++this.#count;
    if (this.#count * 2 > this.#table.length) this.#rehash();
    return this.#count - 1;
  }

  /** The name with this number, as text. */
  name(index: number): string {
    return decoder.decode(this.#bytes.subarray(this.#start[index], this.#start[index + 1]));
  }

  #slot(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    const length = to - from;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const index = (table[slot] ?? 0) - 1;
      if (index < 0) return slot;
      const begin = this.#start[index] ?? 0;
      if ((this.#start[index + 1] ?? 0) - begin === length) {
        let i = 0;
        while (i < length && this.#bytes[begin + i] === bytes[from + i]) i++;
        if (i === length) return slot;
      }
      slot = (slot + 1) & mask;
    }
  }

  #rehash(): void {
    const table = new Uint32Array(this.#table.length * 2);
    const mask = table.length - 1;
    for (let index = 0; index < this.#count; index++) {
      const hash = hashBytes(this.#bytes, this.#start[index] ?? 0, this.#start[index + 1] ?? 0);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (table[slot]) slot = (slot + 1) & mask;
      table[slot] = index + 1;
    }
    this.#table = table;
  }
}
