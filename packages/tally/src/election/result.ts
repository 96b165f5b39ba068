import type { Lot } from '../lot/lot.ts';
import type { ElectionOptions, ElectionRule } from './options.ts';

/** How a tie ended: by the rule itself, by the order declared beforehand, or by a verifiable lot. */
export type TieBreak = 'rule' | 'order' | 'lot' | 'open';

/** A choice among equals that the count had to make. */
export interface ElectionTie {
  /** What was to be decided, in the rule's own words. */
  readonly kind:
    | 'surplus'
    | 'exclude'
    | 'elect'
    | 'winner'
    | 'scoring'
    | 'runoff'
    | 'pairs'
    | 'seat'
    | 'committee';
  /** Index into `rounds` of the round the choice led to. */
  readonly round: number;
  /** Candidate numbers that stood equal, ascending. */
  readonly candidates: readonly number[];
  /** Those on whom the choice fell (excluded, transferred, elected: see `kind`). */
  readonly chosen: readonly number[];
  readonly how: TieBreak;
  /** Index of the earlier round that decided, where `how` is `rule` and a round did. */
  readonly decidedBy?: number;
}

/** One step of a count. Figures are exact values rounded to the nearest double. */
export interface ElectionRound {
  readonly action:
    | 'first'
    | 'surplus'
    | 'exclude'
    | 'elect'
    | 'fill'
    | 'score'
    | 'runoff'
    | 'compare'
    | 'lock'
    | 'count';
  /** Candidate numbers acted on. */
  readonly who: readonly number[];
  /** Votes, scores or wins after the step, by candidate number. */
  readonly votes: Readonly<Record<string, number>>;
  /** Papers or parts of papers that no longer count for anybody. */
  readonly nontransferable?: number;
  readonly quota?: number;
  /** Keep factors (Meek), by candidate number. */
  readonly keep?: Readonly<Record<string, number>>;
  /** Candidate numbers elected so far, in order of election. */
  readonly elected?: readonly number[];
  /** Candidate numbers excluded so far, in order of exclusion. */
  readonly excluded?: readonly number[];
  /** Further figures of the rule (a majority, a price, a pair's two sides). */
  readonly detail?: Readonly<Record<string, number | string>>;
}

/** What a count says, complete enough to be checked by hand. */
export interface ElectionResult {
  readonly rule: ElectionRule;
  readonly options: ElectionOptions;
  /** Candidate numbers from 1, in order of election; never more than the seats. */
  readonly winners: readonly number[];
  /** Every set of winners that some order of tie-breaking reaches, where the rule can tell. */
  readonly outcomes?: readonly (readonly number[])[];
  /** Those among the winners who were elected without the quota, because nobody else was left. */
  readonly filled?: readonly number[];
  readonly rounds: readonly ElectionRound[];
  readonly ties: readonly ElectionTie[];
  /** Papers that reached the count with at least one preference. */
  readonly valid: number;
  /** Papers without any. */
  readonly invalid: number;
  readonly seats: number;
  readonly quota?: number;
  /** The lot that ties (or, in sortition, the seats) fall by: anybody can draw it again (LOT-1). */
  readonly lot?: Lot;
  /** Reserved seats nobody stood for, by group. */
  readonly vacant?: Readonly<Record<string, number>>;
  /** Whoever beats everybody else, for pairwise rules; `null` when nobody does. */
  readonly condorcetWinner?: number | null;
  /** Papers preferring the row's candidate to the column's, for pairwise rules. */
  readonly pairwise?: readonly (readonly number[])[];
}
