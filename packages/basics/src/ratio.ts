/**
 * Exact fractions of whole numbers. Every value is kept in lowest terms with a positive
 * denominator, so two equal ratios have equal fields and equal text.
 */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

export const ZERO: Ratio = { num: 0n, den: 1n };
export const ONE: Ratio = { num: 1n, den: 1n };

/** Greatest common divisor, never negative; `gcd(0n, 0n)` is `0n`. */
export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * The ratio `num / den` in lowest terms. Numbers must be whole.
 *
 * @throws RangeError when the denominator is zero or a number is not whole
 * @example ratio(6, 4) // 3/2
 */
export function ratio(num: bigint | number, den: bigint | number = 1n): Ratio {
  const n = BigInt(num);
  const d = BigInt(den);
  if (d === 0n) throw new RangeError('a ratio cannot have a denominator of zero');
  const divisor = gcd(n, d);
  const sign = d < 0n ? -1n : 1n;
  return divisor === 1n
    ? { num: sign * n, den: sign * d }
    : { num: (sign * n) / divisor, den: (sign * d) / divisor };
}

export const add = (a: Ratio, b: Ratio): Ratio =>
  a.den === b.den
    ? ratio(a.num + b.num, a.den)
    : ratio(a.num * b.den + b.num * a.den, a.den * b.den);

export const subtract = (a: Ratio, b: Ratio): Ratio => add(a, { num: -b.num, den: b.den });

export const multiply = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.num, a.den * b.den);

/** @throws RangeError when `b` is zero */
export const divide = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den, a.den * b.num);

/** -1, 0 or 1 as `a` is less than, equal to or greater than `b`. */
export function compare(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const difference = a.den === b.den ? a.num - b.num : a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equals = (a: Ratio, b: Ratio): boolean => a.num === b.num && a.den === b.den;

export const min = (a: Ratio, b: Ratio): Ratio => (compare(a, b) <= 0 ? a : b);

export const max = (a: Ratio, b: Ratio): Ratio => (compare(a, b) >= 0 ? a : b);

/** The largest whole number not above `a` (towards minus infinity). */
export function floor(a: Ratio): bigint {
  const quotient = a.num / a.den;
  return a.num < 0n && quotient * a.den !== a.num ? quotient - 1n : quotient;
}

/** `3/2`, or `3` when whole. */
export const toText = (a: Ratio): string => (a.den === 1n ? `${a.num}` : `${a.num}/${a.den}`);

/**
 * Reads `3`, `-3/2` or a decimal such as `0.125`.
 *
 * @throws SyntaxError when the text is none of these
 */
export function parse(text: string): Ratio {
  const match = /^(-?\d+)(?:\/(\d+)|\.(\d+))?$/.exec(text.trim());
  if (!match) throw new SyntaxError(`not a ratio: ${text}`);
  const [, whole = '0', den, decimals] = match;
  if (decimals !== undefined)
    return ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  return ratio(BigInt(whole), den === undefined ? 1n : BigInt(den));
}

/** Decimal text with exactly `places` digits after the point, rounded half away from zero. */
export function toDecimal(a: Ratio, places: number): string {
  const scale = 10n ** BigInt(places);
  const size = a.num < 0n ? -a.num : a.num;
  const rounded = (2n * size * scale + a.den) / (2n * a.den);
  const digits = rounded.toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  const sign = a.num < 0n && rounded > 0n ? '-' : '';
  return sign + digits.slice(0, cut) + (places > 0 ? `.${digits.slice(cut)}` : '');
}

/** The nearest double, correct to about one unit in the last place for values of any size. */
export function toNumber(a: Ratio): number {
  const n = Number(a.num);
  const d = Number(a.den);
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return n / d;
  const shift = BigInt(Math.max(0, a.den.toString(2).length - a.num.toString(2).length + 64));
  const quotient = Number((a.num << shift) / a.den);
  let result = quotient;
  for (let left = Number(shift); left > 0; left -= 1000) result /= 2 ** Math.min(left, 1000);
  return result;
}
