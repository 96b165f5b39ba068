/**
 * SLIP-1. How many slips of the hand lie between two words: a letter left out, put in, taken for another, or two neighbors
 * exchanged, where no letter is touched twice (optimal string alignment, the restricted distance of Damerau).
 *
 * @example slipsBetween('nieghbor', 'neighbor') // 1
 */
export function slipsBetween(typed: string, meant: string): number {
  const a = [...typed];
  const b = [...meant];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isExchange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(row, j - 1) + 1,
          at(last, j) + 1,
          at(last, j - 1) + (isSame ? 0 : 1),
          isExchange ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** SLIP-2. How many slips a word of this many letters may hold and still be recognized: none in two, one in five, two in more. */
export function slipsMax(letters: number): number {
  if (letters < 3) return 0;
  return letters < 6 ? 1 : 2;
}
