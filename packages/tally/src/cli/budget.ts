import type { Instance } from '../budget/instance.ts';
import type { BudgetOptions, BudgetResult, TieBreaker } from '../budget/result.ts';
import { BUDGET_RULES } from './specs.ts';
import { type Given, UsageFault, unknown } from './usage.ts';

const TIE_BREAKERS: readonly string[] = [
  'id',
  'minCost',
  'maxCost',
  'maxVotes',
  'minVotes',
  'list',
  'lot',
] satisfies TieBreaker[];

const words = (text: string): string[] => text.split(',').map((word) => word.trim());

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
  if (given.comparison !== undefined) options.comparison = true;
  if (given['min-support'] !== undefined)
    options.minSupport = positive('min-support', given['min-support']);
  if (given['no-skip'] !== undefined) options.skip = false;
  if (given.order !== undefined) options.greedyOrder = given.order;
  return options as unknown as BudgetOptions;
}

/** Counts, with the whole engine loaded only now. */
export async function countBudgetWith(
  instance: Instance,
  options: BudgetOptions,
): Promise<BudgetResult> {
  const { countBudget } = await import('../budget/index.ts');
  const { progress } = await import('./progress.node.ts');
  const report = progress('budgets tried');
  const result = countBudget(instance, { ...options, onStep: report.step });
  report.done();
  return result;
}

/** @throws UsageFault when the text is not a number above zero */
export function positive(name: string, text: string): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value > 0) || value > Number.MAX_SAFE_INTEGER)
    throw new UsageFault(`--${name} must be a number above zero, not “${text}”.`);
  return value;
}
