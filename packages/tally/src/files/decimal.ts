import { type Sentence, say } from '../sentence/sentence.ts';

/** A decimal number as written: `digits / 10^places`, without trailing zeros behind the point. */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

const SHAPE = /^([+-]?)(\d+)(?:([.,])(\d*))?$/;

const FRACTION = /^(\d+)\/(\d+)$/;

/** Longer numbers are refused before they cost time. */
const LENGTH_MAX = 60;

/**
 * Reads `4000`, `4000.0`, `12.50` or `12,50`. A comma followed by exactly three digits after at most
 * three (`10,000`) could mean either ten or ten thousand and is refused. A fraction that is a decimal
 * (`201/2`) is read too: pabutools writes amounts so.
 *
 * @returns the number, or the sentence that says why the text is not one
 * @example parseDecimal('12,50') // { digits: 125n, places: 1 }
 */
export function parseDecimal(text: string): Decimal | Sentence {
  const trimmed = text.trim();
  if (trimmed === '') return say('numberMissing');
  const shown = trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed;
  if (trimmed.length > LENGTH_MAX) return say('numberTooLong', shown);
  const match = SHAPE.exec(trimmed);
  if (!match) return quotient(trimmed) ?? say('numberNotPlain', shown);
  const [, sign = '', whole = '', mark, behind = ''] = match;
  if (mark === ',' && behind.length === 3 && whole.length <= 3 && whole !== '0')
    return say('numberAmbiguous', shown);
  const decimals = behind.replace(/0+$/, '');
  const size = BigInt(whole + decimals);
  return { digits: sign === '-' ? -size : size, places: decimals.length };
}

/** `201/2` as a decimal, or undefined where the text is no fraction or its decimals never end. */
function quotient(text: string): Decimal | undefined {
  const [, above, below] = FRACTION.exec(text) ?? [];
  if (above === undefined || below === undefined || /^0+$/.test(below)) return undefined;
  const divisor = BigInt(below);
  let digits = BigInt(above);
  for (let places = 0; places <= LENGTH_MAX; places++, digits *= 10n)
    if (digits % divisor === 0n) return { digits: digits / divisor, places };
  return undefined;
}

/** The number in units of `1 / 10^places`, or undefined when it cannot be held exactly. */
export function inUnits(value: Decimal, places: number): number | undefined {
  const units = Number(value.digits * 10n ** BigInt(places - value.places));
  return Number.isSafeInteger(units) ? units : undefined;
}

/** Writes whole units of `1/scale` as a decimal: `formatUnits(1250, 100)` is `12.5`. */
export function formatUnits(units: number, scale: number): string {
  const places = scale.toString().length - 1;
  if (places === 0) return units.toString();
  const digits = Math.abs(units)
    .toString()
    .padStart(places + 1, '0');
  const cut = digits.length - places;
  const behind = digits.slice(cut).replace(/0+$/, '');
  const sign = units < 0 ? '-' : '';
  return sign + digits.slice(0, cut) + (behind === '' ? '' : `.${behind}`);
}
