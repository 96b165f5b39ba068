import type { EdtfDate } from '@ownhouse/basics';
import { inLocale, type Label } from './term.ts';

const PARTS: Record<'early' | 'mid' | 'late' | 'whole', Label> = {
  early: { en: 'the early {0}s', es: 'principios de los años {0}' },
  mid: { en: 'the mid {0}s', es: 'mediados de los años {0}' },
  late: { en: 'the late {0}s', es: 'finales de los años {0}' },
  whole: { en: 'the {0}s', es: 'los años {0}' },
};
const ABOUT: Label = { en: 'about {0}', es: 'hacia {0}' };
const PERHAPS: Label = { en: '{0}, perhaps', es: '{0}, quizás' };
const SINCE: Label = { en: 'since {0}', es: 'desde {0}' };
const UNTIL: Label = { en: 'until {0}', es: 'hasta {0}' };
const BETWEEN: Label = { en: '{0} to {1}', es: 'de {0} a {1}' };
const UNKNOWN: Label = { en: 'date not known', es: 'fecha desconocida' };

/**
 * A date in words, as finely as it is known and no finer.
 *
 * @example dateWords(parseEdtf('198X', 'late').value, 'es') // 'finales de los años 1980'
 */
export function dateWords(date: EdtfDate, locale: string): string {
  if (date.precision === 'unknown') return inLocale(UNKNOWN, locale);
  if (date.precision === 'interval') return intervalWords(date, locale);
  return oneDate(date.text, date.part, locale);
}

function intervalWords(date: EdtfDate, locale: string): string {
  const [from = '', to = ''] = date.text.split('/');
  const open = (end: string) => end === '' || end === '..';
  if (open(to)) return fill(SINCE, locale, oneDate(from, undefined, locale));
  if (open(from)) return fill(UNTIL, locale, oneDate(to, undefined, locale));
  return fill(BETWEEN, locale, oneDate(from, undefined, locale), oneDate(to, undefined, locale));
}

function oneDate(text: string, part: EdtfDate['part'], locale: string): string {
  const mark = /[~?%]$/.exec(text)?.[0] ?? '';
  const plain = text.slice(0, text.length - mark.length);
  let words = plain.includes('X')
    ? fill(PARTS[part ?? 'whole'], locale, plain.replaceAll('X', '0'))
    : calendarWords(plain, locale);
  if (mark === '~' || mark === '%') words = fill(ABOUT, locale, words);
  if (mark === '?' || mark === '%') words = fill(PERHAPS, locale, words);
  return words;
}

/** Made once for each language: making one takes a hundred times as long as using it. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(locale: string, hasDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasDay}`;
  const known = calendars.get(key);
  if (known !== undefined) return known;
  const calendar = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(hasDay ? { day: 'numeric' } : {}),
  });
  calendars.set(key, calendar);
  return calendar;
}

function calendarWords(plain: string, locale: string): string {
  const [year = '', month, day] = plain.split('-');
  if (month === undefined) return year;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return calendarOf(locale, day !== undefined).format(at);
}

function fill(label: Label, locale: string, ...words: string[]): string {
  return words.reduce((text, word, i) => text.replace(`{${i}}`, word), inLocale(label, locale));
}
