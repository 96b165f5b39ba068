import { type Ratio, ratio, toText } from '@ownhouse/basics/ratio';
import { gcd } from './fraction.ts';
import type { Instance } from './instance.ts';
import type { Kernel } from './kernel.ts';
import type { Electorate } from './kernel-electorate.ts';
import { divide } from './kernel-exact.ts';
import type { BudgetRound, Utility } from './result.ts';

/** The purchases of the kernel's last run with their exact prices; `left` is filled in later. */
export function sharesRounds(kernel: Kernel, instance: Instance, utility: Utility): BudgetRound[] {
  const rounds: BudgetRound[] = [];
  // Their product is the denominator of the round's price; as few as stay below 2^53.
  const divisors = [kernel.budgetDen];
  for (let k = 0; k < kernel.rounds; k++) {
    const step = kernel.ledger.step(k);
    const product = (divisors[divisors.length - 1] as number) * step;
    if (Number.isSafeInteger(product)) divisors[divisors.length - 1] = product;
    else divisors.push(step);
    const price = { num: kernel.ledger.price(k).num, divisors };
    const p = kernel.picks[k] as number;
    const paidAll = kernel.paidAll[k] as number;
    rounds.push(pricedRound(kernel.electorate, instance, utility, p, price, paidAll));
  }
  return rounds;
}

/** A payment per unit in minor units: `num` over `den`, or over the product of `divisors`. */
type UnitPrice =
  | { readonly num: bigint; readonly divisors: readonly number[] }
  | { readonly num: bigint; readonly den: bigint };

/** The round in which `p` was bought at that price; `left` is for the caller to fill in. */
export function pricedRound(
  electorate: Electorate,
  instance: Instance,
  utility: Utility,
  p: number,
  price: UnitPrice,
  paidAll: number,
): BudgetRound {
  // A unit of money, a point: what the file writes, not the whole numbers behind them.
  const over = utility === 'cost' ? (electorate.factor[p] as number) : instance.scale;
  const num = price.num * BigInt(utility === 'points' ? instance.pointScale : 1);
  const lowest =
    'den' in price ? ratio(num, price.den * BigInt(over)) : cancel(num, [...price.divisors, over]);
  return {
    project: electorate.projects[p]?.id as string,
    cost: electorate.cost[p] as number,
    supporters: electorate.votes[p] as number,
    by: 'shares',
    rho: toText(lowest),
    rhoDecimal: divide(lowest.num, lowest.den),
    effectiveVotes: utility === 'cost' ? divide(lowest.den, lowest.num) : null,
    paidAll,
    left: 0,
  };
}

/** A round in which `p` was taken by a completion. */
export const unpricedRound = (electorate: Electorate, p: number, left: number): BudgetRound => ({
  project: electorate.projects[p]?.id as string,
  cost: electorate.cost[p] as number,
  supporters: electorate.votes[p] as number,
  by: 'greedy',
  rho: null,
  rhoDecimal: null,
  effectiveVotes: null,
  paidAll: null,
  left,
});

/**
 * Lowest terms of `num` over the product of `divisors`, all below 2^53. Dividing out one small
 * divisor after another is much faster than one great common divisor of long numbers.
 */
function cancel(num: bigint, divisors: readonly number[]): Ratio {
  let top = num;
  let bottom = 1n;
  for (const divisor of divisors) {
    if (divisor === 1) continue;
    const common = gcd(divisor, Number(top % BigInt(divisor)));
    if (common > 1) top /= BigInt(common);
    if (common < divisor) bottom *= BigInt(divisor / common);
  }
  return { num: top, den: bottom };
}
