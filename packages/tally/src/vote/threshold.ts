import { compare, multiply, type Ratio, ratio, toNumber } from '@ownhouse/basics/ratio';
import { refusal } from '../sentence/refusal.ts';

/** What was counted in a vote on one question. */
export interface YesNoCount {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Everybody entitled to vote. */
  readonly members: number;
}

/** Of whom a share is taken: of yes and no, of everybody who voted, or of all members. */
export type Base = 'yes-no' | 'voting' | 'members';

/** What a bylaw asks for. */
export interface Threshold {
  /** `1/2`, `2/3` … */
  readonly share: Ratio;
  readonly base: Base;
  /** `more`: the share must be passed (a majority); `reach`: it is enough to meet it. */
  readonly test: 'more' | 'reach';
  /** Smallest share of the members that must take part, abstentions included. */
  readonly quorum?: Ratio;
}

/** How a vote came out, with the figures a chair reads aloud. */
export interface YesNoResult {
  readonly passed: boolean;
  readonly quorate: boolean;
  readonly voting: number;
  /** How many the share is taken of. */
  readonly base: number;
  /** Fewest yes votes that pass on this base. */
  readonly needed: number;
  /** Yes votes as a share of the base; 0 when the base is empty. */
  readonly share: number;
}

/** More than half of yes and no. */
export const SIMPLE_MAJORITY: Threshold = { share: ratio(1, 2), base: 'yes-no', test: 'more' };

/**
 * Decides a yes-or-no vote exactly, rules VOTE-1 to VOTE-4.
 *
 * Nothing passes without a single yes, nor without its quorum. Throws `RangeError` when the counts
 * are not whole numbers or are more than the members.
 *
 * ```ts
 * decide({ yes: 6, no: 3, abstain: 1, members: 12 }, SIMPLE_MAJORITY).passed // true
 * ```
 */
export function decide(count: YesNoCount, threshold: Threshold): YesNoResult {
  const { yes, no, abstain, members } = count;
  for (const figure of [yes, no, abstain, members]) {
    if (!Number.isSafeInteger(figure) || figure < 0) throw refusal('votesWhole');
  }
  const voting = yes + no + abstain;
  if (voting > members) throw refusal('votesOverMembers');
  const base = { 'yes-no': yes + no, voting, members }[threshold.base];
  const needed = Math.max(1, fewest(base, threshold));
  const quorate =
    threshold.quorum === undefined ||
    compare(ratio(voting), multiply(threshold.quorum, ratio(members))) >= 0;
  return {
    passed: quorate && yes >= needed,
    quorate,
    voting,
    base,
    needed,
    share: base === 0 ? 0 : toNumber(ratio(yes, base)),
  };
}

/** Fewest of `base` that pass (`more`) or reach a share. */
export function fewest(base: number, { share, test }: Pick<Threshold, 'share' | 'test'>): number {
  const part = multiply(share, ratio(base));
  const floor = part.num / part.den;
  if (test === 'more') return Number(floor) + 1;
  return Number(part.den === 1n ? floor : floor + 1n);
}
