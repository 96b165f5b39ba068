import type { Utility } from '../budget/result.ts';
import { endingOf } from '../files/read.ts';
import type { Elapsed, ResultDocument } from '../result-document.ts';
import type { StoryLocale } from '../story/index.ts';
import type { CommandName } from './specs.ts';
import { type Arguments, type Given, UsageFault } from './usage.ts';

/** What a command prints on stdout, and how the program ends. */
export interface Outcome {
  readonly text: string;
  /** Further text, made while it is written: too long to be held. */
  readonly more?: Iterable<string>;
  readonly code: number;
}

type Run = (words: Arguments) => Promise<Outcome>;

/** With a line break at its end. */
const lines = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

const fine = (text: string): Outcome => ({ text, code: 0 });

/** Runs `work` and tells how many milliseconds it took, to a tenth. */
async function timed<Value>(work: () => Value | Promise<Value>): Promise<[Value, number]> {
  const before = performance.now();
  const value = await work();
  return [value, Math.round((performance.now() - before) * 10) / 10];
}

/** Loads the reader of a file and the engine of budgets, so that no time of loading is measured. */
async function readyFor(path: string): Promise<void> {
  const ending = endingOf(path);
  if (ending === 'pb') await Promise.all([import('../files/pb.ts'), import('../budget/index.ts')]);
  if (ending === 'blt') await import('../files/blt-read.ts');
}

/** The times that a document tells, unless they are not wanted. */
const times = (given: Given, parse: number, count: number): Elapsed | undefined =>
  given['no-times'] === undefined ? { parse, count } : undefined;

async function jsonText(document: ResultDocument): Promise<Outcome> {
  const { resultText } = await import('../result-document.ts');
  return fine(resultText(document));
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** The commands, each loading what it needs and nothing else. */
export const COMMANDS: Readonly<Record<CommandName, Run>> = {
  async budget({ files: [path = ''], given }) {
    const { budgetOptions, countBudgetWith } = await import('./budget.ts');
    const options = budgetOptions(given);
    const { loadBudget } = await import('./ballots.node.ts');
    await readyFor(path);
    const [instance, parse] = await timed(() => loadBudget(path));
    const [result, count] = await timed(() => countBudgetWith(instance, given, options));
    if (given.format === 'json') {
      const { resultDocument } = await import('../result-document.ts');
      return jsonText(resultDocument('budget', result, times(given, parse, count)));
    }
    const locale = (given.language ?? 'en') as StoryLocale;
    if (given.format === 'story') {
      const { budgetStory, storyText } = await import('../story/index.ts');
      return fine(lines(storyText(budgetStory(instance, result, { locale }))));
    }
    if (given.format === 'svg') {
      const { budgetPicture } = await import('../picture/index.ts');
      return fine(lines(budgetPicture(instance, result, { locale })));
    }
    const { budgetText } = await import('./budget-text.ts');
    return fine(budgetText(instance, result));
  },

  async elect({ files: [path = ''], given }) {
    const { countElection, ELECTION_RULES } = await import('../election/index.ts');
    const { electionOptions } = await import('./elect.ts');
    const options = electionOptions(given, ELECTION_RULES);
    const { loadElection } = await import('./ballots.node.ts');
    await readyFor(path);
    const [election, parse] = await timed(() => loadElection(path));
    const [result, count] = await timed(() => countElection(election, options));
    if (given.format === 'json') {
      const { resultDocument } = await import('../result-document.ts');
      return jsonText(resultDocument('election', result, times(given, parse, count)));
    }
    const locale = (given.language ?? 'en') as StoryLocale;
    if (given.format === 'story') {
      const { electionStory, storyText } = await import('../story/index.ts');
      return fine(lines(storyText(electionStory(election, result, { locale }))));
    }
    if (given.format === 'svg') {
      const { electionPicture } = await import('../picture/index.ts');
      return fine(lines(electionPicture(election, result, { locale })));
    }
    const { electionText } = await import('./elect-text.ts');
    return fine(electionText(election, result));
  },

  async apportion({ files: [path = ''], given }) {
    const { apportionmentOptions, apportionmentText } = await import('./apportion.ts');
    const { APPORTIONMENT_RULES } = await import('../apportionment/index.ts');
    const options = apportionmentOptions(given, APPORTIONMENT_RULES);
    const { readWhole } = await import('./load.node.ts');
    const { readPartiesCsv } = await import('../files/parties-csv.ts');
    const { countApportionment } = await import('../apportionment/document.ts');
    const [parties, parse] = await timed(async () => readPartiesCsv(await readWhole(path), path));
    const [result, count] = await timed(() => countApportionment(parties, options));
    if (given.format === 'story' || given.format === 'svg') {
      const { apportion } = await import('../apportionment/index.ts');
      const { rule, seats, threshold, order } = options;
      const question = threshold ? { seats, parties, threshold } : { seats, parties };
      const shared = apportion(question, rule, order);
      const locale = (given.language ?? 'en') as StoryLocale;
      if (given.format === 'svg') {
        const { seatsPicture } = await import('../picture/index.ts');
        return fine(lines(seatsPicture(parties, shared, { locale })));
      }
      const { apportionmentStory, storyText } = await import('../story/index.ts');
      return fine(lines(storyText(apportionmentStory(parties, shared, { locale }))));
    }
    if (given.format !== 'json') return fine(apportionmentText(result));
    const { resultDocument } = await import('../result-document.ts');
    return jsonText(resultDocument('apportionment', result, times(given, parse, count)));
  },

  async explain({ files: [path = ''], given }) {
    const { project, voter, voters, paper, format } = given;
    if ([project, voter, voters, paper].filter((what) => what !== undefined).length !== 1)
      throw new UsageFault(
        '“explain” needs one of --project ID, --voter ID, --voters and --paper.',
      );
    if (paper !== undefined) {
      const { explainPaper } = await import('./explain-paper.ts');
      return fine(await explainPaper(path, given));
    }
    const { budgetOptions, countBudgetWith } = await import('./budget.ts');
    const options = budgetOptions(given);
    const { loadBudget } = await import('./ballots.node.ts');
    const instance = await loadBudget(path);
    const result = await countBudgetWith(instance, given, options);
    const { explainProject, explainVoter, everyVoter, projectText, voterText } = await import(
      './explain.ts'
    );
    if (voters !== undefined) return { text: '', more: everyVoter(instance, result), code: 0 };
    if (project !== undefined) {
      const explained = explainProject(instance, result, project);
      return fine(format === 'json' ? json(explained) : projectText(instance, explained));
    }
    const account = explainVoter(instance, result, voter ?? '');
    return fine(format === 'json' ? json(account) : voterText(instance, account));
  },

  async compare({ files: [path = ''], given }) {
    const { loadBudget } = await import('./ballots.node.ts');
    const instance = await loadBudget(path);
    const { compareJson, compareRules, compareText } = await import('./compare.ts');
    const counted = compareRules(
      instance,
      given.utility as Utility | undefined,
      (given.language ?? 'en') as StoryLocale,
    );
    return fine(
      given.format === 'json' ? compareJson(instance, counted) : compareText(instance, counted),
    );
  },

  async convert({ files: [from = '', to = ''], given }) {
    const { convert } = await import('./convert.ts');
    return convert(from, to, given.force !== undefined);
  },

  async verify({ files: [result = '', file = ''] }) {
    const { verify } = await import('./verify.ts');
    return verify(result, file);
  },
};
