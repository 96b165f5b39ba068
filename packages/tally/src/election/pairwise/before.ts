import type { Papers } from '../election.ts';
import { marksMemory, overMarks } from '../marks-wasm.ts';

/** What the papers say of pairs, in the order in which they name them. */
export interface Before {
  /** `before[a * size + b]`: papers that name a earlier than b. */
  readonly before: Float64Array;
  /** Papers that name the candidate. */
  readonly named: Float64Array;
}

/** Counts in TypeScript. */
export function plainBefore({ start, candidate, weight }: Papers, size: number): Before {
  const before = new Float64Array(size * size);
  const named = new Float64Array(size);
  for (let row = 0; row < weight.length; row++) {
    const to = start[row + 1] as number;
    const papersAlike = weight[row] as number;
    for (let i = start[row] as number; i < to; i++) {
      const a = candidate[i] as number;
      named[a] = (named[a] as number) + papersAlike;
      const base = a * size;
      for (let j = i + 1; j < to; j++) {
        const at = base + (candidate[j] as number);
        before[at] = (before[at] as number) + papersAlike;
      }
    }
  }
  return { before, named };
}

/** The same in WebAssembly (source: `wasm/marks.ts`). */
export function wasmBefore(papers: Papers, size: number): Before {
  const { run, sums } = marksMemory(papers, size * size + size);
  const before = sums.subarray(0, size * size);
  const named = sums.subarray(size * size);
  run('before', size, before.byteOffset, named.byteOffset);
  return { before: before.slice(), named: named.slice() };
}

/** Counts by whichever is faster. */
export const countBefore = (papers: Papers, size: number): Before =>
  overMarks(
    papers,
    () => wasmBefore(papers, size),
    () => plainBefore(papers, size),
  );
