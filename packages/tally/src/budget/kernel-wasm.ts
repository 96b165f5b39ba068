import type { Electorate } from './kernel-electorate.ts';
import { type Payment, type Store, Supporters, widest } from './kernel-supporters.ts';
import { KERNEL_BYTES } from './kernel-wasm-bytes.ts';

interface Exports {
  scan(
    row: number,
    weight: number,
    unit: number,
    money: number,
    error: number,
    out: number,
    spentEnd: number,
    poorEnd: number,
    end: number,
    threshold: number,
  ): void;
  pay(
    row: number,
    weight: number,
    unit: number,
    money: number,
    error: number,
    out: number,
    gone: number,
    past: number,
    revived: number,
    from: number,
    to: number,
    share: number,
    off: number,
    roundoff: number,
    round: number,
    pastRound: number,
  ): number;
}

const PAGE = 65_536;

/**
 * The same scans and payments in WebAssembly (source: `wasm/kernel.ts`), operation for operation, so
 * that every double comes out the same. It starts fast at once, where the TypeScript version must
 * first be seen often by the engine: a count runs once in its process.
 */
export class WasmSupporters extends Supporters {
  readonly #exports: Exports;
  readonly #out: Float64Array;

  constructor(electorate: Electorate, layout: Layout) {
    super(electorate, layout.store);
    this.#out = layout.out;
    const imports = { env: { memory: layout.memory } };
    this.#exports = new WebAssembly.Instance(compiled(), imports).exports as unknown as Exports;
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

/** Supporters in WebAssembly where there is such a thing, else in TypeScript. */
export function supportersOf(electorate: Electorate): Supporters {
  return typeof WebAssembly === 'undefined'
    ? new Supporters(electorate)
    : new WasmSupporters(electorate, layOut(electorate));
}

interface Layout {
  readonly memory: WebAssembly.Memory;
  readonly out: Float64Array;
  readonly store: Store;
}

/** Places all arrays in one memory; doubles first, so that everything is aligned. */
function layOut(electorate: Electorate): Layout {
  const entries = electorate.row.length;
  const rows = electorate.rowCount;
  const doubles = 16 + entries * (electorate.unit === null ? 1 : 2) + rows * 2;
  const ints = entries + rows * 2 + widest(electorate);
  // Address 0 means "no units", so nothing may start there.
  const bytes = 8 + doubles * 8 + ints * 4;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  let at = 8;
  const f64 = (length: number) => {
    const view = new Float64Array(memory.buffer, at, length);
    at += length * 8;
    return view;
  };
  const place = (length: number) => {
    const from = at;
    at += length * 4;
    return from;
  };
  const out = f64(16);
  const weight = f64(entries);
  const unit = electorate.unit === null ? null : f64(entries);
  const money = f64(rows);
  const error = f64(rows);
  const row = new Uint32Array(memory.buffer, place(entries), entries);
  const gone: [Int32Array, Int32Array] = [
    new Int32Array(memory.buffer, place(rows), rows),
    new Int32Array(memory.buffer, place(rows), rows),
  ];
  const most = widest(electorate);
  const revived = new Uint32Array(memory.buffer, place(most), most);
  weight.set(electorate.weight);
  row.set(electorate.row);
  if (unit !== null && electorate.unit !== null) unit.set(electorate.unit);
  return { memory, out, store: { row, weight, unit, money, error, gone, revived } };
}

let kernel: WebAssembly.Module | undefined;

function compiled(): WebAssembly.Module {
  kernel ??= new WebAssembly.Module(Uint8Array.from(atob(KERNEL_BYTES), (c) => c.charCodeAt(0)));
  return kernel;
}
