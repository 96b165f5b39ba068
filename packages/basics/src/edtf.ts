import { ok, type Result, refuse } from './result.ts';

/** How finely a date is known. `interval` has two ends, `unknown` has none. */
export type Precision = 'day' | 'month' | 'year' | 'decade' | 'century' | 'interval' | 'unknown';

/** A part of a decade, as people say it: "the late 1980s". EDTF has no sign for it. */
export type DecadePart = 'early' | 'mid' | 'late';

/**
 * A date as a source gives it, from "1980s" to a day: the subset of the Extended Date/Time Format
 * (ISO 8601-2:2019, levels 0 and 1) that people use when they tell history.
 */
export interface EdtfDate {
  /** As written: `198X`, `2015`, `2020-03`, `2014~`, `2015/..`; empty when unknown. */
  readonly text: string;
  /** The first day it can mean; `null` when open or unknown. */
  readonly earliest: Temporal.PlainDate | null;
  /** The last day it can mean, that day included; `null` when open or unknown. */
  readonly latest: Temporal.PlainDate | null;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly part?: DecadePart;
}

export type DateRefusal = 'date_not_understood' | 'date_outside_history' | 'date_runs_backwards';

export const UNKNOWN_DATE: EdtfDate = {
  text: '',
  earliest: null,
  latest: null,
  precision: 'unknown',
  approximate: false,
  uncertain: false,
};

const YEAR_MIN = 1000;
const YEAR_MAX = 2199;
const ONE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;

/**
 * Reads a date. Empty text and `null` are the unknown date, which is an answer and not a mistake.
 *
 * @example parseEdtf('198X') // 1980-01-01 … 1989-12-31, precision decade
 * @param part narrows a decade: `late` is its years 5 to 9, `early` 0 to 4, `mid` 3 to 6
 */
export function parseEdtf(text: string | null, part?: DecadePart): Result<EdtfDate, DateRefusal> {
  if (text === null || text === '') return ok(UNKNOWN_DATE);
  const ends = text.split('/');
  if (ends.length === 2) return parseInterval(text, ends[0] ?? '', ends[1] ?? '');
  if (ends.length > 2) return refuse('date_not_understood');
  const read = parseOne(text);
  return read.ok && part !== undefined ? ok(narrow(read.value, part)) : read;
}

function parseOne(text: string): Result<EdtfDate, DateRefusal> {
  const found = ONE.exec(text);
  if (!found) return refuse('date_not_understood');
  const [, yearText = '', month, day, mark] = found;
  if (yearText.includes('X') && month !== undefined) return refuse('date_not_understood');
  const first = Number(yearText.replaceAll('X', '0'));
  const last = Number(yearText.replaceAll('X', '9'));
  if (first < YEAR_MIN || last > YEAR_MAX) return refuse('date_outside_history');
  const earliest = dayOrNothing(first, Number(month ?? 1), Number(day ?? 1));
  if (earliest === null) return refuse('date_not_understood');
  const latest =
    day !== undefined
      ? earliest
      : month !== undefined
        ? earliest.with({ day: earliest.daysInMonth })
        : Temporal.PlainDate.from({ year: last, month: 12, day: 31 });
  const precision: Precision =
    day !== undefined
      ? 'day'
      : month !== undefined
        ? 'month'
        : yearText.endsWith('XX')
          ? 'century'
          : yearText.endsWith('X')
            ? 'decade'
            : 'year';
  return ok({
    text,
    earliest,
    latest,
    precision,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  });
}

function parseInterval(text: string, from: string, to: string): Result<EdtfDate, DateRefusal> {
  const open = (end: string) => end === '' || end === '..';
  if (open(from) && open(to)) return refuse('date_not_understood');
  const start = open(from) ? ok(UNKNOWN_DATE) : parseOne(from);
  if (!start.ok) return start;
  const finish = open(to) ? ok(UNKNOWN_DATE) : parseOne(to);
  if (!finish.ok) return finish;
  const { earliest } = start.value;
  const { latest } = finish.value;
  if (earliest && latest && Temporal.PlainDate.compare(earliest, latest) > 0)
    return refuse('date_runs_backwards');
  return ok({
    text,
    earliest,
    latest,
    precision: 'interval',
    approximate: start.value.approximate || finish.value.approximate,
    uncertain: start.value.uncertain || finish.value.uncertain,
  });
}

const PART_YEARS = { early: [0, 4], mid: [3, 6], late: [5, 9] } as const;

function narrow(date: EdtfDate, part: DecadePart): EdtfDate {
  if (date.precision !== 'decade' || date.earliest === null || date.latest === null) return date;
  const [first, last] = PART_YEARS[part];
  return {
    ...date,
    part,
    earliest: date.earliest.add({ years: first }),
    latest: date.latest.with({ year: date.earliest.year + last }),
  };
}

function dayOrNothing(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
