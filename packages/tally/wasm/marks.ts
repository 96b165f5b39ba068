// Loops over the marks of all papers, in AssemblyScript (a dialect of TypeScript for WebAssembly):
// `before` does what `plainBefore` in src/election/pairwise/before.ts does, `places` what `plainPlaces`
// in src/election/tally/places.ts does; tests compare them. Addresses are in bytes. Compiled by
//   npx assemblyscript@0.28.20 asc wasm/marks.ts -O3 --runtime stub --importMemory --noAssert \
//     --initialMemory 1 -o marks.wasm
// and written in base64 to src/election/marks-wasm-bytes.ts.
export function before(
  start: usize,
  candidate: usize,
  weight: usize,
  rows: usize,
  size: usize,
  matrix: usize,
  named: usize,
): void {
  for (let row: usize = 0; row < rows; row++) {
    const from = candidate + ((<usize>load<u32>(start + (row << 2))) << 2);
    const to = candidate + ((<usize>load<u32>(start + (row << 2), 4)) << 2);
    const alike = load<f64>(weight + (row << 3));
    for (let i = from; i < to; i += 4) {
      const a = <usize>load<u32>(i);
      const sum = named + (a << 3);
      store<f64>(sum, load<f64>(sum) + alike);
      const base = matrix + ((a * size) << 3);
      for (let j = i + 4; j < to; j += 4) {
        const at = base + ((<usize>load<u32>(j)) << 3);
        store<f64>(at, load<f64>(at) + alike);
      }
    }
  }
}

export function places(
  start: usize,
  candidate: usize,
  weight: usize,
  rows: usize,
  tied: usize,
  status: usize,
  standing: i32,
  shared: i32,
  twice: usize,
): f64 {
  let everybody: f64 = 0;
  for (let row: usize = 0; row < rows; row++) {
    const from = <usize>load<u32>(start + (row << 2));
    const to = <usize>load<u32>(start + (row << 2), 4);
    let named: i32 = 0;
    for (let i = from; i < to; i++) {
      const c = <usize>load<u32>(candidate + (i << 2));
      if (load<u8>(status + c) === 0) named++;
    }
    if (named === 0) continue;
    const alike = load<f64>(weight + (row << 3));
    const rest: i32 = shared !== 0 ? standing - named - 1 : 0;
    everybody += alike * <f64>rest;
    let above: i32 = 0;
    for (let i = from; i < to; ) {
      let end = i;
      let level: i32 = 0;
      do {
        const c = <usize>load<u32>(candidate + (end << 2));
        if (load<u8>(status + c) === 0) level++;
        end++;
      } while (end < to && load<u8>(tied + end) === 1);
      const worth = alike * <f64>(2 * (standing - above) - level - 1 - rest);
      for (; i < end; i++) {
        const sum = twice + ((<usize>load<u32>(candidate + (i << 2))) << 3);
        store<f64>(sum, load<f64>(sum) + worth);
      }
      above += level;
    }
  }
  return everybody;
}
