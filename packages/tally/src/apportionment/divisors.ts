import type { ApportionmentStep, ApportionmentTie } from './apportion.ts';

export type DivisorRule =
  | 'dhondt'
  | 'sainte-lague'
  | 'modified-sainte-lague'
  | 'huntington-hill'
  | 'adams'
  | 'dean';

/**
 * The divisor for a party's next seat as a fraction; Huntington and Hill's, which has a root in it, as
 * its square. `null`: the first seat comes before every quotient.
 */
type Divisor = (seats: bigint) => { readonly num: bigint; readonly den: bigint } | null;

const DIVISORS: Readonly<Record<DivisorRule, Divisor>> = {
  dhondt: (s) => ({ num: s + 1n, den: 1n }),
  'sainte-lague': (s) => ({ num: 2n * s + 1n, den: 1n }),
  'modified-sainte-lague': (s) => (s === 0n ? { num: 7n, den: 5n } : { num: 2n * s + 1n, den: 1n }),
  'huntington-hill': (s) => (s === 0n ? null : { num: s * (s + 1n), den: 1n }),
  adams: (s) => (s === 0n ? null : { num: s, den: 1n }),
  dean: (s) => (s === 0n ? null : { num: 2n * s * (s + 1n), den: 2n * s + 1n }),
};

interface Claim {
  readonly party: number;
  /** Votes, or their square, and the divisor: the claim is `votes / divisor`; `den` 0 is infinite. */
  readonly num: bigint;
  readonly den: bigint;
}

const compareClaims = (a: Claim, b: Claim): number => {
  if (a.den === 0n || b.den === 0n) {
    if (a.den !== b.den) return a.den === 0n ? 1 : -1;
    return a.num < b.num ? -1 : a.num > b.num ? 1 : 0;
  }
  const gap = a.num * b.den - b.num * a.den;
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
};

/** Highest quotients, seat by seat; a first seat without quotient goes to the strongest parties. */
export function divisors(
  votes: readonly bigint[],
  seats: number,
  rule: DivisorRule,
  rank: readonly number[],
): {
  seats: number[];
  rounds: ApportionmentStep[];
  ties: ApportionmentTie[];
} {
  const given = votes.map(() => 0);
  const rounds: ApportionmentStep[] = [];
  const ties: ApportionmentTie[] = [];
  const claim = (party: number): Claim | null => {
    const vote = votes[party] as bigint;
    if (vote === 0n) return null;
    const divisor = DIVISORS[rule](BigInt(given[party] as number));
    if (divisor === null) return { party, num: vote, den: 0n };
    const strength = rule === 'huntington-hill' ? vote * vote : vote;
    return { party, num: strength * divisor.den, den: divisor.num };
  };
  const claims = votes.map((_, party) => claim(party));
  for (let left = seats; left > 0; ) {
    const best = highest(claims);
    if (best.length === 0) break;
    const sorted = [...best].sort((a, b) => (rank[a.party] as number) - (rank[b.party] as number));
    const chosen = sorted.slice(0, left);
    if (chosen.length < best.length) ties.push(tieOf(best, chosen));
    for (const won of chosen) {
      given[won.party] = (given[won.party] as number) + 1;
      rounds.push({ party: won.party + 1, seats: 1, figure: figureOf(won, rule) });
      claims[won.party] = claim(won.party);
    }
    left -= chosen.length;
  }
  return { seats: given, rounds, ties };
}

function highest(claims: readonly (Claim | null)[]): Claim[] {
  let best: Claim[] = [];
  for (const claim of claims) {
    if (!claim) continue;
    const order = best[0] ? compareClaims(claim, best[0]) : 1;
    if (order > 0) best = [claim];
    else if (order === 0) best.push(claim);
  }
  return best;
}

function tieOf(best: readonly Claim[], chosen: readonly Claim[]): ApportionmentTie {
  const parties = (claims: readonly Claim[]) =>
    claims.map(({ party }) => party + 1).sort((a, b) => a - b);
  return { parties: parties(best), chosen: parties(chosen), seats: chosen.length, how: 'order' };
}

function figureOf({ num, den }: Claim, rule: DivisorRule): number {
  if (den === 0n) return Number.MAX_VALUE;
  const quotient = Number(num) / Number(den);
  return rule === 'huntington-hill' ? Math.sqrt(quotient) : quotient;
}
