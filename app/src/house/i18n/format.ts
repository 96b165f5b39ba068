import type { Locale } from './locales.ts';

/** Where the language's own rules are missing from Intl, the nearest neighbour's are used. */
function intlTag(locale: Locale): string {
  return locale === 'ht' ? 'fr-HT' : locale;
}

/** Makes each thing once for each key: what Intl makes takes a hundred times as long to make as to use. */
function once<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

const plainNumbers = once((tag) => new Intl.NumberFormat(tag));

/** A whole or broken number as the language writes it: `1,234` or `1.234`. */
export function formatNumber(value: number | bigint, locale: Locale): string {
  return plainNumbers(intlTag(locale)).format(value);
}

const shortNumbers = once((tag) => new Intl.NumberFormat(tag, { notation: 'compact' }));

/** A number where there is little room: `12K`, `12 mil`. */
export function formatShort(value: number, locale: Locale): string {
  return shortNumbers(intlTag(locale)).format(value);
}

/** By language, currency and digits after the point; no more currencies than there are in the world. */
const moneyFormats = once((key) => {
  const [tag, currency, digits] = key.split(' ');
  return new Intl.NumberFormat(tag, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: Number(digits),
    maximumFractionDigits: Number(digits),
  });
});

/**
 * Money from minor units, without cents when there are none: `$2,000,000`, `$12.50`.
 *
 * @param minor amount in the currency's minor unit (cents)
 */
export function formatMoney(minor: bigint, currency: string, locale: Locale): string {
  const whole = minor % 100n === 0n;
  const format = moneyFormats(`${intlTag(locale)} ${currency} ${whole ? 0 : 2}`);
  const sign = minor < 0n ? '-' : '';
  const size = minor < 0n ? -minor : minor;
  const decimal = `${sign}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
  return format.format(decimal as Intl.StringNumericLiteral);
}

const listFormats = once((locale) => {
  const type = locale === 'ht' ? 'unit' : 'conjunction';
  return new Intl.ListFormat(intlTag(locale as Locale), { type, style: 'long' });
});

/** `a, b and c` in the language. */
export function formatList(items: readonly string[], locale: Locale): string {
  return listFormats(locale).format(items);
}

export type DayStyle = 'long' | 'short' | 'weekday';

const DAY_STYLES: Readonly<Record<DayStyle | 'month', Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
};

const dayFormats = once((key) => {
  const [tag, style] = key.split(' ');
  const options = DAY_STYLES[style as keyof typeof DAY_STYLES];
  return new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', timeZone: 'UTC' });
});

/** A calendar day, `2026-11-22`, in words. Days have no time zone: none is applied. */
export function formatDay(day: string, locale: Locale, style: DayStyle = 'long'): string {
  return inWords(day, style, locale);
}

/** A month of a year, `2026-11`, in words. */
export function formatMonth(month: string, locale: Locale): string {
  return inWords(`${month}-01`, 'month', locale);
}

const momentFormats = once((key) => {
  const [tag, timeZone, style] = key.split(' ');
  const time = { timeStyle: 'short', timeZone, calendar: 'gregory' } as const;
  return new Intl.DateTimeFormat(tag, style === 'time' ? time : { ...time, dateStyle: 'medium' });
});

/** A moment as the clocks of a time zone show it: day and time, or the time alone. */
export function formatMoment(
  at: Temporal.Instant,
  timeZone: string,
  locale: Locale,
  style: 'full' | 'time' = 'full',
): string {
  return momentFormats(`${intlTag(locale)} ${timeZone} ${style}`).format(at.epochMilliseconds);
}

const minuteFormats = once((key) => {
  const [tag, unit] = key.split(' ');
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' });
});

/** A stretch of minutes in words, in hours where they are whole: `30 minutes`, `2 hours`. */
export function formatMinutes(minutes: number, locale: Locale): string {
  const [count, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return minuteFormats(`${intlTag(locale)} ${unit}`).format(count);
}

function inWords(day: string, style: keyof typeof DAY_STYLES, locale: Locale): string {
  return dayFormats(`${intlTag(locale)} ${style}`).format(new Date(`${day}T00:00:00Z`));
}
