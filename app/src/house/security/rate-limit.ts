/** How often something may be tried: `limit` times at once, refilled evenly over `windowMs`. */
export interface RateRule {
  readonly limit: number;
  readonly windowMs: number;
}

export type RateAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly retrySeconds: number };

export interface RateLimiter {
  /** Takes one turn for `key` at `nowMs`, or says after how many whole seconds the next turn is free. */
  take(key: string, nowMs: number): RateAnswer;
  /** How many keys are remembered at the moment. */
  readonly size: number;
}

interface Bucket {
  turns: number;
  at: number;
}

/** More keys than this are never remembered: the ones that were quiet longest are forgotten first. */
const keysMax = 50_000;

/**
 * A bucket of turns per key, in memory and nowhere else: what is counted here is gone with the process,
 * so an address that knocked leaves no trace. A forgotten key starts with a full bucket.
 */
export function createRateLimiter(rule: RateRule, capacity: number = keysMax): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const perMs = rule.limit / rule.windowMs;

  return {
    take(key, nowMs) {
      const known = buckets.get(key);
      const bucket = known ?? { turns: rule.limit, at: nowMs };
      const waited = Math.max(0, nowMs - bucket.at);
      bucket.turns = Math.min(rule.limit, bucket.turns + waited * perMs);
      bucket.at = Math.max(bucket.at, nowMs);

      // Map keeps insertion order, so taking a key out and putting it back moves it to the young end.
      buckets.delete(key);
      buckets.set(key, bucket);
      if (buckets.size > capacity) {
        const oldest = buckets.keys().next();
        if (!oldest.done) buckets.delete(oldest.value);
      }

      if (bucket.turns >= 1) {
        bucket.turns -= 1;
        return { ok: true };
      }
      return { ok: false, retrySeconds: Math.max(1, Math.ceil((1 - bucket.turns) / perMs / 1000)) };
    },
    get size() {
      return buckets.size;
    },
  };
}
