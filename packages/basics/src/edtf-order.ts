import type { EdtfDate } from './edtf.ts';
import type { Interval } from './interval.ts';

/**
 * Order on a timeline: by the first day a date can mean, then the narrower before the wider, then as written.
 * Dates without a beginning come last. A total order, so a timeline prints the same every time.
 */
export function compareEdtf(a: EdtfDate, b: EdtfDate): number {
  return (
    compareDays(a.earliest, b.earliest) ||
    compareDays(a.latest, b.latest) ||
    (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)
  );
}

/**
 * INT-5. How long something holds that began on a date like "2014" and ended on one like "2019-05": from the
 * first day of the beginning to the day after the last day of the end. What is vague is read generously, so that
 * a co-op of 2014 stands in the whole picture of 2014.
 */
export function intervalBetween(start: EdtfDate, end: EdtfDate): Interval {
  return { from: start.earliest, to: end.latest?.add({ days: 1 }) ?? null };
}

/** INT-6. The days that a date can mean, as a half-open interval; `2015/..` is open at its end. */
export function intervalOf(date: EdtfDate): Interval {
  return { from: date.earliest, to: date.latest?.add({ days: 1 }) ?? null };
}

function compareDays(a: Temporal.PlainDate | null, b: Temporal.PlainDate | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return Temporal.PlainDate.compare(a, b);
}
