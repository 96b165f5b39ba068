import { activeOn } from '@ownhouse/basics';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Consent, isShown, shownDays } from './shown-days.ts';

const day = fc
  .integer({ min: 0, max: 30 })
  .map((n) => Temporal.PlainDate.from('2026-01-01').add({ days: n }));
const consent: fc.Arbitrary<Consent> = fc.record({
  answer: fc.constantFrom('yes' as const, 'no' as const),
  audience: fc.constantFrom('public' as const, 'house' as const),
  from: day,
  to: fc.option(day, { nil: null }),
});
const consents = fc.array(consent, { maxLength: 5 });
const shownBy = fc.constantFrom('document' as const, 'consent' as const);

test('SIGHT-2 agrees with SIGHT-1 today', () => {
  fc.assert(
    fc.property(
      shownBy,
      consents,
      fc.constantFrom('public' as const, 'house' as const),
      day,
      (by, all, to, today) => {
        const days = shownDays(by, all, to, today);
        expect(days !== null && activeOn(days, today)).toBe(isShown(by, all, to, today));
      },
    ),
  );
});

test('whoever the public may see, the house may see', () => {
  fc.assert(
    fc.property(shownBy, consents, day, (by, all, on) => {
      if (isShown(by, all, 'public', on)) expect(isShown(by, all, 'house', on)).toBe(true);
    }),
  );
});

test('a no wins over every yes, from its first day on', () => {
  fc.assert(
    fc.property(shownBy, consents, day, day, (by, all, from, on) => {
      const no: Consent = { answer: 'no', audience: 'house', from, to: null };
      if (activeOn(no, on)) expect(isShown(by, [...all, no], 'house', on)).toBe(false);
    }),
  );
});

test('without an answer only what a document names is shown', () => {
  const today = Temporal.PlainDate.from('2026-01-01');
  expect(isShown('document', [], 'public', today)).toBe(true);
  expect(isShown('consent', [], 'house', today)).toBe(false);
});
