import { labelOf, linkPhrase } from '@ownhouse/vocabulary';
import { formatNumber } from '#house/i18n/format.ts';
import { formatEdtf } from '#house/i18n/format-date.ts';
import type { Locale } from '#house/i18n/locales.ts';
import * as m from '#paraglide/messages.js';
import type { ClaimView, LinkView, NumberView } from '../../index.ts';

type Amount = Pick<ClaimView | NumberView, 'unit' | 'qualifier'> & { number: string | null };

/** A decimal string as the language writes it: `2000000` or `4.5`. */
export function decimalWords(number: string, locale: Locale): string {
  const plain = number.includes('.') ? number.replace(/\.?0+$/, '') : number;
  return plain.includes('.')
    ? formatNumber(Number(plain), locale)
    : formatNumber(BigInt(plain), locale);
}

/** An amount with its limit and unit: "more than 900 people", "$4,500,000". */
export function amountWords({ number, unit, qualifier }: Amount, locale: Locale): string {
  if (number === null) return '';
  const limit = qualifier ? labelOf('qualifier', qualifier, locale) : '';
  const figure = decimalWords(number, locale);
  const amount =
    unit === 'USD'
      ? `$${figure}`
      : unit === null
        ? figure
        : `${figure} ${labelOf('unit', unit, locale)}`;
  return limit === '' ? amount : `${limit} ${amount}`;
}

/** What a claim says: its number, its date in words, or the words themselves. */
export function claimValue(claim: ClaimView, locale: Locale): string {
  if (claim.number !== null) return amountWords(claim, locale);
  if (claim.dateText !== null && claim.text === claim.dateText)
    return formatEdtf(claim.dateText, locale, claim.datePart ?? undefined);
  return claim.text ?? '';
}

/** For when a claim holds: its own date, else why it has none. */
export function claimWhen(
  claim: Pick<ClaimView, 'dateText' | 'datePart' | 'yearBasis' | 'text'>,
  locale: Locale,
): string | undefined {
  if (claim.dateText !== null && claim.text !== claim.dateText)
    return formatEdtf(claim.dateText, locale, claim.datePart ?? undefined);
  return claim.yearBasis ? labelOf('year_basis', claim.yearBasis, locale) : undefined;
}

/** The words between an entry and the other end of a link, as said from the entry. */
export function linkWords(
  link: Pick<LinkView, 'type' | 'subtype' | 'isOutward'>,
  locale: string,
): string {
  return linkPhrase(link.type, link.subtype, link.isOutward ? 'from' : 'to', locale);
}

/** Since when, until when or as of when a link holds; nothing when no source says. */
export function linkWhen(
  link: Pick<LinkView, 'from' | 'to' | 'dateText' | 'asOf'>,
  locale: Locale,
): string | undefined {
  if (link.dateText) {
    const isOpenStart = !link.dateText.includes('/') && link.to === null;
    const date = formatEdtf(link.dateText, locale);
    return isOpenStart ? m.entry_since({ date }) : date;
  }
  const [from, to] = [link.from, link.to].map((day) => (day ? formatEdtf(day, locale) : undefined));
  if (from && to) return m.entry_from_to({ from, to });
  if (from) return m.entry_since({ date: from });
  if (to) return m.entry_until({ date: to });
  return link.asOf ? m.entry_as_of({ date: formatEdtf(link.asOf, locale) }) : undefined;
}

const periods = {
  day: m.flows_per_day,
  week: m.flows_per_week,
  month: m.flows_per_month,
  year: m.flows_per_year,
} as const;

/** How much goes over a link: "300 pounds a week". */
export function quantityWords(
  {
    quantity,
    unit,
    period,
  }: { quantity: string | null; unit: string | null; period: string | null },
  locale: Locale,
): string | undefined {
  if (quantity === null) return undefined;
  const amount = amountWords({ number: quantity, unit, qualifier: null }, locale);
  const often = period && period in periods ? periods[period as keyof typeof periods]() : undefined;
  return often ? `${amount} ${often}` : amount;
}

/** "lines 3, 7" of a document. */
export function lineWords(lines: readonly number[]): string | undefined {
  return lines.length === 0 ? undefined : m.entry_lines({ lines: lines.join(', ') });
}
