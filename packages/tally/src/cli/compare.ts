import {
  type BudgetOptions,
  type BudgetResult,
  countBudget,
  type Instance,
  type Measures,
  measure,
  type Utility,
} from '../budget/index.ts';
import { formatUnits } from '../files/decimal.ts';
import { Refusal } from '../sentence/refusal.ts';
import { type Language, sentenceText } from '../sentence/sentence.ts';
import type { Progress } from './progress.node.ts';
import { short, table } from './table.ts';
import type { Text } from './text.ts';

/** One way of counting, under the letter that marks it in the table of projects. */
interface Column {
  readonly name: string;
  readonly options: BudgetOptions;
}

type Counted = Column &
  ({ readonly result: BudgetResult; readonly measures: Measures } | { readonly refused: string });

/** Every rule, with the completions that differ. */
const COLUMNS: readonly Column[] = [
  { name: 'equal-shares', options: { rule: 'equal-shares' } },
  { name: 'equal-shares, add1', options: { rule: 'equal-shares', completion: 'add1' } },
  { name: 'equal-shares, add1u', options: { rule: 'equal-shares', completion: 'add1u' } },
  { name: 'equal-shares, greedy', options: { rule: 'equal-shares', completion: 'greedy' } },
  { name: 'exact-equal-shares', options: { rule: 'exact-equal-shares' } },
  { name: 'bounded-overspending', options: { rule: 'bounded-overspending' } },
  { name: 'phragmen', options: { rule: 'phragmen' } },
  { name: 'maximin-support', options: { rule: 'maximin-support' } },
  { name: 'greedy', options: { rule: 'greedy' } },
  { name: 'welfare', options: { rule: 'welfare' } },
];

/** Counts by every rule; one that does not fit these ballots says why. */
export function compareRules(
  instance: Instance,
  utility: Utility | undefined,
  language: Language,
  report: Progress,
): Counted[] {
  return COLUMNS.map(({ name, options: plain }): Counted => {
    const options = utility === undefined ? plain : { ...plain, utility };
    report.at(name);
    try {
      const result = countBudget(instance, { ...options, onStep: report.tried });
      return { name, options, result, measures: measure(instance, result.winners, utility) };
    } catch (error) {
      if (error instanceof Refusal)
        return { name, options, refused: sentenceText(error.sentence, language) };
      throw error;
    }
  });
}

/** The comparison for machines. */
export function compareJson(instance: Instance, counted: readonly Counted[]): string {
  const rules = counted.map((column) =>
    'refused' in column
      ? { name: column.name, options: column.options, refused: column.refused }
      : {
          name: column.name,
          options: column.options,
          winners: column.result.winners,
          cost: column.result.cost,
          measures: column.measures,
        },
  );
  const { budget, scale, voterCount } = instance;
  return `${JSON.stringify({ rules, budget, scale, voters: voterCount })}\n`;
}

/** The comparison for people: one line a rule, then one line a project that some rule chooses. */
export function compareText(instance: Instance, counted: readonly Counted[], text: Text): string {
  const money = (units: number) => formatUnits(units, instance.scale);
  const letter = (index: number) => String.fromCharCode(65 + index);
  const good = counted.filter((column) => 'result' in column);
  const rules = good.map(({ name, result, measures }, index) => [
    letter(index),
    name,
    String(result.winners.length),
    money(result.cost),
    measures.averageWinners.toFixed(2),
    `${(measures.exclusionRatio * 100).toFixed(1)} %`,
    String(measures.violations.length),
  ]);
  const sets = good.map(({ result }) => new Set(result.winners));
  const chosen = instance.projects.filter(({ id }) => sets.some((set) => set.has(id)));
  const projects = chosen.map(({ id, name, cost }) => [
    short(id, 16),
    short(name, 44),
    money(cost),
    ...sets.map((set) => (set.has(id) ? '●' : '·')),
  ]);
  const refused = counted.filter((column) => 'refused' in column);
  return [
    text.budgetSize(instance.voterCount, instance.projects.length, money(instance.budget)),
    '',
    table(text.rulesHead, rules),
    '',
    text.compareKey,
    '',
    table([...text.projectsHead, ...good.map((_, index) => letter(index))], projects),
    ...refused.map(({ name, refused: why }) => `\n${text.refused(name, why)}`),
    '',
  ].join('\n');
}
