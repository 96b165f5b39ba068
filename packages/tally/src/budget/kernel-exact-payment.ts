import type { Settlement } from './kernel-exact.ts';
import type { Payment, Supporters } from './kernel-supporters.ts';

/**
 * Pays for a project in which some hold nearly what they owe: the ledger says who pays in full.
 * Leaves its sums in `supporters` as `Supporters.pay` does, and gives the rows that spent their last
 * by paying exactly the full share.
 */
export function payExactly(
  supporters: Supporters,
  p: number,
  terms: Payment,
  exact: Settlement,
): number[] {
  const { row, weight, unit, start, spentEnd, money, error } = supporters;
  const gone = supporters.gone[terms.turn];
  const past = supporters.gone[1 - terms.turn] as Int32Array;
  const even: number[] = [];
  let errorMax = 0;
  let paidAll = 0;
  let revived = 0;
  for (let e = spentEnd[p] as number; e < (start[p + 1] as number); e++) {
    const r = row[e] as number;
    const left = money[r] as number;
    if (left === 0) continue;
    const u = unit === null ? 1 : (unit[e] as number);
    if (exact.rich(r, e)) {
      const rest = left - terms.share * u;
      money[r] = rest > 0 ? rest : Number.MIN_VALUE;
      error[r] = (error[r] as number) + terms.error * u + terms.roundoff;
      errorMax = Math.max(errorMax, error[r] as number);
      if (terms.pastRound >= 0 && past[r] === terms.pastRound) supporters.revived[revived++] = e;
    } else {
      money[r] = 0;
      gone[r] = terms.round;
      if (!exact.poor(e)) even.push(r);
      paidAll += weight[e] as number;
    }
  }
  supporters.errorMax = errorMax;
  supporters.paidAll = paidAll;
  supporters.revivedCount = revived;
  return even;
}
