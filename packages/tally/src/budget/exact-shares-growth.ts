import { compare, type Ratio, ratio, subtract } from '@ownhouse/basics/ratio';
import { type Allowance, type EqualPurchase, ExactSharesRun } from './exact-shares-run.ts';
import type { Electorate } from './kernel-electorate.ts';
import type { BreakTie } from './ties.ts';

/**
 * The smallest increase of the voter budget at which exact equal shares buys something else or
 * collects from more payers (the question of ADD-OPT: Kraiczy, Robinson, Elkind 2025); null when
 * everything supported is bought by all its supporters.
 *
 * Up to the first purchase that changes all payments stay what they are. So it is enough to ask,
 * before each purchase of the present run, how much each project lacks for enough payers to win.
 */
export function smallestGrowth(
  electorate: Electorate,
  allowance: Allowance,
  breakTie: BreakTie,
): Ratio | null {
  let least: Ratio | null = null;
  let leastNumber = Number.POSITIVE_INFINITY;
  const run = new ExactSharesRun(electorate, allowance);
  const bought = new Set<number>();
  const ask = (p: number, best: EqualPurchase | null) => {
    const c = electorate.cost[p] as number;
    const votes = electorate.votes[p] as number;
    // Not even all its supporters together would win; or not with the growth that is known to do.
    if (!run.beats(p, votes, best, breakTie)) return;
    const most = payersWith(run, p, leastNumber * (1 + 1e-9));
    if (most === 0 || !run.beats(p, most, best, breakTie)) return;
    let payers = 0;
    for (const { row, weight } of richestFirst(run, p)) {
      payers += weight;
      const lack = c / payers - (run.money[row] as number);
      if (lack > leastNumber * (1 + 1e-9) || !run.beats(p, payers, best, breakTie)) continue;
      if (run.canPay(row, c, payers)) continue;
      const money = run.exactMoney(row);
      const exact = subtract(ratio(BigInt(c), BigInt(payers)), ratio(money.num, money.den));
      if (least !== null && compare(exact, least) >= 0) continue;
      least = exact;
      leastNumber = Number(exact.num) / Number(exact.den);
    }
  };
  run.run(breakTie, (best) => {
    for (let p = 0; p < electorate.cost.length; p++)
      if (!bought.has(p) && (electorate.cost[p] as number) > 0) ask(p, best);
    if (best !== null) bought.add(best.project);
  });
  return least;
}

/** Most supporters of `p` who could pay equally if everyone had `extra` more; at least those. */
function payersWith({ electorate, money }: ExactSharesRun, p: number, extra: number): number {
  const { start, row, weight, cost, votes } = electorate;
  let count = votes[p] as number;
  for (;;) {
    const least = ((cost[p] as number) / count) * (1 - 1e-9) - extra;
    let able = 0;
    for (let e = start[p] as number; e < (start[p + 1] as number); e++)
      if ((money[row[e] as number] as number) >= least) able += weight[e] as number;
    if (able === count || able === 0) return able;
    count = able;
  }
}

/** Supporters of `p` with the most money first. */
function richestFirst(run: ExactSharesRun, p: number): { row: number; weight: number }[] {
  const { start, row, weight } = run.electorate;
  const list: { row: number; weight: number }[] = [];
  for (let e = start[p] as number; e < (start[p + 1] as number); e++)
    list.push({ row: row[e] as number, weight: weight[e] as number });
  return list.sort((a, b) => (run.money[b.row] as number) - (run.money[a.row] as number));
}
