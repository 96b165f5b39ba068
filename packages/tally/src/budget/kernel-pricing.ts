import type { Electorate } from './kernel-electorate.ts';
import type { Recall } from './kernel-recall.ts';
import type { Supporters } from './kernel-supporters.ts';

/** Half a unit in the last place of 1, with room for the products of rounding terms. */
export const EPS = 1.12e-16;

/** What doubles say of a project: `dearer` than was asked for, `doubtful` where only fractions tell. */
export type Verdict = 'affordable' | 'unaffordable' | 'doubtful' | 'dearer';

/** Prices projects in doubles with bounds on the error, and keeps what the last pricing found. */
export class Pricing {
  readonly #electorate: Electorate;
  readonly #supporters: Supporters;
  readonly #recall: Recall;
  /** Lower bound of the price per unit of utility. */
  readonly #low: Float64Array;
  state: Verdict = 'affordable';
  /** Payment per unit, minor units. */
  share = 0;
  shareError = 0;
  /** Whether nobody holds so nearly what they owe that fractions must say who pays in full. */
  clean = true;

  constructor(electorate: Electorate, supporters: Supporters, recall: Recall, low: Float64Array) {
    this.#electorate = electorate;
    this.#supporters = supporters;
    this.#recall = recall;
    this.#low = low;
  }

  /**
   * Price of a project at the present state, with bounds; stops early when above `limit`. `errorMax`
   * bounds the error of what any ballot has left.
   */
  evaluate(p: number, limit: number, errorMax: number): void {
    const { cost, factor, start } = this.#electorate;
    const supporters = this.#supporters;
    const c = cost[p] as number;
    const terms = ((start[p + 1] as number) - (start[p] as number) + 8) * EPS;
    const least = (this.#low[p] as number) * (factor[p] as number) * (1 - 4 * EPS);
    let threshold = limit === Number.POSITIVE_INFINITY ? this.#recall.hint(p, least) : limit;
    // From the first threshold the steps may go down once; after that they only rise.
    let rising = false;
    for (;;) {
      supporters.scan(p, threshold);
      const { poorSum, poorWeight, poorMax, richSum, richUnits, richMin } = supporters;
      const total = poorSum + richSum;
      const doubt = supporters.poorError + richUnits * errorMax + terms * total;
      if (total + doubt < c) {
        this.state = 'unaffordable';
        const missing = (c - total - doubt) * (1 - 4 * EPS);
        this.#recall.note(p, missing, poorWeight + richUnits, 1, true);
        return;
      }
      const share = (c - poorSum) / richUnits;
      const tooHigh = richUnits === 0 || !(share > 0);
      if (tooHigh && !rising && threshold > least) {
        rising = true;
        threshold = least;
        continue;
      }
      if (tooHigh) {
        // Every supporter pays everything: only exact arithmetic tells whether that is enough.
        this.state = 'doubtful';
        this.share = poorMax;
        this.shareError = poorMax * 2;
        this.clean = false;
        return;
      }
      const shareError =
        (supporters.poorError + terms * (poorSum + c)) / richUnits + 4 * EPS * share;
      const settled = share <= richMin && share >= poorMax;
      if (share - shareError > limit || settled || (rising && share <= threshold)) {
        const margin = errorMax + shareError + 4 * EPS * share;
        this.share = share;
        this.shareError = shareError;
        const each = (1 + 4 * EPS) / richUnits;
        this.#recall.note(p, share - shareError, poorWeight * each, each, false);
        if (share - shareError > limit) {
          this.state = 'dearer';
          return;
        }
        this.state = total - doubt >= c ? 'affordable' : 'doubtful';
        this.clean = share + margin < richMin && (poorMax === 0 || share - margin > poorMax);
        return;
      }
      rising = true;
      threshold = share;
    }
  }
}
