import {
  createRateLimiter,
  type RateAnswer,
  type RateLimiter,
  type RateRule,
} from './rate-limit.ts';

const minute = 60_000;

/** The doors at which turns are counted, per visitor unless it says otherwise. */
const rules = {
  /** Asking for a link in the mail. */
  link: { limit: 10, windowMs: 10 * minute },
  /** Letters to one address, whoever asks for them: nobody's mailbox is flooded through the house. */
  letters: { limit: 5, windowMs: 60 * minute },
  /** Using a link, a passkey or the demo door. */
  entry: { limit: 30, windowMs: 10 * minute },
  /** Typing a code from paper. */
  code: { limit: 10, windowMs: 10 * minute },
  /** Codes typed by everybody together: guessing from many addresses at once is slowed, too. */
  allCodes: { limit: 600, windowMs: 10 * minute },
  /** Writing through the API. */
  write: { limit: 120, windowMs: minute },
  /** Searching and reading lists. */
  search: { limit: 600, windowMs: minute },
} as const satisfies Readonly<Record<string, RateRule>>;

export type Door = keyof typeof rules;

export interface Turns {
  take(door: Door, key: string): RateAnswer;
}

/** The turns of one process. `isOff` is for benchmarks of one machine against itself. */
export function createTurns(nowMs: () => number, isOff: boolean): Turns {
  const limiters = new Map<Door, RateLimiter>();
  return {
    take(door, key) {
      if (isOff) return { ok: true };
      let limiter = limiters.get(door);
      if (limiter === undefined) {
        limiter = createRateLimiter(rules[door]);
        limiters.set(door, limiter);
      }
      return limiter.take(key, nowMs());
    },
  };
}
