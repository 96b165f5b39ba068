import type { LotSeed } from '../election/options.ts';
import { tieLot } from '../election/ties.ts';
import type { Lot } from '../lot/lot.ts';
import type { CountResult } from '../result-document.ts';
import { type ApportionmentResult, type ApportionmentRule, apportion } from './apportion.ts';

/** How to share seats out, in a form that JSON can hold. */
export interface ApportionmentOptions {
  readonly rule: ApportionmentRule;
  readonly seats: number;
  /** A party below this share gets nothing: a fraction `num / den` of all votes. */
  readonly threshold?: { readonly num: number; readonly den: number };
  /** Party numbers: who wins a tie. */
  readonly order?: readonly number[];
  /** A verifiable lot instead of an order. */
  readonly lot?: LotSeed;
}

/** Seats shared out, in the shape of every count. */
export interface ApportionmentCount extends CountResult, ApportionmentResult {
  readonly rule: ApportionmentRule;
  /** The number of a party once for each seat, in the order in which seats were given. */
  readonly winners: readonly number[];
  readonly rounds: ApportionmentResult['rounds'];
  readonly ties: ApportionmentResult['ties'];
  readonly options: ApportionmentOptions;
  readonly parties: readonly {
    readonly name: string;
    readonly votes: number;
    readonly seats: number;
  }[];
  /** The lot that ties fell by: anybody can draw it again (LOT-1). */
  readonly lot?: Lot;
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
): ApportionmentCount {
  const { rule, seats, threshold, lot: seed } = options;
  const lot = seed && tieLot(parties.length, seed);
  const question = threshold ? { seats, parties, threshold } : { seats, parties };
  const result = apportion(question, rule, lot ? lot.drawn.map(Number) : options.order);
  return {
    rule,
    winners: result.rounds.flatMap((step) => new Array<number>(step.seats).fill(step.party)),
    rounds: result.rounds,
    ties: lot ? result.ties.map((tie) => ({ ...tie, how: 'lot' as const })) : result.ties,
    options,
    seats: result.seats,
    parties: parties.map((party, i) => ({ ...party, seats: result.seats[i] ?? 0 })),
    below: result.below,
    ...(lot ? { lot } : {}),
  };
}
