import * as m from '#paraglide/messages.js';
import { formatDay, formatMonth } from './format.ts';
import type { Locale } from './locales.ts';

const PART = /^(\d{4}|\d{3}X|\d{2}XX)(?:-\d{2}(?:-\d{2})?)?([~?%])?$/;

/**
 * A half-known date as people say it: `198X` with part `late` is "late 1980s", `2014~` is "about
 * 2014", `2015/..` is "since 2015". What cannot be read is shown as written, never dropped.
 *
 * @param text EDTF, levels 0 and 1; empty or nothing means that no date is stated
 * @param part which part of a decade is meant, for which EDTF has no sign
 */
export function formatEdtf(
  text: string | null,
  locale: Locale,
  part?: 'early' | 'mid' | 'late',
): string {
  if (text === null || text === '') return m.date_unknown({}, { locale });
  const [from = '', to] = text.split('/');
  if (to === undefined) return one(text, locale, part);
  if (to === '' || to === '..') return m.date_since({ date: one(from, locale) }, { locale });
  if (from === '' || from === '..') return m.date_until({ date: one(to, locale) }, { locale });
  return m.date_interval({ from: one(from, locale), to: one(to, locale) }, { locale });
}

function one(text: string, locale: Locale, part?: 'early' | 'mid' | 'late'): string {
  const found = PART.exec(text);
  if (!found) return text;
  const mark = found[2];
  const date = plain(mark === undefined ? text : text.slice(0, -1), locale, part);
  if (mark === '~' || mark === '%') return m.date_about({ date }, { locale });
  if (mark === '?') return m.date_maybe({ date }, { locale });
  return date;
}

function plain(text: string, locale: Locale, part?: 'early' | 'mid' | 'late'): string {
  if (text.endsWith('XX')) return m.date_century({ century: text.slice(0, 2) }, { locale });
  if (text.endsWith('X')) {
    const decade = { decade: `${text.slice(0, 3)}0` };
    if (part === 'early') return m.date_decade_early(decade, { locale });
    if (part === 'mid') return m.date_decade_mid(decade, { locale });
    if (part === 'late') return m.date_decade_late(decade, { locale });
    return m.date_decade(decade, { locale });
  }
  if (text.length === 7) return formatMonth(text, locale);
  if (text.length === 10) return formatDay(text, locale);
  return text;
}
