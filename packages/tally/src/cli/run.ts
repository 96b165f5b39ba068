import type { Utility } from '../budget/result.ts';
import { endingOf } from '../files/read.ts';
import type { Elapsed, ResultDocument } from '../result-document.ts';
import type { StoryLocale } from '../story/index.ts';
import { fine, lines, type Outcome } from './outcome.ts';
import { unusedRemarks } from './remarks.ts';
import type { CommandName } from './specs.ts';
import { type Arguments, type Given, usage } from './usage.ts';
import { whole } from './values.ts';

type Run = (words: Arguments) => Promise<Outcome>;

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

/** The words of a page of text, loaded only for one. */
const textIn = async (language: string | undefined) => (await import('./text.ts')).textIn(language);

const localeOf = (given: Given): StoryLocale => (given.language ?? 'en') as StoryLocale;

/** How wide a picture is asked to be. */
const widthOf = (given: Given): { readonly width?: number } =>
  given.width === undefined ? {} : { width: whole('width', given.width) };

/** The times that a document tells, unless they are not wanted. */
const times = (given: Given, parse: number, count: number): Elapsed | undefined =>
  given['no-times'] === undefined ? { parse, count } : undefined;

async function jsonText(document: ResultDocument): Promise<string> {
  const { resultText } = await import('../result-document.ts');
  return resultText(document);
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

const reporter = async (given: Given) => {
  const { progress } = await import('./progress.node.ts');
  return progress(given.language);
};

/** The commands, each loading what it needs and nothing else. */
export const COMMANDS: Readonly<Record<CommandName, Run>> = {
  async budget({ files: [path = ''], given }) {
    const { budgetOptions, countBudgetWith } = await import('./budget.ts');
    const options = budgetOptions(given);
    const remarks = unusedRemarks('budget', options.rule, given);
    const { loadBudget } = await import('./ballots.node.ts');
    await readyFor(path);
    const report = await reporter(given);
    const [instance, parse] = await timed(() => loadBudget(path, given, report));
    const [result, count] = await timed(() => countBudgetWith(instance, given, options, report));
    report.done();
    if (given.format === 'json') {
      const { resultDocument } = await import('../result-document.ts');
      const document = resultDocument('budget', result, times(given, parse, count));
      return fine(await jsonText(document), remarks);
    }
    const locale = localeOf(given);
    if (given.format === 'story') {
      const { budgetStory, storyText } = await import('../story/index.ts');
      return fine(lines(storyText(budgetStory(instance, result, { locale }))), remarks);
    }
    if (given.format === 'svg') {
      const { budgetPicture } = await import('../picture/index.ts');
      return fine(lines(budgetPicture(instance, result, { locale, ...widthOf(given) })), remarks);
    }
    const { budgetText } = await import('./budget-text.ts');
    return fine(budgetText(instance, result, await textIn(locale)), remarks);
  },

  async elect({ files: [path = ''], given }) {
    const { countElection, ELECTION_RULES } = await import('../election/index.ts');
    const { checkGroups, electionOptions } = await import('./elect.ts');
    const options = electionOptions(given, ELECTION_RULES);
    const remarks = unusedRemarks('election', options.rule, given);
    const { loadElection } = await import('./ballots.node.ts');
    await readyFor(path);
    const [election, parse] = await timed(() => loadElection(path, given));
    checkGroups(election, options);
    const [result, count] = await timed(() => countElection(election, options));
    if (given.format === 'json') {
      const { resultDocument } = await import('../result-document.ts');
      const document = resultDocument('election', result, times(given, parse, count));
      return fine(await jsonText(document), remarks);
    }
    const locale = localeOf(given);
    if (given.format === 'story') {
      const { electionStory, storyText } = await import('../story/index.ts');
      return fine(lines(storyText(electionStory(election, result, { locale }))), remarks);
    }
    if (given.format === 'svg') {
      const { electionPicture } = await import('../picture/index.ts');
      return fine(lines(electionPicture(election, result, { locale, ...widthOf(given) })), remarks);
    }
    const { electionText } = await import('./elect-text.ts');
    return fine(electionText(election, result, await textIn(locale)), remarks);
  },

  async apportion({ files: [path = ''], given }) {
    const { apportionmentOptions, apportionmentText } = await import('./apportion.ts');
    const { APPORTIONMENT_RULES } = await import('../apportionment/index.ts');
    const options = apportionmentOptions(given, APPORTIONMENT_RULES);
    const { readWhole } = await import('./load.node.ts');
    const { readPartiesCsv } = await import('../files/parties-csv.ts');
    const { countApportionment } = await import('../apportionment/document.ts');
    const name = path === '-' ? 'stdin.csv' : path;
    const [parties, parse] = await timed(async () => readPartiesCsv(await readWhole(path), name));
    const [result, count] = await timed(() => countApportionment(parties, options));
    const locale = localeOf(given);
    if (given.format === 'svg') {
      const { seatsPicture } = await import('../picture/index.ts');
      return fine(lines(seatsPicture(parties, result, { locale, ...widthOf(given) })));
    }
    if (given.format === 'story') {
      const { apportionmentStory, storyText } = await import('../story/index.ts');
      return fine(lines(storyText(apportionmentStory(parties, result, { locale }))));
    }
    if (given.format !== 'json') return fine(apportionmentText(result, await textIn(locale)));
    const { resultDocument } = await import('../result-document.ts');
    return fine(
      await jsonText(resultDocument('apportionment', result, times(given, parse, count))),
    );
  },

  async decide({ given }) {
    const { decideText } = await import('./decide.ts');
    return fine(decideText(given, await textIn(given.language)));
  },

  async explain({ files: [path = ''], given }) {
    const { project, voter, voters, paper, format } = given;
    if ([project, voter, voters, paper].filter((what) => what !== undefined).length !== 1)
      throw usage('explainOne');
    const text = await textIn(given.language);
    if (paper !== undefined) {
      const { explainPaper } = await import('./explain-paper.ts');
      return fine(await explainPaper(path, given, text));
    }
    const { budgetOptions, countBudgetWith } = await import('./budget.ts');
    const options = budgetOptions(given);
    const remarks = unusedRemarks('budget', options.rule, given);
    const { loadBudget } = await import('./ballots.node.ts');
    const report = await reporter(given);
    const instance = await loadBudget(path, given, report);
    const { checkProject, everyVoter, explainProject, explainVoter, voterPlace } = await import(
      './explain.ts'
    );
    const { projectText, voterText } = await import('./explain-text.ts');
    if (project !== undefined) checkProject(instance, project);
    const place = voter === undefined ? 0 : voterPlace(instance, voter);
    const result = await countBudgetWith(instance, given, options, report);
    if (voters !== undefined)
      return { text: '', more: everyVoter(instance, result), code: 0, remarks };
    if (project !== undefined) {
      const search = { onCount: report.searched };
      const explained = explainProject(instance, result, project, search);
      report.done();
      const page = () => projectText(instance, result, explained, text);
      return fine(format === 'json' ? json(explained) : page(), remarks);
    }
    const account = explainVoter(instance, result, place);
    const page = () => voterText(instance, result, account, text);
    return fine(format === 'json' ? json(account) : page(), remarks);
  },

  async compare({ files: [path = ''], given }) {
    const { loadBudget } = await import('./ballots.node.ts');
    const report = await reporter(given);
    const instance = await loadBudget(path, given, report);
    const { compareJson, compareRules, compareText } = await import('./compare.ts');
    const utility = given.utility as Utility | undefined;
    const counted = compareRules(instance, utility, localeOf(given), report);
    report.done();
    return fine(
      given.format === 'json'
        ? compareJson(instance, counted)
        : compareText(instance, counted, await textIn(given.language)),
    );
  },

  async convert({ files: [from = '', to = ''], given }) {
    const { convert } = await import('./convert.ts');
    return convert(from, to, given);
  },

  async verify({ files: [result = '', file = ''], given }) {
    const { verify } = await import('./verify.ts');
    return verify(result, file, await textIn(given.language));
  },
};
