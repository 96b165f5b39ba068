import { compiled } from '../compiled.ts';
import { type Papers, paperRows } from './election.ts';
import { MARKS_BYTES } from './marks-wasm-bytes.ts';

const PAGE = 65_536;

/** Fewer marks than this are counted before the compiled loops would be ready. */
const MARKS_MIN = 4000;

const kernel = compiled(MARKS_BYTES);

/** Papers in the memory of the loops of `wasm/marks.ts`, beside room for what they sum up. */
export interface MarksMemory {
  /** Calls a loop with the addresses of starts, candidates and weights, the number of rows, then `more`. */
  run(loop: 'before' | 'places', ...more: number[]): number;
  /** As many doubles as were asked for, all zero; its `byteOffset` is its address. */
  readonly sums: Float64Array;
  /** As many bytes as were asked for. */
  readonly bytes: Uint8Array;
}

/**
 * Lays papers out for the compiled loops, which are fast at once where the TypeScript versions must
 * first be seen often by the engine. Throws where the host does not allow it, or has no memory for it.
 */
export function marksMemory(papers: Papers, doubles: number, bytes = 0): MarksMemory {
  const rows = paperRows(papers);
  const marks = papers.candidate.length;
  const startAt = (rows + doubles) * 8;
  const candidateAt = startAt + (rows + 1) * 4;
  const bytesAt = candidateAt + marks * 4;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((bytesAt + bytes) / PAGE) });
  const { buffer } = memory;
  new Float64Array(buffer, 0, rows).set(papers.weight);
  new Uint32Array(buffer, startAt, rows + 1).set(papers.start.subarray(0, rows + 1));
  new Uint32Array(buffer, candidateAt, marks).set(papers.candidate);
  const loops = kernel(memory) as unknown as Record<string, (...given: number[]) => number>;
  return {
    run: (loop, ...more) => loops[loop]?.(startAt, candidateAt, 0, rows, ...more) ?? 0,
    sums: new Float64Array(buffer, rows * 8, doubles),
    bytes: new Uint8Array(buffer, bytesAt, bytes),
  };
}

/** In WebAssembly where there is enough to count and the host allows it, else in TypeScript. */
export function overMarks<Value>(
  papers: Papers,
  compiledLoop: () => Value,
  plainLoop: () => Value,
): Value {
  if (papers.candidate.length < MARKS_MIN) return plainLoop();
  try {
    return compiledLoop();
  } catch {
    return plainLoop();
  }
}
