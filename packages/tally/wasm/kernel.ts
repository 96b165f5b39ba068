// The inner loops of equal shares, in AssemblyScript (a dialect of TypeScript for WebAssembly), the
// same operations in the same order as `Supporters` in src/budget/kernel-supporters.ts; a test
// compares the two bit for bit. Addresses are in bytes; `units` is 0 where all units are one.
// Compiled by
//   npx assemblyscript@0.28.20 asc wasm/kernel.ts -O3 --runtime stub --importMemory --noAssert \
//     --initialMemory 1 -o kernel.wasm
// and written in base64 to src/budget/kernel-wasm-bytes.ts.
function swap(a: usize, b: usize, rows: usize, weights: usize, units: usize): void {
  const r = load<u32>(rows + (a << 2));
  store<u32>(rows + (a << 2), load<u32>(rows + (b << 2)));
  store<u32>(rows + (b << 2), r);
  const w = load<f64>(weights + (a << 3));
  store<f64>(weights + (a << 3), load<f64>(weights + (b << 3)));
  store<f64>(weights + (b << 3), w);
  if (units !== 0) {
    const u = load<f64>(units + (a << 3));
    store<f64>(units + (a << 3), load<f64>(units + (b << 3)));
    store<f64>(units + (b << 3), u);
  }
}

export function scan(
  rows: usize,
  weights: usize,
  units: usize,
  money: usize,
  errors: usize,
  out: usize,
  spentEnd: usize,
  poorEnd: usize,
  end: usize,
  threshold: f64,
): void {
  let poorSum: f64 = 0,
    poorWeight: f64 = 0,
    poorError: f64 = 0,
    poorMax: f64 = 0;
  let richSum: f64 = 0,
    richUnits: f64 = 0,
    richMin: f64 = Infinity;
  let e = spentEnd;
  while (e < poorEnd) {
    const r = <usize>load<u32>(rows + (e << 2));
    const left = load<f64>(money + (r << 3));
    const w = load<f64>(weights + (e << 3));
    const each = units === 0 ? left : left / load<f64>(units + (e << 3));
    if (each >= threshold) {
      poorEnd--;
      if (e !== poorEnd) swap(e, poorEnd, rows, weights, units);
      continue;
    }
    if (left === 0) {
      if (e !== spentEnd) swap(e, spentEnd, rows, weights, units);
      spentEnd++;
    } else {
      poorSum += w * left;
      poorWeight += w;
      poorError += w * load<f64>(errors + (r << 3));
      if (each > poorMax) poorMax = each;
    }
    e++;
  }
  for (e = poorEnd; e < end; e++) {
    const r = <usize>load<u32>(rows + (e << 2));
    const left = load<f64>(money + (r << 3));
    const w = load<f64>(weights + (e << 3));
    const u: f64 = units === 0 ? 1 : load<f64>(units + (e << 3));
    const each = units === 0 ? left : left / u;
    if (each >= threshold) {
      richSum += w * left;
      richUnits += w * u;
      if (each < richMin) richMin = each;
      continue;
    }
    if (e !== poorEnd) swap(e, poorEnd, rows, weights, units);
    if (left === 0) {
      if (poorEnd !== spentEnd) swap(poorEnd, spentEnd, rows, weights, units);
      spentEnd++;
    } else {
      poorSum += w * left;
      poorWeight += w;
      poorError += w * load<f64>(errors + (r << 3));
      if (each > poorMax) poorMax = each;
    }
    poorEnd++;
  }
  store<f64>(out, poorSum);
  store<f64>(out + 8, poorWeight);
  store<f64>(out + 16, poorError);
  store<f64>(out + 24, poorMax);
  store<f64>(out + 32, richSum);
  store<f64>(out + 40, richUnits);
  store<f64>(out + 48, richMin);
  store<f64>(out + 56, <f64>spentEnd);
  store<f64>(out + 64, <f64>poorEnd);
}

/** Entries from..to pay `share` per unit; returns the number of revived rows listed at `list`. */
export function pay(
  rows: usize,
  weights: usize,
  units: usize,
  money: usize,
  errors: usize,
  out: usize,
  gone: usize,
  pastGone: usize,
  list: usize,
  from: usize,
  to: usize,
  share: f64,
  error: f64,
  roundoff: f64,
  round: i32,
  pastRound: i32,
): i32 {
  let paidAll: f64 = 0,
    errorMax: f64 = 0;
  let revived: i32 = 0;
  for (let e = from; e < to; e++) {
    const r = <usize>load<u32>(rows + (e << 2));
    const left = load<f64>(money + (r << 3));
    if (left === 0) continue;
    const u: f64 = units === 0 ? 1 : load<f64>(units + (e << 3));
    const due = share * u;
    if (left > due) {
      store<f64>(money + (r << 3), left - due);
      const off = load<f64>(errors + (r << 3)) + error * u + roundoff;
      store<f64>(errors + (r << 3), off);
      if (off > errorMax) errorMax = off;
      if (pastRound >= 0 && load<i32>(pastGone + (r << 2)) === pastRound) {
        store<u32>(list + ((<usize>revived) << 2), <u32>e);
        revived++;
      }
    } else {
      store<f64>(money + (r << 3), 0);
      store<i32>(gone + (r << 2), round);
      paidAll += load<f64>(weights + (e << 3));
    }
  }
  store<f64>(out, paidAll);
  store<f64>(out + 8, errorMax);
  return revived;
}

/** Counts the supporters of `projects` projects; `start` gets the ends of their lists. */
export function count(
  rowStart: usize,
  rowProject: usize,
  rowUnit: usize,
  rowWeight: usize,
  rows: usize,
  projects: usize,
  start: usize,
  votes: usize,
  unitTotal: usize,
  unitMax: usize,
): void {
  for (let r: usize = 0; r < rows; r++) {
    const w = <f64>load<u32>(rowWeight + (r << 2));
    const end = <usize>load<u32>(rowStart + (r << 2) + 4);
    for (let k = <usize>load<u32>(rowStart + (r << 2)); k < end; k++) {
      const p = <usize>load<u32>(rowProject + (k << 2));
      const u: f64 = rowUnit === 0 ? 1 : load<f64>(rowUnit + (k << 3));
      store<u32>(start + (p << 2) + 4, load<u32>(start + (p << 2) + 4) + 1);
      store<f64>(votes + (p << 3), load<f64>(votes + (p << 3)) + w);
      store<f64>(unitTotal + (p << 3), load<f64>(unitTotal + (p << 3)) + w * u);
      if (u > load<f64>(unitMax + (p << 3))) store<f64>(unitMax + (p << 3), u);
    }
  }
  for (let p: usize = 0; p < projects; p++) {
    const at = start + (p << 2);
    store<u32>(at + 4, load<u32>(at + 4) + load<u32>(at));
  }
}

/** Writes every ballot entry into the list of its project; `place` starts as a copy of `start`. */
export function fill(
  rowStart: usize,
  rowProject: usize,
  rowUnit: usize,
  rowWeight: usize,
  rows: usize,
  place: usize,
  row: usize,
  weight: usize,
  unit: usize,
): void {
  for (let r: usize = 0; r < rows; r++) {
    const w = <f64>load<u32>(rowWeight + (r << 2));
    const end = <usize>load<u32>(rowStart + (r << 2) + 4);
    for (let k = <usize>load<u32>(rowStart + (r << 2)); k < end; k++) {
      const p = <usize>load<u32>(rowProject + (k << 2));
      const at = <usize>load<u32>(place + (p << 2));
      store<u32>(place + (p << 2), <u32>at + 1);
      store<u32>(row + (at << 2), <u32>r);
      store<f64>(weight + (at << 3), w);
      if (rowUnit !== 0) store<f64>(unit + (at << 3), load<f64>(rowUnit + (k << 3)));
    }
  }
}
