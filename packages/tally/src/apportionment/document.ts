import type { CountResult } from '../result-document.ts';
import { type ApportionmentRule, apportion } from './apportion.ts';

/** How to share seats out, in a form that JSON can hold. */
export interface ApportionmentOptions {
  readonly rule: ApportionmentRule;
  readonly seats: number;
  /** A party below this many percent gets nothing: a fraction `num / den` of all votes. */
  readonly threshold?: { readonly num: number; readonly den: number };
  /** Party numbers: who wins a tie. */
  readonly order?: readonly number[];
}

/**
 * Shares seats out and returns it in the shape of every count: `winners` holds the number of a party
 * once for each seat, in the order given; `seats` the seats of each party in the order of the file.
 *
 * @throws RangeError for seats that are not a whole number
 */
export function countApportionment(
  parties: readonly { readonly name: string; readonly votes: number }[],
  options: ApportionmentOptions,
): CountResult & Record<string, unknown> {
  const { rule, seats, threshold, order } = options;
  const question = threshold ? { seats, parties, threshold } : { seats, parties };
  const result = apportion(question, rule, order);
  return {
    rule,
    winners: result.rounds.flatMap((step) => new Array<number>(step.seats).fill(step.party)),
    rounds: result.rounds,
    ties: result.ties,
    options,
    seats: result.seats,
    parties: parties.map((party, i) => ({ ...party, seats: result.seats[i] ?? 0 })),
    below: result.below,
  };
}
