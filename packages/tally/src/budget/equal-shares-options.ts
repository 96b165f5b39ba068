import { refusal } from '../sentence/refusal.ts';
import type { Instance } from './instance.ts';
import type { BudgetOptions, Completion, Utility } from './result.ts';
import { defaultUtility } from './support.ts';
import { tieBreakers } from './ties.ts';

/** Options of equal shares with every default filled in. */
export interface SharesOptions extends BudgetOptions {
  readonly preset: 'pabutools' | 'equalshares';
  readonly utility: Utility;
  readonly completion: Completion;
  readonly increment: number;
  readonly start: 'exact' | 'floor';
  readonly exhaustiveStop: 'supported' | 'all' | false;
  readonly zeroCost: 'first' | 'never';
  readonly greedyOrder: 'density' | 'votes';
}

/**
 * Fills in the conventions of the preset (docs/rules/equal-shares.md, ES-PRESET).
 *
 * @throws RangeError when the increment is not a positive amount in minor units
 */
export function sharesOptions(instance: Instance, options: BudgetOptions): SharesOptions {
  const preset = options.preset ?? 'pabutools';
  const tool = preset === 'equalshares';
  const completion = options.completion ?? 'none';
  const increment = options.increment ?? 1;
  const step = increment * instance.scale;
  if (!(step > 0) || !Number.isSafeInteger(step * instance.voterCount))
    throw refusal('incrementPositive', increment);
  const utility = options.utility ?? defaultUtility(instance);
  return {
    start: tool ? 'floor' : 'exact',
    exhaustiveStop: tool ? 'all' : 'supported',
    // With cost utility a free project gains nobody anything: pabutools then sees no support for it.
    zeroCost: tool || utility === 'cost' ? 'never' : 'first',
    greedyOrder: tool || completion === 'add1u' ? 'votes' : 'density',
    utility,
    ties: tieBreakers(options),
    ...options,
    preset,
    completion,
    increment,
  };
}

/** Whether the completion runs Add1. */
export const usesAdd1 = (completion: Completion): boolean => completion.startsWith('add1');

/** Whether the completion fills up by greedy. */
export const usesGreedy = (completion: Completion): boolean =>
  completion === 'greedy' || completion === 'add1u' || completion === 'add1+greedy';
