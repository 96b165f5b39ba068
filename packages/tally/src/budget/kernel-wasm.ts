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
  /** Addresses of row, weight, unit, money, error, out, both `gone` and revived. */
  readonly #at: readonly number[];

  constructor(electorate: Electorate, { exports, out }: NonNullable<Store['compiled']>) {
    super(electorate);
    this.#exports = exports;
    this.#out = out;
    const { row, weight, unit, money, error, gone, revived } = this;
    const arrays = [row, weight, unit, money, error, out, ...gone, revived];
    this.#at = arrays.map((array) => array?.byteOffset ?? 0);
  }

  override scan(p: number, threshold: number): void {
    const out = this.#out;
    const at = this.#at;
    this.#exports.scan(
      at[0] as number,
      at[1] as number,
      at[2] as number,
      at[3] as number,
      at[4] as number,
      at[5] as number,
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
    const at = this.#at;
    this.revivedCount = this.#exports.pay(
      at[0] as number,
      at[1] as number,
      at[2] as number,
      at[3] as number,
      at[4] as number,
      at[5] as number,
      at[6 + terms.turn] as number,
      at[7 - terms.turn] as number,
      at[8] as number,
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
