import type { Papers } from '../election.ts';
import { type Field, HOPEFUL } from '../field.ts';
import { marksMemory, overMarks } from '../marks-wasm.ts';

/**
 * Twice the Borda score of everybody, always whole numbers: rules BOR-1 to BOR-3. `shared` gives those
 * a paper leaves out the average of the places left.
 */
export function countPlaces(papers: Papers, field: Field, shared: boolean): Float64Array {
  return overMarks(
    papers,
    () => wasmPlaces(papers, field, shared),
    () => plainPlaces(papers, field, shared),
  );
}

/** What every paper gives to everybody, named or not, goes to all who stand. */
function toAll(twice: Float64Array, standing: readonly number[], everybody: number): Float64Array {
  for (const c of standing) twice[c] = (twice[c] as number) + everybody;
  return twice;
}

/** In TypeScript. */
export function plainPlaces(papers: Papers, field: Field, shared: boolean): Float64Array {
  const { start, candidate, tied, weight } = papers;
  const { status, standing } = field;
  const twice = new Float64Array(status.length);
  const places = standing.length;
  /** Given to everybody; whoever is named gets the difference. */
  let everybody = 0;
  for (let row = 0; row < weight.length; row++) {
    const from = start[row] as number;
    const to = start[row + 1] as number;
    let named = 0;
    for (let i = from; i < to; i++) if (status[candidate[i] as number] === HOPEFUL) named++;
    if (named === 0) continue;
    const alike = weight[row] as number;
    const rest = shared ? places - named - 1 : 0;
    everybody += alike * rest;
    let above = 0;
    for (let i = from; i < to; ) {
      let end = i;
      let level = 0;
      do {
        if (status[candidate[end] as number] === HOPEFUL) level++;
        end++;
      } while (end < to && tied[end] === 1);
      const worth = alike * (2 * (places - above) - level - 1 - rest);
      for (; i < end; i++) {
        const c = candidate[i] as number;
        twice[c] = (twice[c] as number) + worth;
      }
      above += level;
    }
  }
  return toAll(twice, standing, everybody);
}

/** The same in WebAssembly (source: `wasm/marks.ts`). */
export function wasmPlaces(papers: Papers, field: Field, shared: boolean): Float64Array {
  const { tied } = papers;
  const { status, standing } = field;
  const { run, sums, bytes } = marksMemory(papers, status.length, tied.length + status.length);
  bytes.set(tied);
  bytes.set(status, tied.length);
  const tiedAt = bytes.byteOffset;
  const statusAt = tiedAt + tied.length;
  const twice = sums.byteOffset;
  const everybody = run('places', tiedAt, statusAt, standing.length, shared ? 1 : 0, twice);
  return toAll(sums.slice(), standing, everybody);
}
