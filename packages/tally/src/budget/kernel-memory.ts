/**
 * What one run learned about prices, for the next run with a larger voter budget.
 *
 * Every ballot holds `max(0, b − Σ share × unit)` over the projects bought that it supports, in any
 * order. So once the next run has bought the first `j` projects of this one, no ballot holds more
 * than it did here after `j` rounds plus `slack = Δb + Σ max(0, share − share′) × unit`, and a price
 * found here at round `j` can have fallen by at most `slack × poor voters / rich units`. Voters who
 * had spent their last here count among the poor only if they outlived that purchase in the next run.
 */
export class Memory {
  rounds = 0;
  readonly picks: Int32Array;
  /** Round in which a project was bought, or -1. */
  readonly roundOf: Int32Array;
  readonly share: Float64Array;
  /** Upper bound of share × largest unit, error included. */
  readonly ceiling: Float64Array;
  notes = 0;
  noteRound = new Int32Array(256);
  noteProject = new Int32Array(256);
  /** Lower bound of the price per unit; for a project out of reach, the money that was missing. */
  noteValue = new Float64Array(256);
  /** How fast the bound falls with the slack: poor voters per rich unit; or all with money. */
  noteSlope = new Float64Array(256);
  /** How fast it falls with the slack per voter revived. */
  noteRevived = new Float64Array(256);
  noteMissing = new Uint8Array(256);
  readonly #latest: Int32Array;

  constructor(projectCount: number) {
    this.picks = new Int32Array(projectCount);
    this.roundOf = new Int32Array(projectCount);
    this.share = new Float64Array(projectCount);
    this.ceiling = new Float64Array(projectCount);
    this.#latest = new Int32Array(projectCount).fill(-1);
  }

  clear(): void {
    this.rounds = 0;
    this.notes = 0;
    this.roundOf.fill(-1);
    this.#latest.fill(-1);
  }

  /** Notes a bound that holds from `round` on; a later note of the same round replaces it. */
  note(
    round: number,
    p: number,
    value: number,
    slope: number,
    revived: number,
    missing: boolean,
  ): void {
    let at = this.#latest[p] as number;
    if (at < 0 || this.noteRound[at] !== round) {
      at = this.notes++;
      if (at === this.noteRound.length) this.#grow();
      this.#latest[p] = at;
    }
    this.noteRound[at] = round;
    this.noteProject[at] = p;
    this.noteValue[at] = value;
    this.noteSlope[at] = slope;
    this.noteRevived[at] = revived;
    this.noteMissing[at] = missing ? 1 : 0;
  }

  #grow(): void {
    const size = this.noteRound.length * 2;
    const ints = (old: Int32Array) => {
      const next = new Int32Array(size);
      next.set(old);
      return next;
    };
    const doubles = (old: Float64Array) => {
      const next = new Float64Array(size);
      next.set(old);
      return next;
    };
    this.noteRound = ints(this.noteRound);
    this.noteProject = ints(this.noteProject);
    this.noteValue = doubles(this.noteValue);
    this.noteSlope = doubles(this.noteSlope);
    this.noteRevived = doubles(this.noteRevived);
    const flags = new Uint8Array(size);
    flags.set(this.noteMissing);
    this.noteMissing = flags;
  }
}
