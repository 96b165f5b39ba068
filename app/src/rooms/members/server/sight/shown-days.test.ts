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

test.each([
  // named by a document, yes to, no to, public, signed in (docs/rules/sight.md)
  [true, null, null, true, true],
  [false, null, null, false, false],
  [false, 'house', null, false, true],
  [false, 'public', null, true, true],
  [true, null, 'public', false, true],
  [true, null, 'house', false, false],
  [false, 'public', 'public', false, true],
  [false, 'public', 'house', false, false],
] as const)(
  'SIGHT-1: document %s, yes %s, no %s: public %s, house %s',
  (document, yes, no, toPublic, toHouse) => {
    const day = Temporal.PlainDate.from('2026-01-01');
    const always = { from: null, to: null };
    const answers: Consent[] = [
      ...(yes === null ? [] : [{ answer: 'yes' as const, audience: yes, ...always }]),
      ...(no === null ? [] : [{ answer: 'no' as const, audience: no, ...always }]),
    ];
    const by = document ? 'document' : 'consent';
    expect(isShown(by, answers, 'public', day)).toBe(toPublic);
    expect(isShown(by, answers, 'house', day)).toBe(toHouse);
  },
);
