import type { Instance } from './instance.ts';
import type { Kernel } from './kernel.ts';
import { divide } from './kernel-exact.ts';
import type { BudgetRound, Utility } from './result.ts';

/** The purchases of the kernel's last run with their exact prices; `left` is filled in later. */
export function sharesRounds(kernel: Kernel, instance: Instance, utility: Utility): BudgetRound[] {
  const { projects, cost, factor, votes } = kernel.electorate;
  const rounds: BudgetRound[] = [];
  for (let k = 0; k < kernel.rounds; k++) {
    const p = kernel.picks[k] as number;
    const price = kernel.ledger.price(k);
    // A unit of money, a point: what the file writes, not the whole numbers behind them.
    const over = utility === 'cost' ? (factor[p] as number) : instance.scale;
    const times = utility === 'points' ? instance.pointScale : 1;
    const num = price.num * BigInt(times);
    const { num: n, den: d } = cancel(num, [...kernel.ledger.divisors(k), over]);
    const rhoDecimal = divide(n, d);
    rounds.push({
      project: projects[p]?.id as string,
      cost: cost[p] as number,
      supporters: votes[p] as number,
      by: 'shares',
      rho: d === 1n ? `${n}` : `${n}/${d}`,
      rhoDecimal,
      effectiveVotes: utility === 'cost' ? divide(d, n) : null,
      paidAll: kernel.paidAll[k] as number,
      left: 0,
    });
  }
  return rounds;
}

/**
 * Lowest terms of `num` over the product of `divisors`, all below 2^53. Dividing out one small
 * divisor after another is much faster than one great common divisor of long numbers.
 */
function cancel(num: bigint, divisors: readonly number[]): { num: bigint; den: bigint } {
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

function gcd(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y > 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}
