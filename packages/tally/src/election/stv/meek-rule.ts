/** What tells one published Meek rule from another. Values are whole numbers of 1/scale. */
export interface MeekRule {
  readonly scale: bigint;
  /** An iteration ends when the total surplus is this small. */
  readonly omega: bigint;
  /** Figures nearer than this count as equal. */
  readonly near: bigint;
  /** Units of 1/scale in one shown unit. */
  readonly guard: bigint;
  /** Whether the quota must be passed, or reached. */
  readonly pass: boolean;
  /** Whether sure losers go together. */
  readonly batch: boolean;
  quota(votes: bigint, seats: number): bigint;
  /** What a paper arriving with `weight` leaves with the candidate, and what goes on. */
  keep(weight: bigint, factor: bigint): { kept: bigint; rest: bigint };
  /** The next keep factor of somebody elected. */
  factor(factor: bigint, quota: bigint, votes: bigint): bigint;
}

const up = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

const GUARDED = 10n ** 27n;

/** Rule MEEK-1: 18 digits and 9 guard digits, cut; equal below half a unit of the 18th digit. */
const droop: MeekRule = {
  scale: GUARDED,
  omega: GUARDED / 10n ** 9n,
  near: 10n ** 9n / 2n,
  guard: 10n ** 9n,
  pass: true,
  batch: true,
  quota: (votes, seats) => votes / BigInt(seats + 1),
  keep: (weight, factor) => ({
    kept: (weight * factor) / GUARDED,
    rest: (weight * (GUARDED - factor)) / GUARDED,
  }),
  factor: (factor, quota, votes) => (((factor * quota) / GUARDED) * GUARDED) / votes,
};

const NINE = 10n ** 9n;

/** Rule MEEK-2: nine digits, what is kept rounded up, one candidate excluded at a time. */
const prf: MeekRule = {
  scale: NINE,
  omega: 1000n,
  near: 1n,
  guard: 1n,
  pass: false,
  batch: false,
  quota: (votes, seats) => votes / BigInt(seats + 1) + 1n,
  keep: (weight, factor) => {
    const kept = up(weight * factor, NINE);
    return { kept, rest: weight - kept };
  },
  factor: (factor, quota, votes) => up(up(factor * quota, NINE) * NINE, votes),
};

/** Rule MEEK-3: as MEEK-2, with the 0.0001 of New Zealand's Schedule 1A. */
const nz: MeekRule = { ...prf, omega: NINE / 10_000n };

/** The published rules by name. */
export const MEEK_RULES = { droop, prf, nz } as const;
