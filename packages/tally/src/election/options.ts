/** The rules an election may be counted by. */
export const ELECTION_RULES = [
  'scottish-stv',
  'meek',
  'wigm',
  'irv',
  'schulze',
  'ranked-pairs',
  'copeland',
  'minimax',
  'borda',
  'plurality',
  'choose-k',
  'approval',
  'score',
  'star',
  'star-pr',
  'threshold',
  'sortition',
  'pav',
  'sequential-pav',
  'sequential-phragmen',
  'equal-shares',
  'reverse-pav',
  'chamberlin-courant',
] as const;
export type ElectionRule = (typeof ELECTION_RULES)[number];

/** What was published for a lot that anybody can draw again (see `lot/lot.ts`). */
export interface LotSeed {
  readonly seed: string;
  /** A public value nobody could know when the seed was fixed. */
  readonly beacon: string;
}

/** Whom a choice among equals falls on when the rule itself is silent. */
export interface TieOptions {
  /**
   * Candidate numbers; the choice falls on whoever of the tied stands first, *whatever the choice
   * is* (the one excluded, the one elected). Those not named follow by number. Default: by number.
   */
  readonly order?: readonly number[];
  /** A verifiable lot instead of an order. */
  readonly lot?: LotSeed;
  /**
   * How earlier stages decide: `narrow` keeps, latest stage first, only those still extreme;
   * `unique` asks each stage for one single extreme among all tied, and leaves those extreme at the
   * first stage to the order (as the program Droop); `none` leaves it to the order at once.
   */
  readonly earlier?: 'narrow' | 'unique' | 'none';
}

/** Everything that may vary between two counts of the same papers. */
export interface ElectionOptions {
  readonly rule: ElectionRule;
  /** Instead of the number in the file. */
  readonly seats?: number;
  readonly ties?: TieOptions;
  /** Further candidates (numbers) to pass over. */
  readonly withdrawn?: readonly number[];
  /** Pairwise rules: how a victory is measured. Default `winning` for Schulze, else `margins`. */
  readonly strength?: 'winning' | 'margins';
  /** Borda: what unranked candidates share. Default `average`. */
  readonly unranked?: 'average' | 'zero';
  /** Meek: which published arithmetic to follow. Default `droop`. */
  readonly meek?: 'droop' | 'prf' | 'nz';
  /** IRV: exclude all sure losers at once. */
  readonly batch?: boolean;
  /** Approval: the lowest score, or the last rank, that approves. Default score 1, every rank. */
  readonly approveScore?: number;
  readonly approveRank?: number;
  /** Highest score a paper may give; ranked papers become scores downward from it. Default 5. */
  readonly scoreMax?: number;
  /** Choose-k: most marks on a paper. Default: the seats. */
  readonly marksMax?: number;
  /**
   * Proportional STAR: what a paper counts against the quota. Default `weight`, what is left of it. Or one
   * of its kin: `reweighted` range voting, sequentially `spent` score.
   */
  readonly allocation?: 'weight' | 'papers' | 'reweighted' | 'spent';
  /** Threshold: the share that passes. Default more than 1/2 of the papers. */
  readonly threshold?: {
    readonly num?: number;
    readonly den?: number;
    readonly test?: 'more' | 'reach';
    readonly base?: 'papers' | 'marked' | 'members';
    readonly members?: number;
  };
  /** Equal shares for committees: what fills seats left over. Default `phragmen`. */
  readonly completion?: 'phragmen' | 'approval' | 'none';
  /** Seats that only candidates of a group may fill: group to number of seats. */
  readonly reserved?: Readonly<Record<string, number>>;
  /** Candidate numbers by group, beside the groups that the file gives. */
  readonly groups?: Readonly<Record<string, readonly number[]>>;
  /** Scottish STV: whose seat came free; it is filled by countback (see `countback`). */
  readonly vacated?: number;
  /** With `vacated`: who would take the seat. Default: all who stood and were not elected. */
  readonly contesting?: readonly number[];
}
