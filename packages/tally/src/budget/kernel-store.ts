import { type KernelExports, kernelOver } from './kernel-wasm-module.ts';

/** The ballots as a count sees them: by row, the projects it supports. */
export interface BallotEntries {
  /** Row `r` has the entries `rowStart[r] .. rowStart[r + 1])`. */
  readonly rowStart: Uint32Array;
  readonly rowProject: Uint32Array;
  /** Utility units of an entry; null when all are one. */
  readonly rowUnit: Float64Array | null;
  /** Voters per row. */
  readonly rowWeight: Uint32Array;
}

/** The same entries by project, and the arrays that scanning and paying work on. */
export interface Store {
  /** Supporters of project `p` are entries `start[p] .. start[p + 1])`. */
  readonly start: Uint32Array;
  /** Ballot row of an entry. */
  readonly row: Uint32Array;
  /** Voters behind an entry. */
  readonly weight: Float64Array;
  readonly unit: Float64Array | null;
  /** Voters who support a project, sum of weight × unit, and largest unit. */
  readonly votes: Float64Array;
  readonly unitTotal: Float64Array;
  readonly unitMax: Float64Array;
  /** What a ballot of each row has left, minor units per voter, and the bound on its error. */
  readonly money: Float64Array;
  readonly error: Float64Array;
  /** Round in which a row spent its last, or -1: of this run and of the one before, in turns. */
  readonly gone: readonly [Int32Array, Int32Array];
  /** Scratch for one entry per row. */
  readonly revived: Uint32Array;
  /** The compiled loops over these arrays and their results, or null for TypeScript. */
  readonly compiled: { readonly exports: KernelExports; readonly out: Float64Array } | null;
}

/** Turns ballots over into lists of supporters. */
export type MakeStore = (ballots: BallotEntries, projectCount: number) => Store;

const PAGE = 65_536;

/** Everything in plain arrays, worked on in TypeScript. */
export const plainStore: MakeStore = (ballots, projectCount) => {
  const { rowStart, rowProject, rowUnit, rowWeight } = ballots;
  const rows = rowWeight.length;
  const entries = rowStart[rows] as number;
  const store: Store = {
    start: new Uint32Array(projectCount + 1),
    row: new Uint32Array(entries),
    weight: new Float64Array(entries),
    unit: rowUnit === null ? null : new Float64Array(entries),
    votes: new Float64Array(projectCount),
    unitTotal: new Float64Array(projectCount),
    unitMax: new Float64Array(projectCount),
    money: new Float64Array(rows),
    error: new Float64Array(rows),
    gone: [new Int32Array(rows), new Int32Array(rows)],
    revived: new Uint32Array(rows),
    compiled: null,
  };
  const { start, row, weight, unit, votes, unitTotal, unitMax } = store;
  const each = (visit: (r: number, k: number, p: number) => void) => {
    for (let r = 0; r < rows; r++)
      for (let k = rowStart[r] as number; k < (rowStart[r + 1] as number); k++)
        visit(r, k, rowProject[k] as number);
  };
  each((r, k, p) => {
    const w = rowWeight[r] as number;
    const u = rowUnit === null ? 1 : (rowUnit[k] as number);
    start[p + 1] = (start[p + 1] as number) + 1;
    votes[p] = (votes[p] as number) + w;
    unitTotal[p] = (unitTotal[p] as number) + w * u;
    unitMax[p] = Math.max(unitMax[p] as number, u);
  });
  for (let p = 0; p < projectCount; p++)
    start[p + 1] = (start[p + 1] as number) + (start[p] as number);
  const place = start.slice();
  each((r, k, p) => {
    const at = place[p] as number;
    place[p] = at + 1;
    row[at] = r;
    weight[at] = rowWeight[r] as number;
    if (unit !== null && rowUnit !== null) unit[at] = rowUnit[k] as number;
  });
  return store;
};

/** Everything in one WebAssembly memory; doubles first, so that all is aligned. */
export const compiledStore: MakeStore = (ballots, projectCount) => {
  const rows = ballots.rowWeight.length;
  const entries = ballots.rowStart[rows] as number;
  const graded = ballots.rowUnit !== null;
  const doubles = 16 + entries * (graded ? 3 : 1) + rows * 2 + projectCount * 3;
  const ints = entries * 2 + rows * 5 + 1 + (projectCount + 1) * 2;
  // Address 0 means "no units", so nothing may start there.
  const memory = new WebAssembly.Memory({
    initial: Math.ceil((8 + doubles * 8 + ints * 4) / PAGE),
  });
  let at = 8;
  const next = (bytes: number): number => {
    const from = at;
    at += bytes;
    return from;
  };
  const f64 = (length: number) => new Float64Array(memory.buffer, next(length * 8), length);
  const u32 = (length: number) => new Uint32Array(memory.buffer, next(length * 4), length);
  const i32 = (length: number) => new Int32Array(memory.buffer, next(length * 4), length);
  const out = f64(16);
  const weight = f64(entries);
  const unit = graded ? f64(entries) : null;
  const rowUnit = graded ? f64(entries) : null;
  const money = f64(rows);
  const error = f64(rows);
  const votes = f64(projectCount);
  const unitTotal = f64(projectCount);
  const unitMax = f64(projectCount);
  const row = u32(entries);
  const rowProject = u32(entries);
  const rowStart = u32(rows + 1);
  const rowWeight = u32(rows);
  const start = u32(projectCount + 1);
  const place = u32(projectCount + 1);
  const gone: [Int32Array, Int32Array] = [i32(rows), i32(rows)];
  const revived = u32(rows);
  rowStart.set(ballots.rowStart);
  rowProject.set(ballots.rowProject.subarray(0, entries));
  rowWeight.set(ballots.rowWeight);
  if (rowUnit !== null && ballots.rowUnit !== null)
    rowUnit.set(ballots.rowUnit.subarray(0, entries));
  const exports = kernelOver(memory);
  const address = (view: Float64Array | null) => (view === null ? 0 : view.byteOffset);
  const given = [
    rowStart.byteOffset,
    rowProject.byteOffset,
    address(rowUnit),
    rowWeight.byteOffset,
    rows,
  ] as const;
  exports.count(
    ...given,
    projectCount,
    start.byteOffset,
    votes.byteOffset,
    unitTotal.byteOffset,
    unitMax.byteOffset,
  );
  place.set(start);
  exports.fill(...given, place.byteOffset, row.byteOffset, weight.byteOffset, address(unit));
  return {
    start,
    row,
    weight,
    unit,
    votes,
    unitTotal,
    unitMax,
    money,
    error,
    gone,
    revived,
    compiled: { exports, out },
  };
};

/** WebAssembly where the host has memory for it and allows it, else TypeScript; the same bits. */
export const bestStore: MakeStore = (ballots, projectCount) => {
  try {
    return compiledStore(ballots, projectCount);
  } catch {
    return plainStore(ballots, projectCount);
  }
};

/** With fewer entries, one run in TypeScript is over before WebAssembly has started. */
const SMALL = 400;

/** The best store for a single run. */
export const singleRunStore: MakeStore = (ballots, projectCount) => {
  const entries = ballots.rowStart[ballots.rowWeight.length] as number;
  return (entries < SMALL ? plainStore : bestStore)(ballots, projectCount);
};
