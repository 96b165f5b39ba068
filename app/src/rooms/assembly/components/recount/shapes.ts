import type {
  BudgetRule,
  ElectionRule,
  NeverWins,
  PassReason,
  Story,
  Utility,
  WouldHaveWon,
} from '@ownhouse/tally';
import type { Given } from '@ownhouse/tally/options';

/** What a person chose to count by: the options of the command line by their names there. */
export type Choice = Given;

/** A budget that has been read. */
export interface BudgetCover {
  readonly kind: 'budget';
  readonly title: string;
  readonly voters: number;
  readonly projects: number;
  /** Minor units, of which `scale` are one unit of money. */
  readonly budget: number;
  readonly scale: number;
  /** ISO 4217, or as the file writes it; may be empty. */
  readonly currency: string;
  /** What these ballots can be measured by; the first is what they say by themselves. */
  readonly utilities: readonly Utility[];
}

/** An election that has been read. */
export interface ElectionCover {
  readonly kind: 'election';
  readonly title: string;
  readonly candidates: readonly string[];
  readonly papers: number;
  readonly seats: number;
  /** What suits these papers best. */
  readonly rule: ElectionRule;
}

/** A published result, to be laid beside its ballots. */
export interface ResultCover {
  readonly kind: 'result';
}

export type Cover = BudgetCover | ElectionCover | ResultCover;

/** One project of a counted budget. Amounts are minor units. */
export interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly cost: number;
  readonly supporters: number;
  readonly perSupporter: number | null;
  /** Its place in the order of the count, from 1; null when it lost. */
  readonly place: number | null;
  readonly lost: LostBecause | null;
  readonly byGreedy: boolean;
}

export interface LostBecause {
  readonly reason: PassReason | 'poor' | 'unsupported' | 'free';
  /** Equal shares: what its supporters had left together, and what was missing. */
  readonly left: number | null;
  readonly missing: number | null;
}

/** What plain greedy would have made of the same ballots. */
export interface GreedyBeside {
  readonly onlyHere: readonly string[];
  readonly onlyGreedy: readonly string[];
  readonly nothingHere: number;
  readonly nothingGreedy: number;
}

/** A count as a page shows it. */
export interface Outcome {
  /** The published document, byte for byte that of `--format json --no-times`. */
  readonly text: string;
  readonly story: Story;
  /** An SVG document, and the same in words. */
  readonly picture: string;
  readonly rule: BudgetRule | ElectionRule;
  readonly ties: number;
  readonly budget: BudgetOutcome | null;
  readonly election: ElectionOutcome | null;
}

export interface BudgetOutcome {
  readonly winners: number;
  readonly cost: number;
  readonly projects: readonly ProjectRow[];
  readonly greedy: GreedyBeside | null;
}

export interface ElectionOutcome {
  /** Candidate numbers, from 1. */
  readonly winners: readonly number[];
  readonly rounds: readonly RoundColumn[];
  /** Papers preferring the row's candidate to the column's. */
  readonly pairwise: readonly (readonly number[])[] | null;
  /** Kinds of paper that occur most, for rules under which a paper can be followed. */
  readonly papers: readonly PaperKind[];
}

export interface RoundColumn {
  readonly action: string;
  readonly who: readonly number[];
  readonly votes: Readonly<Record<string, number>>;
  readonly nontransferable: number | null;
}

export interface PaperKind {
  readonly row: number;
  readonly papers: number;
  readonly preferences: readonly number[];
}

/** One station of a paper. */
export interface Station {
  readonly round: number;
  readonly holder: number | null;
  readonly value: number;
  readonly because: 'first' | 'surplus' | 'exclude' | 'share';
}

/** What would have made a loser win; null where the rule cannot be asked. */
export interface Needed {
  readonly newSupporters: WouldHaveWon | NeverWins | null;
  readonly presentSupporters: WouldHaveWon | NeverWins | null;
  readonly costReduction: WouldHaveWon | NeverWins | null;
}

/** The winners by another choice, beside those of the count. Names as on the ballot. */
export interface Beside {
  readonly both: readonly string[];
  readonly onlyFirst: readonly string[];
  readonly onlyOther: readonly string[];
  /** Budgets: what the other outcome costs, and how many voters have nothing from each. */
  readonly cost: number | null;
  readonly nothingFirst: number | null;
  readonly nothingOther: number | null;
}

/** Where a published result and the count of this file differ; empty when they are the same. */
export interface Verified {
  readonly rule: string;
  readonly differences: readonly {
    readonly place: string;
    readonly published: string;
    readonly counted: string;
  }[];
}
