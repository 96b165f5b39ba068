import { add, compare, type Ratio } from '@ownhouse/basics/ratio';
import type { Allowance, ExactPurses } from './exact-purses.ts';

/**
 * The smallest voter budget at which at least `least` supporters of `p` can pay an equal part of
 * its cost, as payments stand; null when it is surely more than `limit`. With the k supporters who
 * paid least so far, that is cost / k + what the last of them has paid.
 *
 * @param now a budget that is not enough
 */
export function budgetFor(
  purses: ExactPurses,
  p: number,
  least: number,
  now: Allowance,
  limit: Allowance | null,
): Ratio | null {
  const { slack } = limit ?? now;
  const cost = purses.electorate.cost[p] as number;
  // Whoever could pay the largest share already is among the k whatever k is.
  const sure = now.near - cost / least - slack;
  const most = limit === null ? Number.POSITIVE_INFINITY : limit.near + slack;
  const { surely, others } = supporters(purses, p, sure, most);
  others.sort((a, b) =>
    Math.abs(a.paid - b.paid) > 2 * slack
      ? a.paid - b.paid
      : compare(purses.exactlyPaid(a.cls), purses.exactlyPaid(b.cls)),
  );
  let payers = surely;
  const offers = others.map(({ cls, paid, voters }) => {
    payers += voters;
    const near = payers < least ? Number.POSITIVE_INFINITY : cost / payers + paid;
    return { cls, payers, near };
  });
  const nearest = offers.reduce((least, { near }) => Math.min(least, near), most);
  let best: Ratio | null = null;
  for (const { cls, payers, near } of offers) {
    if (near > nearest + 2 * slack) continue;
    const budget = add(purses.share({ project: p, payers }), purses.exactlyPaid(cls));
    if (best === null || compare(budget, best) < 0) best = budget;
  }
  return best;
}

interface PayingClass {
  readonly cls: number;
  /** What each has paid, nearly. */
  readonly paid: number;
  voters: number;
}

/** How many supporters of `p` have paid no more than `sure`, and the others up to `most` by class. */
function supporters(
  purses: ExactPurses,
  p: number,
  sure: number,
  most: number,
): { surely: number; others: PayingClass[] } {
  const { start, row, weight } = purses.electorate;
  const others = new Map<number, PayingClass>();
  let surely = 0;
  for (let e = start[p] as number; e < (start[p + 1] as number); e++) {
    const r = row[e] as number;
    const paid = purses.paid[r] as number;
    if (paid > most) continue;
    const voters = weight[e] as number;
    if (paid <= sure) {
      surely += voters;
      continue;
    }
    const cls = purses.classOf(r);
    const known = others.get(cls);
    if (known === undefined) others.set(cls, { cls, paid, voters });
    else known.voters += voters;
  }
  return { surely, others: [...others.values()] };
}
