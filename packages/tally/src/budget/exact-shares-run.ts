import { compareFractions } from './fraction.ts';
import type { Electorate } from './kernel-electorate.ts';
import type { BudgetTie } from './result.ts';
import type { BreakTie } from './ties.ts';

/** One purchase: `payers` voters pay the same, `cost / payers`. */
export interface EqualPurchase {
  readonly project: number;
  readonly payers: number;
}

/** A voter budget as a fraction of minor units. */
export interface Allowance {
  readonly num: bigint;
  readonly den: bigint;
}

/**
 * A run of exact equal shares. Payments are whole costs over whole numbers of payers, so money is
 * kept in doubles and any doubt is settled by adding those fractions exactly.
 */
export class ExactSharesRun {
  readonly electorate: Electorate;
  readonly allowance: Allowance;
  readonly purchases: EqualPurchase[] = [];
  readonly ties: (Omit<BudgetTie, 'tied' | 'chosen'> & { tied: number[]; chosen: number })[] = [];
  cost = 0;
  /** What a row has left, minor units, within `#tolerance`. */
  readonly money: Float64Array;
  readonly #paidIn: number[][];
  readonly #tolerance: number;

  constructor(electorate: Electorate, allowance: Allowance) {
    this.electorate = electorate;
    this.allowance = allowance;
    const b = Number(allowance.num) / Number(allowance.den);
    this.money = new Float64Array(electorate.rowCount).fill(b);
    this.#paidIn = Array.from({ length: electorate.rowCount }, () => []);
    // Every purchase rounds twice, by less than 2^-52 of the voter budget.
    this.#tolerance = b * 2 ** -50 * (electorate.cost.length + 2);
  }

  /** Buys until nothing more is affordable; `observe` sees the state before each purchase. */
  run(breakTie: BreakTie, observe?: (best: EqualPurchase | null) => void): this {
    const { cost, votes } = this.electorate;
    const most = Array.from(votes);
    const open = new Set(most.flatMap((v, p) => (v > 0 && (cost[p] as number) > 0 ? [p] : [])));
    for (;;) {
      const order = [...open].sort((a, b) =>
        this.#worth(a, most[a] as number, b, most[b] as number),
      );
      let tied: number[] = [];
      for (const p of order) {
        const first = tied[0];
        const bound =
          first === undefined
            ? -1
            : this.#worth(p, most[p] as number, first, most[first] as number);
        if (bound > 0) break;
        const payers = this.payers(p);
        most[p] = payers;
        if (payers === 0) {
          open.delete(p);
          continue;
        }
        const sign =
          first === undefined ? -1 : this.#worth(p, payers, first, most[first] as number);
        if (sign < 0) tied = [p];
        else if (sign === 0) tied.push(p);
      }
      if (tied.length === 0) {
        observe?.(null);
        return this;
      }
      tied.sort((a, b) => a - b);
      const { chosen, by } =
        tied.length > 1 ? breakTie(tied) : { chosen: tied[0] as number, by: [] };
      const purchase = { project: chosen, payers: most[chosen] as number };
      observe?.(purchase);
      if (tied.length > 1) this.ties.push({ round: this.purchases.length, tied, chosen, by });
      this.#pay(purchase);
      open.delete(chosen);
    }
  }

  /** Most supporters of `p` who can all pay an equal part of its cost; 0 when there are none. */
  payers(p: number): number {
    const { start, row, weight, cost, votes } = this.electorate;
    const c = cost[p] as number;
    let count = votes[p] as number;
    for (;;) {
      let able = 0;
      for (let e = start[p] as number; e < (start[p + 1] as number); e++)
        if (this.canPay(row[e] as number, c, count)) able += weight[e] as number;
      if (able === count || able === 0) return able;
      count = able;
    }
  }

  /** Whether a ballot of `row` holds at least `c / count`. */
  canPay(row: number, c: number, count: number): boolean {
    const gap = (this.money[row] as number) - c / count;
    if (Math.abs(gap) > this.#tolerance) return gap > 0;
    const left = this.exactMoney(row);
    return left.num * BigInt(count) >= BigInt(c) * left.den;
  }

  /** What a ballot of `row` holds, not in lowest terms. */
  exactMoney(row: number): Allowance {
    let { num, den } = this.allowance;
    for (const round of this.#paidIn[row] as number[]) {
      const { project, payers } = this.purchases[round] as EqualPurchase;
      num = num * BigInt(payers) - BigInt(this.electorate.cost[project] as number) * den;
      den *= BigInt(payers);
    }
    return { num, den };
  }

  /** Negative when `a` with its payers gains more utility per unit of money than `b`. */
  #worth(a: number, aPayers: number, b: number, bPayers: number): number {
    const { cost, factor } = this.electorate;
    if (factor === cost) return bPayers - aPayers;
    return compareFractions(bPayers, cost[b] as number, aPayers, cost[a] as number);
  }

  /** Whether `p` with that many payers would be bought rather than `best`. */
  beats(p: number, payers: number, best: EqualPurchase | null, breakTie: BreakTie): boolean {
    if (best === null) return true;
    if (p === best.project) return payers > best.payers;
    const sign = this.#worth(p, payers, best.project, best.payers);
    return (
      sign < 0 || (sign === 0 && breakTie([p, best.project].sort((x, y) => x - y)).chosen === p)
    );
  }

  #pay({ project, payers }: EqualPurchase): void {
    const { start, row, cost } = this.electorate;
    const c = cost[project] as number;
    for (let e = start[project] as number; e < (start[project + 1] as number); e++) {
      const r = row[e] as number;
      if (!this.canPay(r, c, payers)) continue;
      this.money[r] = (this.money[r] as number) - c / payers;
      (this.#paidIn[r] as number[]).push(this.purchases.length);
    }
    this.purchases.push({ project, payers });
    this.cost += c;
  }
}
