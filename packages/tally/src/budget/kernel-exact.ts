import { gcd } from './fraction.ts';
import type { Kernel } from './kernel.ts';

/** Bound on the relative error of a product of rounded doubles, with room. */
const ROUNDING = 1e-15;

/** From this many rounds on, all rows are gone through rather than the supporters of each round. */
const MANY = 6;

/** A non-negative number over the ledger's present denominator times `units`. */
interface Price {
  /** Price per unit is `num / (scale × units)`. */
  readonly num: bigint;
  readonly units: bigint;
}

/** How a purchase that doubles could not settle is paid, exactly. */
export interface Settlement {
  readonly share: number;
  readonly richUnits: number;
  /** Whether the ballot of this row, at this entry, pays in full and keeps something. */
  rich(row: number, entry: number): boolean;
  /** Whether this entry pays less than the full share. */
  poor(entry: number): boolean;
}

/**
 * Exact prices of a run. A ballot that has not spent its last still holds
 * `b − Σ share(round) × unit` over the rounds it paid, and a spent one holds nothing; so each price
 * is a combination, with whole coefficients, of `b` and the prices before it. The ledger keeps
 * those prices over a growing common denominator and needs no fraction per voter.
 */
export class ExactLedger {
  readonly #kernel: Kernel;
  /** Numerator of the price of each round over `#scales[round]`. */
  #nums: bigint[] = [];
  /** `#scales[k]` divides `#scales[k + 1]`; `#steps[k]` is the quotient. */
  #scales: bigint[] = [];
  #steps: bigint[] = [];
  readonly #count: Float64Array;
  readonly #single: Float64Array;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    this.#count = new Float64Array(kernel.electorate.cost.length);
    this.#single = new Float64Array(kernel.electorate.cost.length);
  }

  reset(): void {
    if (this.#nums.length === 0) return;
    this.#nums = [];
    this.#scales = [];
    this.#steps = [];
  }

  /** Payment per unit in a round, as a fraction of minor units (not reduced). */
  price(round: number): { num: bigint; den: bigint } {
    this.#catchUp();
    return { num: this.#nums[round] as bigint, den: this.#scales[round] as bigint };
  }

  /** What the denominator of `price(round)` is over that of the round before. */
  step(round: number): number {
    this.#catchUp();
    return Number(this.#steps[round]);
  }

  /** Common denominator of all prices so far and the voter budget. */
  get #scale(): bigint {
    return this.#scales.length === 0
      ? BigInt(this.#kernel.budgetDen)
      : (this.#scales[this.#scales.length - 1] as bigint);
  }

  /** Whether the supporters of `p` have its cost. */
  affordable(p: number): boolean {
    this.#catchUp();
    const { start, row, weight } = this.#kernel.supporters;
    const { cost } = this.#kernel.electorate;
    const counts = new Counts(this.#count, this.#kernel);
    for (let e = start[p] as number; e < (start[p + 1] as number); e++)
      counts.add(row[e] as number, weight[e] as number);
    return counts.total(this) >= BigInt(cost[p] as number) * this.#scale;
  }

  /** Compares exact prices per unit of utility of the projects, in the present state. */
  comparer(
    projects: readonly number[],
  ): (a: { project: number }, b: { project: number }) => number {
    this.#catchUp();
    const factor = this.#kernel.electorate.factor;
    const prices = new Map(projects.map((p) => [p, this.#price(p).price]));
    return (a, b) => {
      const left = prices.get(a.project) as Price;
      const right = prices.get(b.project) as Price;
      const difference =
        left.num * right.units * BigInt(factor[b.project] as number) -
        right.num * left.units * BigInt(factor[a.project] as number);
      return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    };
  }

  /** The exact purchase of an affordable project. */
  settle(p: number): Settlement {
    this.#catchUp();
    const { price, poor } = this.#price(p);
    const { unit, money, error } = this.#kernel.supporters;
    const share = divide(price.num, this.#scale * price.units);
    return {
      share,
      richUnits: Number(price.units),
      poor: (entry) => poor.has(entry),
      rich: (row, entry) => {
        if (poor.has(entry)) return false;
        const u = unit === null ? 1 : (unit[entry] as number);
        const rest = (money[row] as number) - share * u;
        if (rest > (error[row] as number) + ROUNDING * share * u) return true;
        return this.#money(row) * price.units > price.num * BigInt(u);
      },
    };
  }

  /** What a row holds, over the present scale. */
  #money(row: number): bigint {
    if ((this.#kernel.money[row] as number) === 0) return 0n;
    const counts = new Counts(this.#single, this.#kernel);
    counts.add(row, 1);
    return counts.total(this);
  }

  /**
   * Exact price of `p`: entries join the poor until nobody else must. Doubles decide who is poor
   * where they can; only those within the error of the price are looked at exactly.
   */
  #price(p: number): { price: Price; poor: ReadonlySet<number> } {
    const { start, row, weight, unit, money, error } = this.#kernel.supporters;
    const c = BigInt(this.#kernel.electorate.cost[p] as number) * this.#scale;
    const counts = new Counts(this.#count, this.#kernel);
    const from = start[p] as number;
    const to = start[p + 1] as number;
    const poor = new Set<number>();
    let richUnits = 0;
    for (let e = from; e < to; e++)
      if ((money[row[e] as number] as number) !== 0)
        richUnits += (weight[e] as number) * (unit === null ? 1 : (unit[e] as number));
    for (;;) {
      const num = c - counts.total(this);
      const units = BigInt(richUnits);
      if (richUnits === 0) return { price: { num, units }, poor };
      const share = divide(num, this.#scale * units);
      const before = poor.size;
      for (let e = from; e < to; e++) {
        const r = row[e] as number;
        const left = money[r] as number;
        if (left === 0 || poor.has(e)) continue;
        const u = unit === null ? 1 : (unit[e] as number);
        const gap = left - share * u;
        const doubt = (error[r] as number) + ROUNDING * share * u;
        if (gap > doubt) continue;
        if (gap >= -doubt && this.#money(r) * units >= num * BigInt(u)) continue;
        poor.add(e);
        counts.addRow(r, weight[e] as number);
        richUnits -= (weight[e] as number) * u;
      }
      if (poor.size === before) return { price: { num, units }, poor };
    }
  }

  /** Computes the prices of the rounds bought since last time. */
  #catchUp(): void {
    const kernel = this.#kernel;
    const from = this.#nums.length;
    if (from === kernel.rounds) return;
    const { cost } = kernel.electorate;
    const addGone = this.#goneSince(from);
    for (let k = from; k < kernel.rounds; k++) {
      const p = kernel.picks[k] as number;
      const counts = new Counts(this.#count, kernel, k);
      addGone(k, counts);
      const scale = this.#scale;
      const num = BigInt(cost[p] as number) * scale - counts.total(this);
      const units = kernel.richUnits[k] as number;
      const common = gcd(units, Number(num % BigInt(units)));
      const step = BigInt(units / common);
      this.#nums.push(num / BigInt(common));
      this.#steps.push(step);
      this.#scales.push(scale * step);
    }
  }

  /** Adds the rows that spent their last in a round, from `from` on, by paying less than the rest. */
  #goneSince(from: number): (round: number, counts: Counts) => void {
    const { supporters, goneAt, even, picks, rounds, electorate } = this.#kernel;
    const { start, row, weight } = supporters;
    if (rounds - from < MANY)
      return (k, counts) => {
        const p = picks[k] as number;
        for (let e = start[p] as number; e < (start[p + 1] as number); e++) {
          const r = row[e] as number;
          if (goneAt[r] === k && !even.has(r)) counts.addRow(r, weight[e] as number);
        }
      };
    // Lists by round, chained through the rows: each row is looked at once.
    const { rowWeight, rowCount } = electorate;
    const first = new Int32Array(rounds).fill(-1);
    const next = new Int32Array(rowCount);
    for (let r = 0; r < rowCount; r++) {
      const k = goneAt[r] as number;
      if (k < from || even.has(r)) continue;
      next[r] = first[k] as number;
      first[k] = r;
    }
    return (k, counts) => {
      for (let r = first[k] as number; r >= 0; r = next[r] as number)
        counts.addRow(r, rowWeight[r] as number);
    };
  }

  /** `voters × b − Σ counts[k] × price(k)` over the present scale. */
  combine(voters: number, counts: Float64Array): bigint {
    const nums = this.#nums;
    const steps = this.#steps;
    let spent = 0n;
    for (let k = 0; k < nums.length; k++) {
      if (spent !== 0n) spent *= steps[k] as bigint;
      const count = counts[k] as number;
      if (count !== 0) spent += BigInt(count) * (nums[k] as bigint);
    }
    const base = this.#scale / BigInt(this.#kernel.budgetDen);
    return BigInt(voters) * BigInt(this.#kernel.budgetNum) * base - spent;
  }
}

/** Adds up, by round, how many units the money of some ballots has already paid. */
class Counts {
  readonly #kernel: Kernel;
  readonly #counts: Float64Array;
  readonly #before: number;
  #voters = 0;

  constructor(counts: Float64Array, kernel: Kernel, before = kernel.rounds) {
    this.#counts = counts;
    this.#kernel = kernel;
    this.#before = before;
    counts.fill(0, 0, before);
  }

  /** Adds a row unless it has spent its last. */
  add(row: number, voters: number): void {
    if ((this.#kernel.money[row] as number) !== 0) this.addRow(row, voters);
  }

  addRow(row: number, voters: number): void {
    const { rowStart, rowProject, rowUnit } = this.#kernel.electorate;
    const { roundOf } = this.#kernel;
    const counts = this.#counts;
    const before = this.#before;
    const end = rowStart[row + 1] as number;
    this.#voters += voters;
    for (let k = rowStart[row] as number; k < end; k++) {
      const round = roundOf[rowProject[k] as number] as number;
      if (round < 0 || round >= before) continue;
      const units = rowUnit === null ? voters : voters * (rowUnit[k] as number);
      counts[round] = (counts[round] as number) + units;
    }
  }

  total(ledger: ExactLedger): bigint {
    return ledger.combine(this.#voters, this.#counts);
  }
}

/** Nearest double of a positive fraction of any size, to one unit in the last place. */
export function divide(num: bigint, den: bigint): number {
  const shift = 64 + den.toString(16).length * 4 - num.toString(16).length * 4;
  const scaled = shift >= 0 ? (num << BigInt(shift)) / den : num / (den << BigInt(-shift));
  return Number(scaled) * 2 ** -shift;
}
