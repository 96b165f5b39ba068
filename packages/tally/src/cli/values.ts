import { inUnits, parseDecimal } from '../files/decimal.ts';
import { usage } from './usage.ts';

/** The parts of a list written with commas; of several lists, all of them. */
export const words = (text: string): string[] => text.split(/[,\n]/).map((word) => word.trim());

/** @throws UsageFault when the text is not a number above zero */
export function positive(name: string, text: string): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value > 0) || value > Number.MAX_SAFE_INTEGER)
    throw usage('valuePositive', `--${name}`, text);
  return value;
}

/** @throws UsageFault when the text is not a whole number above zero */
export function whole(name: string, text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value > 0) || !Number.isSafeInteger(value)) throw usage('valueWhole', `--${name}`, text);
  return value;
}

/** @throws UsageFault when the text is not a whole number, zero or more */
export function count(name: string, text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value)) throw usage('valueCount', `--${name}`, text);
  return value;
}

/** Numbers of candidates or parties, written with commas, each once. */
export function numbers(name: string, text: string): number[] {
  const list = text.split(',').map((word) => {
    if (!/^\s*[1-9]\d{0,8}\s*$/.test(word)) throw usage('valueNumbers', `--${name}`, text);
    return Number(word);
  });
  const twice = list.find((number, at) => list.indexOf(number) < at);
  if (twice !== undefined) throw usage('valueTwice', `--${name}`, twice);
  return list;
}

/** A share of the whole as an exact fraction: `2/3`, `66.5%`, or a bare number, a percentage. */
export function share(name: string, text: string): { num: number; den: number } {
  const fraction = /^\s*(\d{1,9})\s*\/\s*([1-9]\d{0,8})\s*$/.exec(text);
  const value = parseDecimal(text.replace(/\s*%$/, ''));
  if (fraction) return notMore(name, { num: Number(fraction[1]), den: Number(fraction[2]) });
  if ('name' in value || value.digits < 0n || value.places > 9)
    throw usage('valueShare', `--${name}`, text);
  return notMore(name, { num: Number(value.digits), den: 100 * 10 ** value.places });
}

function notMore(name: string, part: { num: number; den: number }) {
  if (part.num > part.den) throw usage('shareAboveOne', `--${name}`);
  return part;
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
    if (units === undefined) throw usage('valuePair', `--${name}`, word);
    return [key.trim(), units];
  });
}

/** Groups of candidates, a line each, as in `East=1,4,7`; a group may be empty. */
export function groups(text: string): Record<string, number[]> {
  const named = new Map<string, number[]>();
  for (const line of text.split('\n')) {
    const [, key = '', list = ''] = /^(.+)=([\d\s,]*)$/.exec(line) ?? [];
    const group = key.trim();
    if (group === '') throw usage('valueGroup', '--group', line);
    if (named.has(group)) throw usage('groupTwice', group);
    named.set(group, list.trim() === '' ? [] : numbers('group', list));
  }
  return Object.fromEntries(named);
}
