import { activeOn, type Interval, stretches } from '@ownhouse/basics';

/** One answer of those concerned: yes or no, to whom, from when to when. */
export interface Consent extends Interval {
  readonly answer: 'yes' | 'no';
  readonly audience: 'public' | 'house';
}

export type Audience = Consent['audience'];

/**
 * SIGHT-1. Whether an entry is shown to an audience on a day. What public documents name is shown because of them;
 * all else needs a yes. A no wins over every yes. A yes to the public is a yes to the house; a no to the house is a
 * no to the public.
 */
export function isShown(
  shownBy: 'document' | 'consent',
  consents: readonly Consent[],
  audience: Audience,
  day: Temporal.PlainDate,
): boolean {
  const holding = consents.filter((consent) => activeOn(consent, day));
  const denied = holding.some(
    (consent) => consent.answer === 'no' && (consent.audience === 'house' || audience === 'public'),
  );
  const allowed = holding.some(
    (consent) =>
      consent.answer === 'yes' && (consent.audience === 'public' || audience === 'house'),
  );
  return !denied && (allowed || shownBy === 'document');
}

/** SIGHT-2. The stretch of days, from `today` on or later, in which an entry is shown; nothing when there is none. */
export function shownDays(
  shownBy: 'document' | 'consent',
  consents: readonly Consent[],
  audience: Audience,
  today: Temporal.PlainDate,
): Interval | null {
  let shown: Interval | null = null;
  for (const stretch of stretches(consents)) {
    if (stretch.to !== null && Temporal.PlainDate.compare(stretch.to, today) <= 0) continue;
    const day = stretch.from ?? stretch.to?.subtract({ days: 1 }) ?? today;
    const holds = isShown(shownBy, consents, audience, day);
    if (holds) shown = { from: shown === null ? stretch.from : shown.from, to: stretch.to };
    else if (shown !== null) return shown;
  }
  return shown;
}
