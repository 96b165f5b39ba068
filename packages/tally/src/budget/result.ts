import type { Lot } from '../lot/lot.ts';

/** Rules that fill a budget. */
export type BudgetRule =
  | 'equal-shares'
  | 'exact-equal-shares'
  | 'bounded-overspending'
  | 'greedy'
  | 'phragmen'
  | 'maximin-support'
  | 'welfare';

/** What a voter gains from a chosen project the voter supports. */
export type Utility = 'cost' | 'cardinality' | 'points' | 'borda';

/** `add-opt` belongs to exact equal shares alone. */
export type Completion = 'none' | 'add1' | 'add1u' | 'greedy' | 'add1+greedy' | 'add-opt';

/** Which project wins a tie: each name narrows the tied set, in the order listed. */
export type TieBreaker = 'id' | 'minCost' | 'maxCost' | 'maxVotes' | 'minVotes' | 'list' | 'lot';

export interface BudgetOptions {
  readonly rule: BudgetRule;
  /** Conventions of a reference tool; single options override it. Default: `pabutools`. */
  readonly preset?: 'pabutools' | 'equalshares';
  /** Default: what the ballots say (`cost` for approvals, `points`, `borda` for rankings). */
  readonly utility?: Utility;
  /** Default: `none`. */
  readonly completion?: Completion;
  /** What Add1 adds to each voter's share a step, in whole units of the file's money. Default 1. */
  readonly increment?: number;
  /** Where the voters' share starts: exactly budget / voters, or its floor in units of money. */
  readonly start?: 'exact' | 'floor';
  /** Add1 stops when nothing more fits: among `supported` projects, among `all`, or never (`false`). */
  readonly exhaustiveStop?: 'supported' | 'all' | false;
  /** Default `['id']` for pabutools, `['minCost', 'maxVotes', 'id']` for equalshares. */
  readonly ties?: readonly TieBreaker[];
  /** The order of project ids for `list` (a drawn and published lot goes here too). */
  readonly tieList?: readonly string[];
  /** The seed from which `lot` is drawn, and the public beacon named in advance (LOT-1). */
  readonly lotSeed?: string;
  readonly lotBeacon?: string;
  /** Supported projects that cost nothing: bought first (default where they gain anybody anything), or never. */
  readonly zeroCost?: 'first' | 'never';
  /** Greedy: by gain per unit of money (default), or by number of votes. */
  readonly greedyOrder?: 'density' | 'votes';
  /** Greedy: pass over a project that does not fit (default), or stop there (`false`). */
  readonly skip?: boolean;
  /** Greedy: the fewest supporters with which a project can win. Default 0. */
  readonly minSupport?: number;
  /** Greedy: the most that projects of one district or one category may cost together, minor units. */
  readonly limits?: {
    readonly district?: Readonly<Record<string, number>>;
    readonly category?: Readonly<Record<string, number>>;
  };
  /** Greedy: groups of project ids of which at most one wins. */
  readonly exclusive?: readonly (readonly string[])[];
  /** Welfare: how many branches the exact search may look at before it refuses. */
  readonly searchLimit?: number;
  /**
   * After the count, compare with plain greedy's outcome and take the one that more voters prefer:
   * by number of approved winners (`true`, `satisfaction`), or by having any (`exclusionRatio`).
   * `tool` counts as the equalshares tool does: by number, without those whom either leaves with none.
   */
  readonly comparison?: boolean | 'satisfaction' | 'exclusionRatio' | 'tool';
  /** Called now and then during a long count: with the budgets Add1 has tried, or the rounds made. */
  readonly onStep?: (steps: number) => void;
}

/** One purchase. */
export interface BudgetRound {
  readonly project: string;
  /** Minor units. */
  readonly cost: number;
  /** Voters who support the project with a positive utility. */
  readonly supporters: number;
  /** How the money came together: equal shares, a completion, loads, the best set as a whole. */
  readonly by: 'shares' | 'free' | 'greedy' | 'load' | 'welfare';
  /** Price per unit of utility as an exact fraction, and as a decimal; null by completion. */
  readonly rho: string | null;
  readonly rhoDecimal: number | null;
  /** Cost utilities: cost utility bought per unit of money, 1/rho. */
  readonly effectiveVotes: number | null;
  /** Supporters who paid all they had left. */
  readonly paidAll: number | null;
  /** The budget not spent after this purchase, minor units (may be negative above the limit). */
  readonly left: number;
  /** Phragmén, maximin support: the heaviest load of a voter after it, in minor units. */
  readonly load?: number;
}

/** Why a project was not bought when its turn came. */
export type PassReason =
  /** Dearer than the whole budget. */
  | 'over-budget'
  /** Dearer than what was left. */
  | 'over-left'
  /** Fewer supporters than the rule asks for. */
  | 'min-support'
  | 'district-limit'
  | 'category-limit'
  /** Another project of its exclusive group (`because`) had won. */
  | 'exclusive'
  /** The rule stopped before, or at, its turn because of `because`. */
  | 'stopped'
  /** The set that gains most as a whole leaves it out. */
  | 'best-without';

/** A project that was not bought, at the moment that decided it. */
export interface BudgetPass {
  readonly project: string;
  readonly reason: PassReason;
  /** Rounds made before; the index into `rounds` of the next one. */
  readonly round: number;
  /** The budget not spent at that moment, minor units. */
  readonly left: number;
  /** The project, district or category that stood in the way. */
  readonly because?: string;
}

/** A tie, and how it was broken. */
export interface BudgetTie {
  /** Index into `rounds`. */
  readonly round: number;
  /** Tied project ids in the file's order. */
  readonly tied: readonly string[];
  readonly chosen: string;
  /** The tie-breakers that narrowed the tied set, in order. */
  readonly by: readonly TieBreaker[];
}

/** Plain greedy against the outcome of equal shares, by the preference of every voter. */
export interface BudgetComparison {
  readonly preferShares: number;
  readonly preferGreedy: number;
  readonly taken: 'equal-shares' | 'greedy';
  /** The outcome not taken, in order of selection. */
  readonly other: readonly string[];
}

export interface BudgetResult {
  readonly rule: BudgetRule;
  /** The options with every default filled in. */
  readonly options: BudgetOptions;
  /** Project ids in order of selection. */
  readonly winners: readonly string[];
  /** Minor units. */
  readonly cost: number;
  readonly rounds: readonly BudgetRound[];
  readonly ties: readonly BudgetTie[];
  /** Greedy, Phragmén, maximin support, welfare: each project not bought, and why. */
  readonly passed?: readonly BudgetPass[];
  /** Equal shares: what each voter had to spend in the final run, in units of money, a fraction. */
  readonly voterBudget?: string;
  /** Add1: number of runs of the method. */
  readonly steps?: number;
  /** Add1: why it stopped, e.g. `exhaustive` or `over budget at 316`. */
  readonly stopped?: string;
  /** The comparison step: how many voters prefer each outcome, and which one was taken. */
  readonly comparison?: BudgetComparison;
  /** The lot that ties fall by, where `lot` is among the tie-breakers (LOT-1). */
  readonly lot?: Lot;
  /** Add1: rounds decided by a tie, over all runs. */
  readonly tieRounds?: number;
}
