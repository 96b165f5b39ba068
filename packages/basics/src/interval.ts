/**
 * A stretch of days, half open: `from` belongs to it, `to` does not. `null` stands for an end that is open
 * or not known. Standing on a day is always computed from it and never stored (docs/rules/intervals.md).
 */
export interface Interval {
  readonly from: Temporal.PlainDate | null;
  readonly to: Temporal.PlainDate | null;
}

export const ALWAYS: Interval = { from: null, to: null };

const compare = Temporal.PlainDate.compare;

/** INT-1. Whether the interval holds on `day`: `from <= day < to`. */
export function activeOn(interval: Interval, day: Temporal.PlainDate): boolean {
  return (
    (interval.from === null || compare(interval.from, day) <= 0) &&
    (interval.to === null || compare(day, interval.to) < 0)
  );
}

/** INT-2. Whether no day at all lies in the interval. */
export function isEmpty(interval: Interval): boolean {
  return interval.from !== null && interval.to !== null && compare(interval.from, interval.to) >= 0;
}

/** INT-3. The days that both intervals hold; `null` when they share none. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const shared = { from: later(a.from, b.from), to: earlier(a.to, b.to) };
  return isEmpty(shared) ? null : shared;
}

/** INT-3. Whether there is a day that both intervals hold. */
export function overlap(a: Interval, b: Interval): boolean {
  return intersect(a, b) !== null;
}

/**
 * INT-4. Cuts all time into the longest stretches during which the same intervals hold. The stretches are in
 * order, do not overlap and leave no day out; the first begins and the last ends open.
 */
export function stretches(intervals: readonly Interval[]): Interval[] {
  const cuts = intervals
    .filter((interval) => !isEmpty(interval))
    .flatMap(({ from, to }) => [from, to])
    .filter((day) => day !== null)
    .sort(compare)
    .filter((day, i, all) => i === 0 || compare(day, all[i - 1] as Temporal.PlainDate) !== 0);
  return [null, ...cuts].map((from, i) => ({ from, to: cuts[i] ?? null }));
}

function later(a: Temporal.PlainDate | null, b: Temporal.PlainDate | null) {
  if (a === null || b === null) return a ?? b;
  return compare(a, b) >= 0 ? a : b;
}

function earlier(a: Temporal.PlainDate | null, b: Temporal.PlainDate | null) {
  if (a === null || b === null) return a ?? b;
  return compare(a, b) <= 0 ? a : b;
}
