import type { Electorate } from './kernel-electorate.ts';

/**
 * The supporters of every project, kept partly sorted during a run: first those who have spent
 * their last, then those found poorer than the last threshold, then the rest. One scan moves the
 * few that changed sides, so the processor's branch prediction holds nearly everywhere.
 */
export class Supporters {
  readonly row: Uint32Array;
  readonly weight: Float64Array;
  readonly unit: Float64Array | null;
  readonly start: Uint32Array;
  /** What a ballot of each row has left, minor units per voter. */
  readonly money: Float64Array;
  /** Bound on the error of `money`. */
  readonly error: Float64Array;
  /** Round in which a row spent its last, or -1: of this run and of the one before, in turns. */
  readonly gone: readonly [Int32Array, Int32Array];
  readonly spentEnd: Uint32Array;
  readonly poorEnd: Uint32Array;

  // What the last scan found. Sums are in doubles, in the order of the entries.
  /** Money of the poor, who hold less than the threshold per unit. */
  poorSum = 0;
  /** Voters among the poor who still hold something. */
  poorWeight = 0;
  /** Sum of weight × error bound over the poor. */
  poorError = 0;
  /** Most that a poor one holds, per unit. */
  poorMax = 0;
  richSum = 0;
  richUnits = 0;
  /** Least that a rich one holds, per unit. */
  richMin = 0;

  // What the last payment found.
  /** Voters who paid all they had left. */
  paidAll = 0;
  /** Largest error bound among those who paid. */
  errorMax = 0;
  /** Entries whose row had spent its last in the past run and has not in this one. */
  revived: Uint32Array;
  revivedCount = 0;

  /** Takes over the electorate's entries and reorders them within each project. */
  constructor(electorate: Electorate) {
    this.row = electorate.row;
    this.weight = electorate.weight;
    this.unit = electorate.unit;
    this.money = electorate.money;
    this.error = electorate.error;
    this.gone = electorate.gone;
    this.revived = electorate.revived;
    this.start = electorate.start;
    this.spentEnd = new Uint32Array(electorate.cost.length);
    this.poorEnd = new Uint32Array(electorate.cost.length);
  }

  /** Everyone is rich again. */
  reset(): void {
    this.spentEnd.set(this.start.subarray(0, this.spentEnd.length));
    this.poorEnd.set(this.spentEnd);
  }

  /** Sorts the supporters of `p` by `threshold` (money per unit) and adds up both sides. */
  scan(p: number, threshold: number): void {
    const { row, weight, unit, money, error } = this;
    const end = this.start[p + 1] as number;
    let spentEnd = this.spentEnd[p] as number;
    let poorEnd = this.poorEnd[p] as number;
    let poorSum = 0;
    let poorWeight = 0;
    let poorError = 0;
    let poorMax = 0;
    let richSum = 0;
    let richUnits = 0;
    let richMin = Number.POSITIVE_INFINITY;
    for (let e = spentEnd; e < poorEnd; ) {
      const r = row[e] as number;
      const left = money[r] as number;
      const w = weight[e] as number;
      const each = unit === null ? left : left / (unit[e] as number);
      if (each >= threshold) {
        this.#swap(e, --poorEnd);
        continue;
      }
      if (left === 0) {
        this.#swap(e, spentEnd++);
      } else {
        poorSum += w * left;
        poorWeight += w;
        poorError += w * (error[r] as number);
        if (each > poorMax) poorMax = each;
      }
      e++;
    }
    for (let e = poorEnd; e < end; e++) {
      const r = row[e] as number;
      const left = money[r] as number;
      const w = weight[e] as number;
      const u = unit === null ? 1 : (unit[e] as number);
      const each = unit === null ? left : left / u;
      if (each >= threshold) {
        richSum += w * left;
        richUnits += w * u;
        if (each < richMin) richMin = each;
        continue;
      }
      this.#swap(e, poorEnd);
      if (left === 0) {
        this.#swap(poorEnd, spentEnd++);
      } else {
        poorSum += w * left;
        poorWeight += w;
        poorError += w * (error[r] as number);
        if (each > poorMax) poorMax = each;
      }
      poorEnd++;
    }
    this.spentEnd[p] = spentEnd;
    this.poorEnd[p] = poorEnd;
    this.poorSum = poorSum;
    this.poorWeight = poorWeight;
    this.poorError = poorError;
    this.poorMax = poorMax;
    this.richSum = richSum;
    this.richUnits = richUnits;
    this.richMin = richMin;
  }

  /**
   * The supporters of `p` pay `share` per unit, or all they have. `error` bounds the error of the
   * share, `roundoff` that of one subtraction.
   */
  pay(p: number, terms: Payment): void {
    const { row, weight, unit, money, error } = this;
    const { share, round, pastRound } = terms;
    const gone = this.gone[terms.turn];
    const past = this.gone[1 - terms.turn] as Int32Array;
    const to = this.start[p + 1] as number;
    let paidAll = 0;
    let errorMax = 0;
    let revived = 0;
    for (let e = this.spentEnd[p] as number; e < to; e++) {
      const r = row[e] as number;
      const left = money[r] as number;
      if (left === 0) continue;
      const u = unit === null ? 1 : (unit[e] as number);
      const due = share * u;
      if (left > due) {
        money[r] = left - due;
        const off = (error[r] as number) + terms.error * u + terms.roundoff;
        error[r] = off;
        if (off > errorMax) errorMax = off;
        if (pastRound >= 0 && past[r] === pastRound) this.revived[revived++] = e;
      } else {
        money[r] = 0;
        gone[r] = round;
        paidAll += weight[e] as number;
      }
    }
    this.paidAll = paidAll;
    this.errorMax = errorMax;
    this.revivedCount = revived;
  }

  #swap(a: number, b: number): void {
    if (a === b) return;
    const { row, weight, unit } = this;
    const r = row[a] as number;
    row[a] = row[b] as number;
    row[b] = r;
    const w = weight[a] as number;
    weight[a] = weight[b] as number;
    weight[b] = w;
    if (unit === null) return;
    const u = unit[a] as number;
    unit[a] = unit[b] as number;
    unit[b] = u;
  }
}

/** The terms of one purchase. */
export interface Payment {
  readonly share: number;
  readonly error: number;
  readonly roundoff: number;
  readonly round: number;
  /** Round in which the past run bought the same project, or -1. */
  readonly pastRound: number;
  /** Which of `gone` belongs to this run. */
  readonly turn: 0 | 1;
}
