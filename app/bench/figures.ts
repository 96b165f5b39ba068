/** The middle and the slow end of a list of milliseconds. */
export interface Spread {
  p50: number;
  p95: number;
}

/** Runs the same work `times` times, one after another, after `warm` runs that are not counted. */
export async function spreadOf(
  times: number,
  work: (round: number) => Promise<unknown>,
  warm = 5,
): Promise<Spread> {
  for (let round = 0; round < warm; round++) await work(round);
  const spent: number[] = [];
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    await work(warm + round);
    spent.push(performance.now() - start);
  }
  spent.sort((a, b) => a - b);
  const at = (share: number) =>
    spent[Math.min(spent.length - 1, Math.floor(share * spent.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** A table for people: the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

export function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}
