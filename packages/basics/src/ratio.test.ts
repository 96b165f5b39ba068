import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as r from './ratio.ts';

const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const part = fc.bigInt({ min: 1n, max: 10n ** 30n });
const anyRatio = fc.tuple(whole, part).map(([n, d]) => r.ratio(n, d));

describe('ratio', () => {
  it.each([
    [6, 4, '3/2'],
    [6, -4, '-3/2'],
    [0, -7, '0'],
    [8, 4, '2'],
  ])('%s over %s is %s', (num, den, text) => {
    expect(r.toText(r.ratio(num, den))).toBe(text);
  });

  it('refuses a zero denominator and fractions of numbers', () => {
    expect(() => r.ratio(1, 0)).toThrow(RangeError);
    expect(() => r.ratio(0.5)).toThrow(RangeError);
    expect(() => r.divide(r.ONE, r.ZERO)).toThrow(RangeError);
    expect(() => r.parse('1/')).toThrow(SyntaxError);
  });

  it.each([
    ['7/2', 3n],
    ['-7/2', -4n],
    ['-4', -4n],
    ['0', 0n],
  ])('floor of %s is %s', (text, expected) => {
    expect(r.floor(r.parse(text))).toBe(expected);
  });

  it.each([
    ['2/3', 4, '0.6667'],
    ['-1/2', 0, '-1'],
    ['-1/1000', 2, '0.00'],
    ['12.5', 1, '12.5'],
  ])('%s with %s decimals is %s', (text, places, expected) => {
    expect(r.toDecimal(r.parse(text), places)).toBe(expected);
  });

  it('keeps lowest terms and the laws of a field', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, anyRatio, (a, b, c) => {
        const left = r.multiply(a, r.add(b, c));
        const right = r.add(r.multiply(a, b), r.multiply(a, c));
        expect(left).toEqual(right);
        expect(r.gcd(left.num, left.den)).toBe(1n);
        expect(r.subtract(r.add(a, b), b)).toEqual(a);
        if (b.num !== 0n) expect(r.multiply(r.divide(a, b), b)).toEqual(a);
        expect(r.compare(a, b)).toBe(-r.compare(b, a) + 0);
        expect(r.parse(r.toText(a))).toEqual(a);
      }),
    );
  });

  it('turns into the nearest double, however long', () => {
    expect(r.toNumber(r.ratio(10n ** 400n, 3n * 10n ** 400n))).toBeCloseTo(1 / 3, 15);
    expect(r.toNumber(r.ratio(1n, 10n ** 300n))).toBeCloseTo(0, 15);
    expect(r.toNumber(r.ratio(10n ** 40n, 7n)) / (1e40 / 7)).toBeCloseTo(1, 14);
  });
});
