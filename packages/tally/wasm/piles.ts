// The inner loops of transferable votes, in AssemblyScript (a dialect of TypeScript for WebAssembly),
// the same steps as `Piles` in src/election/stv/piles.ts; a test compares the two. Addresses are in
// bytes; `value` is 0 where every paper is worth 1. Compiled by
//   npx assemblyscript@0.28.20 asc wasm/piles.ts -O3 --runtime stub --importMemory --noAssert \
//     --initialMemory 1 -o piles.wasm
// and written in base64 to src/election/stv/piles-wasm-bytes.ts.
let candidate: usize = 0;
let weight: usize = 0;
let position: usize = 0;
let end: usize = 0;
let next: usize = 0;
let head: usize = 0;
let status: usize = 0;
let votes: usize = 0;
let value: usize = 0;
let tail: usize = 0;

export function layout(
  candidateAt: usize,
  weightAt: usize,
  positionAt: usize,
  endAt: usize,
  nextAt: usize,
  headAt: usize,
  statusAt: usize,
  votesAt: usize,
  valueAt: usize,
  tailAt: usize,
): void {
  candidate = candidateAt;
  weight = weightAt;
  position = positionAt;
  end = endAt;
  next = nextAt;
  head = headAt;
  status = statusAt;
  votes = votesAt;
  value = valueAt;
  tail = tailAt;
}

export function fill(rows: usize, worth: f64): void {
  for (let row: usize = 0; row < rows; row++) store<f64>(value + (row << 3), worth);
}

export function deal(rows: usize): f64 {
  let spent: f64 = 0;
  for (let row: usize = 0; row < rows; row++) {
    const to = load<u32>(end + (row << 2));
    let at = load<u32>(position + (row << 2));
    while (at < to && load<u8>(status + <usize>load<u32>(candidate + ((<usize>at) << 2))) !== 0)
      at++;
    store<u32>(position + (row << 2), at);
    const worth = load<f64>(weight + (row << 3));
    if (at === to) {
      spent += worth;
      continue;
    }
    const c = <usize>load<u32>(candidate + ((<usize>at) << 2));
    store<i32>(next + (row << 2), load<i32>(head + (c << 2)));
    store<i32>(head + (c << 2), <i32>row);
    store<f64>(votes + (c << 3), load<f64>(votes + (c << 3)) + worth);
  }
  return spent;
}

export function move(from: usize): f64 {
  let spent: f64 = 0;
  let r = load<i32>(head + (from << 2));
  store<i32>(head + (from << 2), -1);
  while (r >= 0) {
    const row = <usize>r;
    r = load<i32>(next + (row << 2));
    let worth = load<f64>(weight + (row << 3));
    if (value !== 0) worth *= load<f64>(value + (row << 3));
    const to = load<u32>(end + (row << 2));
    let at = load<u32>(position + (row << 2));
    while (at < to && load<u8>(status + <usize>load<u32>(candidate + ((<usize>at) << 2))) !== 0)
      at++;
    store<u32>(position + (row << 2), at);
    if (at === to) {
      spent += worth;
      continue;
    }
    const c = <usize>load<u32>(candidate + ((<usize>at) << 2));
    store<i32>(next + (row << 2), load<i32>(head + (c << 2)));
    store<i32>(head + (c << 2), <i32>row);
    store<f64>(votes + (c << 3), load<f64>(votes + (c << 3)) + worth);
  }
  return spent;
}

/** Gives the next row whose value is not `before`, from `row` on, having set the others to `after`. */
export function revalue(first: i32, before: f64, after: f64): i32 {
  let r = first;
  while (r >= 0) {
    const at = value + ((<usize>r) << 3);
    if (load<f64>(at) !== before) return r;
    store<f64>(at, after);
    r = load<i32>(next + ((<usize>r) << 2));
  }
  return r;
}

export function gather(first: i32, past: u32): f64 {
  let spent: f64 = 0;
  let r = first;
  while (r >= 0) {
    const row = <usize>r;
    r = load<i32>(next + (row << 2));
    const worth = load<f64>(weight + (row << 3));
    const to = load<u32>(end + (row << 2));
    let at = load<u32>(position + (row << 2)) + past;
    while (at < to && load<u8>(status + <usize>load<u32>(candidate + ((<usize>at) << 2))) === 2)
      at++;
    store<u32>(position + (row << 2), at);
    if (at >= to) {
      spent += worth;
      continue;
    }
    const c = <usize>load<u32>(candidate + ((<usize>at) << 2));
    const h = load<i32>(head + (c << 2));
    if (h < 0) store<i32>(tail + (c << 2), <i32>row);
    store<i32>(next + (row << 2), h);
    store<i32>(head + (c << 2), <i32>row);
    store<f64>(votes + (c << 3), load<f64>(votes + (c << 3)) + worth);
  }
  return spent;
}
