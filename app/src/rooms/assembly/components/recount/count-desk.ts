import {
  type BudgetResult,
  budgetPicture,
  budgetStory,
  costReductionNeeded,
  countBudget,
  countElection,
  differences,
  ELECTION_RULES,
  type Election,
  type ElectionResult,
  electionPicture,
  electionStory,
  FileFault,
  hasEqualRanks,
  type Instance,
  type Language,
  type NeverWins,
  newSupportersNeeded,
  paperCount,
  presentSupportersNeeded,
  RESULT_SCHEMA,
  resultDocument,
  resultText,
  say,
  type Utility,
  type WouldHaveWon,
} from '@ownhouse/tally';
import { budgetOptions, electionOptions } from '@ownhouse/tally/options';
import { besideBudget, besideElection } from './beside.ts';
import { budgetOutcome } from './budget-outcome.ts';
import { electionOutcome, journeyOf } from './election-outcome.ts';
import { type Ballots, type ChosenFile, readBallots } from './read-file.ts';
import type { Beside, Choice, Cover, Needed, Outcome, Station, Verified } from './shapes.ts';

/** Above this many marks on ballots a search for what would have won counts fewer times, or it would take minutes. */
const MARKS_MANY = 100_000;
const COUNTS_FEW = 40;

type Counted =
  | { readonly kind: 'budget'; readonly instance: Instance; readonly result: BudgetResult }
  | { readonly kind: 'election'; readonly election: Election; readonly result: ElectionResult };

/**
 * A table at which one file lies open: it is read once, counted as often as wanted, and asked about the
 * last count. It knows no page and no network; a worker sits at it.
 */
export class CountDesk {
  readonly #language: Language;
  #ballots: Ballots | undefined;
  #counted: Counted | undefined;

  /** @param language of stories, pictures and complaints */
  constructor(language: Language) {
    this.#language = language;
  }

  /** @throws FileFault for a file that cannot be counted */
  async open(file: ChosenFile, onRead: (bytes: number) => void): Promise<Cover> {
    const ballots = await readBallots(file, onRead);
    if (ballots.kind === 'parties') throw new PartiesFault();
    if (ballots.kind !== 'result') {
      this.#ballots = ballots;
      this.#counted = undefined;
    }
    return coverOf(ballots);
  }

  /** @throws RangeError or UsageFault when the choice does not fit the file */
  count(choice: Choice, onStep: (steps: number) => void): Outcome {
    const counted = this.#count(choice, onStep);
    this.#counted = counted;
    const { kind, result } = counted;
    const locale = this.#language;
    const common = {
      text: resultText(resultDocument(kind, result)),
      rule: result.rule,
      ties: result.ties.length,
    };
    if (counted.kind === 'budget') {
      const { instance } = counted;
      return {
        ...common,
        story: budgetStory(instance, counted.result, { locale }),
        picture: budgetPicture(instance, counted.result, { locale }),
        budget: budgetOutcome(instance, counted.result),
        election: null,
      };
    }
    const { election } = counted;
    return {
      ...common,
      story: electionStory(election, counted.result, { locale }),
      picture: electionPicture(election, counted.result, { locale }),
      budget: null,
      election: electionOutcome(election, counted.result),
    };
  }

  /** The outcome by another choice, beside the last count. */
  beside(choice: Choice, onStep: (steps: number) => void): Beside {
    const first = this.#last();
    const other = this.#count(choice, onStep);
    if (first.kind === 'budget' && other.kind === 'budget')
      return besideBudget(first.instance, first.result, other.result);
    if (first.kind === 'election' && other.kind === 'election')
      return besideElection(first.election, first.result, other.result);
    throw new Error('two counts of one file are of one kind');
  }

  /** What would have made a losing project win. */
  needed(project: string): Needed {
    const counted = this.#last();
    if (counted.kind !== 'budget') throw new Error('only budgets have projects');
    const { instance, result } = counted;
    const search = instance.ballots.project.length > MARKS_MANY ? { counts: COUNTS_FEW } : {};
    return {
      newSupporters: attempt(() => newSupportersNeeded(instance, result.options, project, search)),
      presentSupporters: attempt(() => presentSupportersNeeded(instance, result, project, search)),
      costReduction: attempt(() => costReductionNeeded(instance, result.options, project, search)),
    };
  }

  /** The way of one kind of paper through the last count. */
  follow(row: number): readonly Station[] {
    const counted = this.#last();
    if (counted.kind !== 'election') throw new Error('only papers of elections travel');
    return journeyOf(counted.election, counted.result, row);
  }

  /**
   * Counts the open file with the options of a published result, and says what differs.
   *
   * @throws FileFault when the text is no result of a count of this kind
   */
  verify(text: string): Verified {
    const published = resultIn(text);
    const ballots = this.#open();
    if (published?.kind !== ballots.kind)
      throw new FileFault(say('notAResult', RESULT_SCHEMA), '', 1, 1);
    const options = published.options as never;
    const result =
      ballots.kind === 'budget'
        ? countBudget(ballots.instance, options)
        : countElection(ballots.election, options);
    const again: unknown = JSON.parse(resultText(resultDocument(ballots.kind, result)));
    const { elapsedMs: _, ...expected } = published;
    return {
      rule: result.rule,
      differences: differences(expected, again).map(({ place, expected: before, found }) => ({
        place,
        published: short(before),
        counted: short(found),
      })),
    };
  }

  #open(): Exclude<Ballots, { kind: 'result' | 'parties' }> {
    const ballots = this.#ballots;
    if (ballots?.kind !== 'budget' && ballots?.kind !== 'election')
      throw new Error('no file of ballots is open');
    return ballots;
  }

  #last(): Counted {
    if (this.#counted === undefined) throw new Error('nothing has been counted');
    return this.#counted;
  }

  #count(choice: Choice, onStep: (steps: number) => void): Counted {
    const ballots = this.#open();
    if (ballots.kind === 'budget') {
      const { instance } = ballots;
      const options = { ...budgetOptions(choice), onStep };
      return { kind: 'budget', instance, result: countBudget(instance, options) };
    }
    const { election } = ballots;
    const options = electionOptions(choice, ELECTION_RULES);
    return { kind: 'election', election, result: countElection(election, options) };
  }
}

/** A list of parties and votes, which has no ballots to count. */
export class PartiesFault extends Error {}

function coverOf(ballots: Ballots): Cover {
  if (ballots.kind === 'budget') {
    const { meta, voterCount, projects, budget, scale } = ballots.instance;
    return {
      kind: 'budget',
      title: meta.description ?? '',
      voters: voterCount,
      projects: projects.length,
      budget,
      scale,
      currency: meta.currency ?? '',
      utilities: utilitiesOf(ballots.instance),
    };
  }
  if (ballots.kind === 'election') {
    const { title, candidates, papers, seats } = ballots.election;
    return {
      kind: 'election',
      title,
      candidates: candidates.map(({ name }) => name),
      papers: paperCount(papers),
      seats,
      rule: papers.score ? 'star' : hasEqualRanks(papers) ? 'schulze' : 'scottish-stv',
    };
  }
  return { kind: 'result' };
}

function utilitiesOf({ voteType, ballots }: Instance): readonly Utility[] {
  if (voteType === 'ordinal') return ['borda', 'cost', 'cardinality'];
  if (ballots.points !== null) return ['points', 'cost', 'cardinality'];
  return ['cost', 'cardinality'];
}

/** The result document in a text; undefined when it holds none. */
function resultIn(text: string): Record<string, unknown> | undefined {
  try {
    const document: unknown = JSON.parse(text);
    const isResult =
      typeof document === 'object' &&
      document !== null &&
      'schema' in document &&
      document.schema === RESULT_SCHEMA &&
      'options' in document &&
      typeof document.options === 'object' &&
      document.options !== null;
    return isResult ? (document as unknown as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function short(value: unknown): string {
  const text = value === undefined ? '–' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function attempt(find: () => WouldHaveWon | NeverWins): WouldHaveWon | NeverWins | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
