import type { Instance } from '../budget/instance.ts';
import type { BudgetOptions, BudgetResult, TieBreaker } from '../budget/result.ts';
import { BUDGET_RULES } from './specs.ts';
import { type Given, UsageFault, unknown } from './usage.ts';
import { pairs, positive, words } from './values.ts';

const TIE_BREAKERS: readonly string[] = [
  'id',
  'minCost',
  'maxCost',
  'maxVotes',
  'minVotes',
  'list',
  'lot',
] satisfies TieBreaker[];

/** The rule's options as the command line gives them. */
export function budgetOptions(given: Given): BudgetOptions {
  const rule = given.rule ?? 'equal-shares';
  const known: readonly string[] = BUDGET_RULES;
  if (!known.includes(rule)) throw new UsageFault(`--rule ${unknown(rule, known, '')}`);
  const options: Record<string, unknown> = { rule };
  for (const name of ['preset', 'utility', 'completion', 'start'] as const)
    if (given[name] !== undefined) options[name] = given[name];
  if (given.increment !== undefined) options.increment = positive('increment', given.increment);
  if (given['no-exhaustive-stop'] !== undefined) options.exhaustiveStop = false;
  if (given.ties !== undefined) {
    const ties = words(given.ties);
    if (ties.every((tie) => TIE_BREAKERS.includes(tie))) options.ties = ties;
    else Object.assign(options, { ties: ['list', 'id'], tieList: ties });
  }
  if (given['tie-list'] !== undefined) options.tieList = words(given['tie-list']);
  if (given['lot-seed'] !== undefined) options.lotSeed = given['lot-seed'];
  if (given.comparison !== undefined) options.comparison = given.comparison;
  if (given['min-support'] !== undefined)
    options.minSupport = positive('min-support', given['min-support']);
  if (given.exclusive !== undefined)
    options.exclusive = words(given.exclusive).map((group) => group.split('+'));
  if (given['no-skip'] !== undefined) options.skip = false;
  if (given.order !== undefined) options.greedyOrder = given.order;
  return options as unknown as BudgetOptions;
}

/** The limits of districts and categories, which are amounts in the money of the file. */
function limitsOf(instance: Instance, given: Given): Pick<BudgetOptions, 'limits'> {
  const read = (name: string) => {
    const text = given[name];
    if (text === undefined) return {};
    const kind = name.replace('-limits', '');
    return { [kind]: Object.fromEntries(pairs(name, text, instance.scale)) };
  };
  const limits = { ...read('district-limits'), ...read('category-limits') };
  return Object.keys(limits).length === 0 ? {} : { limits };
}

/** Counts, with the whole engine loaded only now. */
export async function countBudgetWith(
  instance: Instance,
  given: Given,
  plain: BudgetOptions,
): Promise<BudgetResult> {
  const options = { ...plain, ...limitsOf(instance, given) };
  const { countBudget } = await import('../budget/index.ts');
  const { progress } = await import('./progress.node.ts');
  const report = progress('budgets tried');
  const result = countBudget(instance, { ...options, onStep: report.step });
  report.done();
  return result;
}
