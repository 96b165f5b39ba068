import type { Locale } from './locales.ts';

/** Where the language's own rules are missing from Intl, the nearest neighbour's are used. */
function intlTag(locale: Locale): string {
  return locale === 'ht' ? 'fr-HT' : locale;
}

/** A whole or broken number as the language writes it: `1,234` or `1.234`. */
export function formatNumber(value: number | bigint, locale: Locale): string {
  return new Intl.NumberFormat(intlTag(locale)).format(value);
}

/**
 * Money from minor units, without cents when there are none: `$2,000,000`, `$12.50`.
 *
 * @param minor amount in the currency's minor unit (cents)
 */
export function formatMoney(minor: bigint, currency: string, locale: Locale): string {
  const whole = minor % 100n === 0n;
  const format = new Intl.NumberFormat(intlTag(locale), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  });
  const sign = minor < 0n ? '-' : '';
  const size = minor < 0n ? -minor : minor;
  const decimal = `${sign}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
  return format.format(decimal as Intl.StringNumericLiteral);
}

/** `a, b and c` in the language. */
export function formatList(items: readonly string[], locale: Locale): string {
  const type = locale === 'ht' ? 'unit' : 'conjunction';
  return new Intl.ListFormat(intlTag(locale), { type, style: 'long' }).format(items);
}

export type DayStyle = 'long' | 'short' | 'weekday';

const DAY_STYLES: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
};

/** A calendar day, `2026-11-22`, in words. Days have no time zone: none is applied. */
export function formatDay(day: string, locale: Locale, style: DayStyle = 'long'): string {
  return inWords(day, DAY_STYLES[style], locale);
}

/** A month of a year, `2026-11`, in words. */
export function formatMonth(month: string, locale: Locale): string {
  return inWords(`${month}-01`, { month: 'long', year: 'numeric' }, locale);
}

function inWords(day: string, options: Intl.DateTimeFormatOptions, locale: Locale): string {
  const format = new Intl.DateTimeFormat(intlTag(locale), {
    ...options,
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
