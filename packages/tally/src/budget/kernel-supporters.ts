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
  readonly #spentEnd: Uint32Array;
  readonly #poorEnd: Uint32Array;
  readonly #spentWeight: Float64Array;

  // What the last scan found. Sums are in doubles, in the order of the entries.
  /** Money of the poor, who hold less than the threshold per unit. */
  poorSum = 0;
  /** Voters among the poor who still hold something. */
  poorWeight = 0;
  /** Sum of weight × error bound over the poor. */
  poorError = 0;
  /** Most that a poor one holds, per unit. */
  poorMax = 0;
  /** Voters who have spent their last. */
  spentWeight = 0;
  richSum = 0;
  richUnits = 0;
  /** Least that a rich one holds, per unit. */
  richMin = 0;

  /** Takes over the electorate's entries and reorders them within each project. */
  constructor(electorate: Electorate) {
    this.row = electorate.row;
    this.weight = electorate.weight;
    this.unit = electorate.unit;
    this.start = electorate.start;
    this.#spentEnd = new Uint32Array(electorate.cost.length);
    this.#poorEnd = new Uint32Array(electorate.cost.length);
    this.#spentWeight = new Float64Array(electorate.cost.length);
  }

  /** Everyone is rich again. */
  reset(): void {
    this.#spentEnd.set(this.start.subarray(0, this.#spentEnd.length));
    this.#poorEnd.set(this.#spentEnd);
    this.#spentWeight.fill(0);
  }

  /** First entry of a project that may still hold money. */
  alive(p: number): number {
    return this.#spentEnd[p] as number;
  }

  /** Sorts the supporters of `p` by `threshold` (money per unit) and adds up both sides. */
  scan(p: number, threshold: number, money: Float64Array, error: Float64Array): void {
    const { row, weight, unit } = this;
    const end = this.start[p + 1] as number;
    let spentEnd = this.#spentEnd[p] as number;
    let poorEnd = this.#poorEnd[p] as number;
    let spentWeight = this.#spentWeight[p] as number;
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
        spentWeight += w;
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
        spentWeight += w;
      } else {
        poorSum += w * left;
        poorWeight += w;
        poorError += w * (error[r] as number);
        if (each > poorMax) poorMax = each;
      }
      poorEnd++;
    }
    this.#spentEnd[p] = spentEnd;
    this.#poorEnd[p] = poorEnd;
    this.#spentWeight[p] = spentWeight;
    this.poorSum = poorSum;
    this.poorWeight = poorWeight;
    this.poorError = poorError;
    this.poorMax = poorMax;
    this.spentWeight = spentWeight;
    this.richSum = richSum;
    this.richUnits = richUnits;
    this.richMin = richMin;
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
