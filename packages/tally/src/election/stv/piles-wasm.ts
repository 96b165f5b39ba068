import { compiled } from '../../compiled.ts';
import type { Papers } from '../election.ts';
import { overMarks } from '../marks-wasm.ts';
import { Piles } from './piles.ts';
import { layOut, type PilesLayout } from './piles-layout.ts';
import { PILES_BYTES } from './piles-wasm-bytes.ts';

/** The loops of `wasm/piles.ts`; `layout` takes addresses in bytes. */
interface PilesExports {
  layout(...addresses: number[]): void;
  fill(rows: number, worth: number): void;
  deal(rows: number): number;
  move(from: number): number;
  revalue(first: number, before: number, after: number): number;
  gather(first: number, past: number): number;
}

const PAGE = 65_536;

const kernel = compiled(PILES_BYTES);

/**
 * The same steps in WebAssembly (source: `wasm/piles.ts`). It is fast at once, where the TypeScript
 * version must first be seen often by the engine: a count runs once in its process.
 */
export class WasmPiles extends Piles {
  readonly #exports: PilesExports;

  constructor(layout: PilesLayout, exports: PilesExports) {
    super(layout);
    this.#exports = exports;
    const { candidate, weight, position, end, next, head, status, votes, value, tail } = layout;
    exports.layout(
      candidate.byteOffset,
      weight.byteOffset,
      position.byteOffset,
      end.byteOffset,
      next.byteOffset,
      head.byteOffset,
      status.byteOffset,
      votes.byteOffset,
      value === null ? 0 : value.byteOffset,
      tail.byteOffset,
    );
  }

  override fill(worth: number): void {
    if (this.layout.value) this.#exports.fill(this.layout.value.length, worth);
  }

  override deal(): number {
    return this.#exports.deal(this.layout.weight.length);
  }

  override move(from: number): number {
    return this.#exports.move(from);
  }

  override gather(first: number, past: number): number {
    return this.#exports.gather(first, past);
  }

  protected override revalueRun(first: number, before: number, after: number): number {
    return this.#exports.revalue(first, before, after);
  }
}

/** Piles of a few papers, or where WebAssembly is not allowed: in TypeScript. */
export const plainPiles = (papers: Papers, field: Uint8Array, valued: boolean): Piles =>
  new Piles(layOut(papers, field, valued, (bytes) => new ArrayBuffer(bytes)));

/** Piles in WebAssembly. Throws where the host does not allow it, or has no memory for it. */
export function wasmPiles(papers: Papers, field: Uint8Array, valued: boolean): WasmPiles {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const layout = layOut(papers, field, valued, (bytes) => {
    memory.grow(Math.ceil(bytes / PAGE));
    return memory.buffer;
  });
  return new WasmPiles(layout, kernel(memory) as unknown as PilesExports);
}

/** The papers as piles, `field` saying where candidates stand; nothing is dealt yet. */
export const pilesOf = (papers: Papers, field: Uint8Array, valued: boolean): Piles =>
  overMarks<Piles>(
    papers,
    () => wasmPiles(papers, field, valued),
    () => plainPiles(papers, field, valued),
  );
