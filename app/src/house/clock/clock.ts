/** The house's only source of "now". */
export type Clock = () => Temporal.Instant;

export const systemClock: Clock = () => Temporal.Now.instant();

/** A clock for tests and simulations, which moves only when told. */
export function falseClock(start = '2026-03-02T15:00:00Z'): Clock & {
  advance(by: Temporal.DurationLike): void;
} {
  let now = Temporal.Instant.from(start);
  return Object.assign(() => now, {
    advance(by: Temporal.DurationLike) {
      now = now.toZonedDateTimeISO('UTC').add(by).toInstant();
    },
  });
}
