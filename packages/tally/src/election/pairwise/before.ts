import { compiled } from '../../compiled.ts';
import { type Papers, paperRows } from '../election.ts';
import { PAIRS_BYTES } from './pairs-wasm-bytes.ts';

/** What the papers say of pairs, in the order in which they name them. */
export interface Before {
  /** `before[a * size + b]`: papers that name a earlier than b. */
  readonly before: Float64Array;
  /** Papers that name the candidate. */
  readonly named: Float64Array;
}

const PAGE = 65_536;

/** Fewer marks than this are counted before the compiled loop would be ready. */
const MARKS_MIN = 4000;

let kernel: WebAssembly.Module | undefined;

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

/**
 * The same in WebAssembly (source: `wasm/pairs.ts`), fast at once. Throws where the host does not
 * allow it, or has no memory for it.
 */
export function wasmBefore(papers: Papers, size: number): Before {
  const rows = paperRows(papers);
  const marks = papers.candidate.length;
  const doubles = rows + size * size + size;
  const bytes = doubles * 8 + (rows + 1 + marks) * 4;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { buffer } = memory;
  const weight = new Float64Array(buffer, 0, rows);
  const before = new Float64Array(buffer, rows * 8, size * size);
  const named = new Float64Array(buffer, (rows + size * size) * 8, size);
  const start = new Uint32Array(buffer, doubles * 8, rows + 1);
  const candidate = new Uint32Array(buffer, doubles * 8 + (rows + 1) * 4, marks);
  weight.set(papers.weight);
  start.set(papers.start.subarray(0, rows + 1));
  candidate.set(papers.candidate);
  kernel ??= compiled(PAIRS_BYTES);
  const { exports } = new WebAssembly.Instance(kernel, { env: { memory } });
  const count = exports.before as (...given: number[]) => void;
  count(start.byteOffset, candidate.byteOffset, 0, rows, size, before.byteOffset, named.byteOffset);
  return { before: before.slice(), named: named.slice() };
}

/** Counts in WebAssembly where there is enough to count and the host allows it. */
export function countBefore(papers: Papers, size: number): Before {
  if (papers.candidate.length < MARKS_MIN) return plainBefore(papers, size);
  try {
    return wasmBefore(papers, size);
  } catch {
    return plainBefore(papers, size);
  }
}
