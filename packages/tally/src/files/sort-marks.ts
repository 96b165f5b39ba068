/** More marks than this are sorted by the engine, fewer by insertion. */
const FEW = 64;

/**
 * Brings the first `count` chosen projects into the order of the file, their points with them, so that
 * equal sets are equal rows.
 */
export function sortMarks(chosen: Uint32Array, points: Float64Array, count: number): void {
  if (count > FEW) {
    sortMany(chosen, points, count);
    return;
  }
  for (let i = 1; i < count; i++) {
    const project = chosen[i] ?? 0;
    const value = points[i] ?? 0;
    let k = i;
    for (; k > 0 && (chosen[k - 1] ?? 0) > project; k--) {
      chosen[k] = chosen[k - 1] ?? 0;
      points[k] = points[k - 1] ?? 0;
    }
    chosen[k] = project;
    points[k] = value;
  }
}

function sortMany(chosen: Uint32Array, points: Float64Array, count: number): void {
  const pairs = Array.from({ length: count }, (_, i) => ({
    project: chosen[i] ?? 0,
    value: points[i] ?? 0,
  })).sort((a, b) => a.project - b.project);
  for (const [i, { project, value }] of pairs.entries()) {
    chosen[i] = project;
    points[i] = value;
  }
}
