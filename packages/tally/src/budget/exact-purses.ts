import { add, compare, type Ratio, ratio, subtract, ZERO } from '@ownhouse/basics/ratio';
import type { Electorate } from './kernel-electorate.ts';

/** One purchase: `payers` voters pay the same, `cost / payers`. */
export interface EqualPurchase {
  readonly project: number;
  readonly payers: number;
}

/** A voter budget in minor units, exactly and as the nearest double. */
export interface Allowance {
  readonly exact: Ratio;
  readonly near: number;
  /** No sum of payments that comes to less than the allowance is off by more, in doubles. */
  readonly slack: number;
}

/**
 * What voters have paid under exact equal shares. Voters who paid for the same projects are a
 * class; what they paid is kept in doubles and, once a comparison is in doubt, as a fraction.
 */
export class ExactPurses {
  readonly electorate: Electorate;
  readonly purchases: EqualPurchase[] = [];
  /** What a ballot of each row has paid, minor units, within the slack of the allowance. */
  readonly paid: Float64Array;
  readonly #classOf: Uint32Array;
  /** For each class: the one it was before its last purchase, that purchase, and what it paid. */
  readonly #parent: number[] = [0];
  readonly #last: (EqualPurchase | undefined)[] = [undefined];
  readonly #near: number[] = [0];
  readonly #exact: (Ratio | undefined)[] = [ZERO];
  /** The class last made of those who paid on. */
  readonly #child: number[] = [0];
  /** For each purchase: the rows that took part, and how many classes there were before. */
  readonly #payers: Uint32Array[] = [];
  readonly #classes: number[] = [];
  readonly #scratch: Uint32Array;

  constructor(electorate: Electorate) {
    this.electorate = electorate;
    this.paid = new Float64Array(electorate.rowCount);
    this.#classOf = new Uint32Array(electorate.rowCount);
    this.#scratch = new Uint32Array(electorate.rowCount);
  }

  /** Voters with equal numbers paid for the same projects. */
  classOf(row: number): number {
    return this.#classOf[row] as number;
  }

  /** What everybody of a class has paid, minor units. */
  exactlyPaid(cls: number): Ratio {
    const known = this.#exact[cls];
    if (known !== undefined) return known;
    const before = this.exactlyPaid(this.#parent[cls] as number);
    const paid = add(before, this.share(this.#last[cls] as EqualPurchase));
    this.#exact[cls] = paid;
    return paid;
  }

  /** What each payer pays. */
  share({ project, payers }: EqualPurchase): Ratio {
    return ratio(this.electorate.cost[project] as number, payers);
  }

  /** Most supporters of `p`, and not more than `most`, who can all pay an equal part of its cost. */
  payers(p: number, most: number, allowance: Allowance): number {
    const { start, row, weight, cost } = this.electorate;
    const { near, slack } = allowance;
    let count = most;
    while (count > 0) {
      const limit = near - (cost[p] as number) / count;
      let able = 0;
      let isDoubtful = false;
      for (let e = start[p] as number; e < (start[p + 1] as number); e++) {
        const gap = (this.paid[row[e] as number] as number) - limit;
        if (gap < -slack) able += weight[e] as number;
        else if (gap <= slack) isDoubtful = true;
      }
      if (isDoubtful) able = this.#exactlyAble({ project: p, payers: count }, allowance);
      if (able >= count) return count;
      count = able;
    }
    return 0;
  }

  /**
   * How many supporters of `p` could pay an equal part if there were `most` of them: never fewer
   * than `payers`, and `most` itself if that is what `payers` comes to. In doubles, rounded up.
   */
  payersAbout(p: number, most: number, { near, slack }: Allowance): number {
    const { start, row, weight, cost } = this.electorate;
    const limit = near - (cost[p] as number) / most + slack;
    let able = 0;
    for (let e = start[p] as number; e < (start[p + 1] as number); e++)
      if ((this.paid[row[e] as number] as number) <= limit) able += weight[e] as number;
    return Math.min(most, able);
  }

  buy(purchase: EqualPurchase, allowance: Allowance): void {
    const { start, row, cost } = this.electorate;
    const { project, payers } = purchase;
    const share = (cost[project] as number) / payers;
    const isAble = this.#ability(purchase, allowance);
    const rows = this.#scratch;
    const classes = this.#parent.length;
    let count = 0;
    for (let e = start[project] as number; e < (start[project + 1] as number); e++) {
      const r = row[e] as number;
      if (!isAble(r)) continue;
      const from = this.#classOf[r] as number;
      let to = this.#child[from] as number;
      // A child from before is of another purchase, or was taken back.
      if (to < classes || to >= this.#parent.length || this.#parent[to] !== from) {
        to = this.#parent.push(from) - 1;
        this.#last.push(purchase);
        this.#exact.push(undefined);
        this.#near.push((this.#near[from] as number) + share);
        this.#child.push(0);
        this.#child[from] = to;
      }
      this.#move(r, to);
      rows[count++] = r;
    }
    this.purchases.push(purchase);
    this.#payers.push(rows.slice(0, count));
    this.#classes.push(classes);
  }

  /** Takes back all purchases but the first `count`. */
  keep(count: number): void {
    while (this.purchases.length > count) {
      for (const r of this.#payers.pop() ?? [])
        this.#move(r, this.#parent[this.#classOf[r] as number] as number);
      this.purchases.pop();
      const classes = this.#classes.pop() as number;
      for (const list of [this.#parent, this.#last, this.#exact, this.#near, this.#child])
        list.length = classes;
    }
  }

  #exactlyAble(purchase: EqualPurchase, allowance: Allowance): number {
    const { start, row, weight } = this.electorate;
    const isAble = this.#ability(purchase, allowance);
    let able = 0;
    const end = start[purchase.project + 1] as number;
    for (let e = start[purchase.project] as number; e < end; e++)
      if (isAble(row[e] as number)) able += weight[e] as number;
    return able;
  }

  #move(row: number, cls: number): void {
    this.#classOf[row] = cls;
    this.paid[row] = this.#near[cls] as number;
  }

  /** Tells rows whose voters have enough left for their share; each class in doubt is settled once. */
  #ability(purchase: EqualPurchase, { exact, near, slack }: Allowance): (row: number) => boolean {
    const limit = near - (this.electorate.cost[purchase.project] as number) / purchase.payers;
    const settled = new Map<number, boolean>();
    let most: Ratio | undefined;
    return (row) => {
      const gap = (this.paid[row] as number) - limit;
      if (gap > slack) return false;
      if (gap < -slack) return true;
      const cls = this.#classOf[row] as number;
      const known = settled.get(cls);
      if (known !== undefined) return known;
      most ??= subtract(exact, this.share(purchase));
      const isAble = compare(this.exactlyPaid(cls), most) <= 0;
      settled.set(cls, isAble);
      return isAble;
    };
  }
}
