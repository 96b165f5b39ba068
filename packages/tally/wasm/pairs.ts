// The inner loop of pairwise comparison, in AssemblyScript (a dialect of TypeScript for WebAssembly):
// the same as `plainBefore` in src/election/pairwise/before.ts; a test compares the two. Addresses
// are in bytes. Compiled by
//   npx assemblyscript@0.28.20 asc wasm/pairs.ts -O3 --runtime stub --importMemory --noAssert \
//     --initialMemory 1 -o pairs.wasm
// and written in base64 to src/election/pairwise/pairs-wasm-bytes.ts.
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
