import { refusal } from '../sentence/refusal.ts';
import { countEqualShares } from './equal-shares.ts';
import { countBounded } from './equal-shares-bounded.ts';
import { countExactShares } from './exact-shares.ts';
import { countGreedy } from './greedy.ts';
import type { Instance } from './instance.ts';
import { countMaximinSupport } from './maximin-support.ts';
import { countPhragmen } from './phragmen.ts';
import type { BudgetOptions, BudgetResult } from './result.ts';
import { tieLot } from './ties.ts';
import { countWelfare } from './welfare.ts';

export { cityRule } from './city-rule.ts';
export { type BallotPayments, exactPayments, payments } from './equal-shares-payments.ts';
export { type Mark, withGains } from './gains.ts';
export type * from './instance.ts';
export { type CategoryShares, type Measures, measure, type Violation } from './measures.ts';
export type * from './result.ts';

/**
 * Counts a participatory budget by the rule in `options`. The outcome is that of exact rational
 * arithmetic, whatever the speed.
 *
 * @throws RangeError when the options do not fit the ballots (points asked of rankings, say)
 */
export function countBudget(instance: Instance, options: BudgetOptions): BudgetResult {
  const result = countBy(instance, options);
  return options.ties?.includes('lot') ? { ...result, lot: tieLot(instance, options) } : result;
}

function countBy(instance: Instance, options: BudgetOptions): BudgetResult {
  if (options.rule === 'equal-shares') return countEqualShares(instance, options);
  if (options.rule === 'exact-equal-shares') return countExactShares(instance, options);
  if (options.rule === 'bounded-overspending') return countBounded(instance, options);
  if (options.rule === 'greedy') return countGreedy(instance, options);
  if (options.rule === 'phragmen') return countPhragmen(instance, options);
  if (options.rule === 'maximin-support') return countMaximinSupport(instance, options);
  if (options.rule === 'welfare') return countWelfare(instance, options);
  throw refusal('budgetRuleUnknown', options.rule);
}
