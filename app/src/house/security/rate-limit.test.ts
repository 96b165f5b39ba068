import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateLimiter } from './rate-limit.ts';

describe('rate limit', () => {
  it('gives the named number of turns at once and then says how long to wait', () => {
    const limiter = createRateLimiter({ limit: 3, windowMs: 60_000 });
    for (let turn = 0; turn < 3; turn++) expect(limiter.take('a', 0)).toEqual({ ok: true });
    expect(limiter.take('a', 0)).toEqual({ ok: false, retrySeconds: 20 });
    expect(limiter.take('b', 0)).toEqual({ ok: true });
    expect(limiter.take('a', 20_000)).toEqual({ ok: true });
    expect(limiter.take('a', 20_000)).toEqual({ ok: false, retrySeconds: 20 });
  });

  it('never lets more than limit + elapsed share through, however the turns are spread', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 }),
        (limit, steps) => {
          const limiter = createRateLimiter({ limit, windowMs: 60_000 });
          let now = 0;
          let passed = 0;
          for (const step of steps) {
            now += step;
            if (limiter.take('a', now).ok) passed += 1;
          }
          expect(passed).toBeLessThanOrEqual(limit + (now * limit) / 60_000 + 1e-9);
        },
      ),
    );
  });

  it('does what it says: after the named wait the next turn is free', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 90_000 }),
        (limit, wait) => {
          const limiter = createRateLimiter({ limit, windowMs: 60_000 });
          for (let turn = 0; turn < limit; turn++) limiter.take('a', 0);
          const answer = limiter.take('a', wait);
          if (!answer.ok) {
            expect(limiter.take('a', wait + answer.retrySeconds * 1000)).toEqual({ ok: true });
          }
        },
      ),
    );
  });

  it('is not stretched by a clock that goes backwards', () => {
    const limiter = createRateLimiter({ limit: 1, windowMs: 1_000 });
    expect(limiter.take('a', 10_000).ok).toBe(true);
    expect(limiter.take('a', 5_000).ok).toBe(false);
    expect(limiter.take('a', 10_500).ok).toBe(false);
    expect(limiter.take('a', 11_000).ok).toBe(true);
  });

  it('remembers no more keys than it may', () => {
    const limiter = createRateLimiter({ limit: 1, windowMs: 1_000 }, 10);
    for (let key = 0; key < 1_000; key++) limiter.take(`address-${key}`, key);
    expect(limiter.size).toBe(10);
  });
});
