import type { Electorate } from './kernel-electorate.ts';
import type { Store } from './kernel-store.ts';
import { type Payment, Supporters } from './kernel-supporters.ts';
import type { KernelExports } from './kernel-wasm-module.ts';

/**
 * The same scans and payments in WebAssembly (source: `wasm/kernel.ts`), operation for operation, so
 * that every double comes out the same. It starts fast at once, where the TypeScript version must
 * first be seen often by the engine: a count runs once in its process.
 */
export class WasmSupporters extends Supporters {
  readonly #exports: KernelExports;
  readonly #out: Float64Array;

  constructor(electorate: Electorate, { exports, out }: NonNullable<Store['compiled']>) {
    super(electorate);
    this.#exports = exports;
    this.#out = out;
  }

  override scan(p: number, threshold: number): void {
    const out = this.#out;
    this.#exports.scan(
      this.row.byteOffset,
      this.weight.byteOffset,
      this.unit === null ? 0 : this.unit.byteOffset,
      this.money.byteOffset,
      this.error.byteOffset,
      out.byteOffset,
      this.spentEnd[p] as number,
      this.poorEnd[p] as number,
      this.start[p + 1] as number,
      threshold,
    );
    this.poorSum = out[0] as number;
    this.poorWeight = out[1] as number;
    this.poorError = out[2] as number;
    this.poorMax = out[3] as number;
    this.richSum = out[4] as number;
    this.richUnits = out[5] as number;
    this.richMin = out[6] as number;
    this.spentEnd[p] = out[7] as number;
    this.poorEnd[p] = out[8] as number;
  }

  override pay(p: number, terms: Payment): void {
    this.revivedCount = this.#exports.pay(
      this.row.byteOffset,
      this.weight.byteOffset,
      this.unit === null ? 0 : this.unit.byteOffset,
      this.money.byteOffset,
      this.error.byteOffset,
      this.#out.byteOffset,
      this.gone[terms.turn].byteOffset,
      (this.gone[1 - terms.turn] as Int32Array).byteOffset,
      this.revived.byteOffset,
      this.spentEnd[p] as number,
      this.start[p + 1] as number,
      terms.share,
      terms.error,
      terms.roundoff,
      terms.round,
      terms.pastRound,
    );
    this.paidAll = this.#out[0] as number;
    this.errorMax = this.#out[1] as number;
  }
}

/** Supporters in WebAssembly where the electorate was made for it, else in TypeScript. */
export const supportersOf = (electorate: Electorate): Supporters =>
  electorate.compiled === null
    ? new Supporters(electorate)
    : new WasmSupporters(electorate, electorate.compiled);
