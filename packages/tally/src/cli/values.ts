import { inUnits, parseDecimal } from '../files/decimal.ts';
import { UsageFault } from './usage.ts';

/** The parts of a list written with commas. */
export const words = (text: string): string[] => text.split(',').map((word) => word.trim());

/** @throws UsageFault when the text is not a number above zero */
export function positive(name: string, text: string): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value > 0) || value > Number.MAX_SAFE_INTEGER)
    throw new UsageFault(`--${name} must be a number above zero, not “${text}”.`);
  return value;
}

/** Numbers of candidates or parties, written with commas. */
export function numbers(name: string, text: string): number[] {
  return text.split(',').map((word) => {
    if (!/^\s*[1-9]\d{0,8}\s*$/.test(word))
      throw new UsageFault(`--${name} must be numbers from the file with commas, not “${text}”.`);
    return Number(word);
  });
}

/** A whole number of seats. */
export function seatsOf(text: string): number {
  const seats = positive('seats', text);
  if (!Number.isInteger(seats)) throw new UsageFault('--seats must be a whole number.');
  return seats;
}

/** A percentage as an exact fraction. */
export function percent(text: string): { num: number; den: number } {
  const value = parseDecimal(text.replace(/%$/, ''));
  if ('name' in value || value.digits < 0n || value.places > 9)
    throw new UsageFault(`--threshold must be a percentage, not “${text}”.`);
  return { num: Number(value.digits), den: 100 * 10 ** value.places };
}

/** Names with whole amounts, as in `north=600,south=300`. */
export function pairs(name: string, text: string, scale: number): [string, number][] {
  return words(text).map((word) => {
    const [, key = '', amount = ''] = /^(.+)=(.+)$/.exec(word) ?? [];
    const value = parseDecimal(amount);
    const places = scale.toString().length - 1;
    const units =
      'name' in value || value.places > places || value.digits < 0n
        ? undefined
        : inUnits(value, places);
    if (units === undefined) throw new UsageFault(`--${name} cannot be read at “${word}”.`);
    return [key.trim(), units];
  });
}
