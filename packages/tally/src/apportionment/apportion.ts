import { refusal } from '../sentence/refusal.ts';
import { type DivisorRule, divisors } from './divisors.ts';
import { type QuotaRule, remainders } from './remainders.ts';

/** The rules seats may be shared out by. */
export const APPORTIONMENT_RULES = [
  'dhondt',
  'sainte-lague',
  'modified-sainte-lague',
  'huntington-hill',
  'adams',
  'dean',
  'hare',
  'droop',
  'hagenbach-bischoff',
] as const;
export type ApportionmentRule = (typeof APPORTIONMENT_RULES)[number];

/** What is to be shared out, and among whom. */
export interface Apportionment {
  readonly seats: number;
  readonly parties: readonly { readonly name: string; readonly votes: number }[];
  /** A party below this share of all votes gets nothing. */
  readonly threshold?: { readonly num: number; readonly den: number };
}

/** One seat, or a party's whole part of the quotas, in the order it was given. */
export interface ApportionmentStep {
  /** Party by number from 1. */
  readonly party: number;
  readonly seats: number;
  /** The quotient or remainder that won it, rounded to the nearest double. */
  readonly figure: number;
}

/** Parties that stood equal for fewer seats than there were parties. */
export interface ApportionmentTie {
  readonly parties: readonly number[];
  readonly chosen: readonly number[];
  readonly seats: number;
  readonly how: 'order' | 'lot';
}

/** Who gets how many seats. */
export interface ApportionmentResult {
  readonly rule: ApportionmentRule;
  /** By party, in the order given. */
  readonly seats: readonly number[];
  readonly rounds: readonly ApportionmentStep[];
  readonly ties: readonly ApportionmentTie[];
  /** Parties (numbers) below the threshold. */
  readonly below: readonly number[];
}

/**
 * Shares seats out in proportion to votes, rules APT-1 to APT-6, in exact arithmetic.
 *
 * Parties that stand equal for the last seats are a tie: it goes to the party given first, or by
 * `order` (party numbers, first come first), and is reported.
 *
 * ```ts
 * apportion({ seats: 5, parties: [{ name: 'A', votes: 6 }, { name: 'B', votes: 4 }] }, 'dhondt').seats
 * // [3, 2]
 * ```
 */
export function apportion(
  { seats, parties, threshold }: Apportionment,
  rule: ApportionmentRule,
  order: readonly number[] = [],
): ApportionmentResult {
  if (!Number.isSafeInteger(seats) || seats < 0 || seats > 1_000_000) {
    throw refusal('seatsWhole');
  }
  for (const { votes } of parties) {
    if (!Number.isSafeInteger(votes) || votes < 0) throw refusal('votesWhole');
  }
  const total = parties.reduce((sum, { votes }) => sum + BigInt(votes), 0n);
  const { num, den } = threshold ?? { num: 0, den: 1 };
  const enough = (votes: number) => BigInt(votes) * BigInt(den) >= total * BigInt(num);
  const votes = parties.map((party) => (enough(party.votes) ? BigInt(party.votes) : 0n));
  const below = parties.flatMap((party, i) => (enough(party.votes) ? [] : [i + 1]));
  const rank = rankOf(parties.length, order);
  const share =
    rule === 'hare' || rule === 'droop' || rule === 'hagenbach-bischoff'
      ? remainders(votes, seats, rule satisfies QuotaRule, rank)
      : divisors(votes, seats, rule satisfies DivisorRule, rank);
  return { rule, ...share, below };
}

function rankOf(count: number, order: readonly number[]): number[] {
  for (const number of order)
    if (!Number.isInteger(number) || number < 1 || number > count)
      throw refusal('partyUnknown', number);
  const rank = new Array<number>(count).fill(count);
  let place = 0;
  for (const number of order) if (rank[number - 1] === count) rank[number - 1] = place++;
  for (let i = 0; i < count; i++) if (rank[i] === count) rank[i] = place++;
  return rank;
}
