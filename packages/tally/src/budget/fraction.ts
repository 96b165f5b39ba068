/**
 * Sign of `a / b - c / d` for whole numbers at or above zero, `b` and `d` above zero; exact.
 *
 * Two doubles whose quotients differ by more than a few roundings are settled by the quotients;
 * the rest is settled by multiplying crosswise, in `bigint` where products pass 2^53.
 */
export function compareFractions(a: number, b: number, c: number, d: number): -1 | 0 | 1 {
  const left = a / b;
  const right = c / d;
  const gap = Math.abs(left - right);
  if (gap > 1e-15 * (left + right)) return left < right ? -1 : 1;
  const ad = a * d;
  const cb = c * b;
  if (ad <= Number.MAX_SAFE_INTEGER && cb <= Number.MAX_SAFE_INTEGER)
    return ad < cb ? -1 : ad > cb ? 1 : 0;
  const exact = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
  return exact < 0n ? -1 : exact > 0n ? 1 : 0;
}

/** Greatest common divisor of whole numbers at or above zero, below 2^53. */
export function gcd(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y > 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}
