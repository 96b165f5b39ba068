import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALWAYS,
  activeOn,
  type Interval,
  intersect,
  isEmpty,
  overlap,
  stretches,
} from './interval.ts';

const day = fc
  .integer({ min: 0, max: 40 })
  .map((n) => Temporal.PlainDate.from('2020-02-20').add({ days: n }));
const end = fc.option(day, { nil: null });
const interval: fc.Arbitrary<Interval> = fc.record({ from: end, to: end });
const at = (from: string | null, to: string | null): Interval => ({
  from: from === null ? null : Temporal.PlainDate.from(from),
  to: to === null ? null : Temporal.PlainDate.from(to),
});

describe('INT-1, half open', () => {
  test.each([
    ['2014-01-01', '2015-01-01', '2013-12-31', false],
    ['2014-01-01', '2015-01-01', '2014-01-01', true],
    ['2014-01-01', '2015-01-01', '2014-12-31', true],
    ['2014-01-01', '2015-01-01', '2015-01-01', false],
    ['2014-01-01', null, '2999-01-01', true],
    [null, '2015-01-01', '1000-01-01', true],
    [null, null, '2020-02-29', true],
    ['2020-01-01', '2020-01-01', '2020-01-01', false],
  ] as const)('%s to %s on %s: %s', (from, to, on, expected) => {
    expect(activeOn(at(from, to), Temporal.PlainDate.from(on))).toBe(expected);
  });

  test('two intervals that touch never hold on the same day', () => {
    fc.assert(
      fc.property(end, day, end, day, (from, touch, to, on) => {
        const both = activeOn({ from, to: touch }, on) && activeOn({ from: touch, to }, on);
        expect(both).toBe(false);
      }),
    );
  });
});

test('INT-2: an empty interval holds on no day', () => {
  fc.assert(
    fc.property(interval, day, (i, on) => {
      if (isEmpty(i)) expect(activeOn(i, on)).toBe(false);
    }),
  );
});

test('INT-3: the shared days are the days on which both hold', () => {
  fc.assert(
    fc.property(interval, interval, day, (a, b, on) => {
      const shared = intersect(a, b);
      expect(shared !== null && activeOn(shared, on)).toBe(activeOn(a, on) && activeOn(b, on));
      expect(overlap(a, b)).toBe(overlap(b, a));
      expect(intersect(a, ALWAYS)).toEqual(isEmpty(a) ? null : a);
    }),
  );
});

test('INT-4: every day lies in one stretch, and within a stretch nothing changes', () => {
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 6 }), day, day, (all, one, other) => {
      const parts = stretches(all);
      const around = parts.filter((part) => activeOn(part, one));
      expect(around).toHaveLength(1);
      const holds = (on: Temporal.PlainDate) => all.map((i) => activeOn(i, on));
      if (around[0] && activeOn(around[0], other)) expect(holds(one)).toEqual(holds(other));
      expect(parts.some(isEmpty)).toBe(false);
    }),
  );
});
