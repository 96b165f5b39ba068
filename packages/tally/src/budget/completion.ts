import { ratio, toText } from '@ownhouse/basics/ratio';
import { refusal } from '../sentence/refusal.ts';
import type { SharesOptions } from './equal-shares-options.ts';
import type { Instance } from './instance.ts';
import type { Kernel } from './kernel.ts';

/** Why Add1 stopped, and after how many runs. The kernel holds the final run. */
export interface Add1 {
  readonly steps: number;
  readonly stopped: string;
  readonly tieRounds: number;
}

const REPORT_EVERY = 64;

/** A voter budget in units of money, as text. */
export const voterBudget = (instance: Instance, num: number, den: number): string =>
  toText(ratio(BigInt(num), BigInt(den) * BigInt(instance.scale)));

/**
 * Runs the method at one voter budget after another, a step apart, and keeps the last outcome that
 * the budget can pay (docs/rules/equal-shares.md, ES-ADD1). Costs are not monotone in the voter
 * budget, so every step is run.
 */
export function add1(
  kernel: Kernel,
  instance: Instance,
  options: SharesOptions,
  afterRun?: (kernel: Kernel) => void,
): Add1 {
  const { budget, scale } = instance;
  const voters = Math.max(1, instance.voterCount);
  const whole = Math.floor(budget / (voters * scale)) * scale * voters;
  const step = options.increment * scale * voters;
  if (options.preset === 'equalshares' && totalCost(instance) <= budget) {
    kernel.run(budget, voters);
    return { steps: 1, stopped: 'everything affordable', tieRounds: kernel.tieRounds };
  }
  let num = options.start === 'floor' ? whole : budget;
  for (let steps = 1; ; steps++) {
    if (!Number.isSafeInteger(num)) throw refusal('shareTooLarge');
    kernel.run(num, voters);
    afterRun?.(kernel);
    if (kernel.cost > budget) {
      const { tieRounds } = kernel;
      const stopped = `over budget at ${voterBudget(instance, num, voters)}`;
      kernel.run(num - step, voters);
      return { steps, stopped, tieRounds };
    }
    const reason = enough(kernel, budget, options);
    if (reason !== null) return { steps, stopped: reason, tieRounds: kernel.tieRounds };
    if (steps % REPORT_EVERY === 0) options.onStep?.(steps);
    num += step;
  }
}

/** Why the present outcome is final, or null. */
function enough(kernel: Kernel, budget: number, options: SharesOptions): string | null {
  const { cost, unitTotal } = kernel.electorate;
  const left = budget - kernel.cost;
  let fits = false;
  let open = false;
  for (let p = 0; p < cost.length; p++) {
    if ((kernel.roundOf[p] as number) >= 0) continue;
    const c = cost[p] as number;
    const supported = (unitTotal[p] as number) > 0;
    if (supported && c > 0) open = true;
    // Free projects that the tool never selects keep its test from ever holding.
    if (c === 0 && options.exhaustiveStop !== 'all') continue;
    if (c === 0 && options.zeroCost === 'first' && supported) continue;
    if (c <= left && (supported || options.exhaustiveStop === 'all')) fits = true;
  }
  if (!fits && options.exhaustiveStop !== false) return 'exhaustive';
  return open ? null : 'everything supported is bought';
}

const totalCost = (instance: Instance): number =>
  instance.projects.reduce((sum, project) => sum + project.cost, 0);
