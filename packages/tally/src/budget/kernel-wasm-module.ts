import { compiled } from '../compiled.ts';
import { KERNEL_BYTES } from './kernel-wasm-bytes.ts';

/** The loops of `wasm/kernel.ts`; all arguments but counts and amounts are addresses in bytes. */
export interface KernelExports {
  count(
    rowStart: number,
    rowProject: number,
    rowUnit: number,
    rowWeight: number,
    rows: number,
    projects: number,
    start: number,
    votes: number,
    unitTotal: number,
    unitMax: number,
  ): void;
  fill(
    rowStart: number,
    rowProject: number,
    rowUnit: number,
    rowWeight: number,
    rows: number,
    place: number,
    row: number,
    weight: number,
    unit: number,
  ): void;
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

const kernel = compiled(KERNEL_BYTES);

/** The compiled loops over a memory of their own. Throws where the host does not allow them. */
export const kernelOver = (memory: WebAssembly.Memory): KernelExports =>
  kernel(memory) as unknown as KernelExports;
