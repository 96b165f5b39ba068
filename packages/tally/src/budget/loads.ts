import { add, divide, multiply, type Ratio, ratio, ZERO } from '@ownhouse/basics/ratio';
import type { Instance } from './instance.ts';
import type { Support } from './support.ts';

/** Relative size of one rounding in a double. */
const ROUNDING = 2 ** -53;

interface Purchase {
  readonly project: number;
  /** Purchases (from 1) whose load some supporters carried before this one, and how many did. */
  readonly before: readonly { readonly purchase: number; readonly voters: number }[];
}

/**
 * The loads of sequential Phragmén. After a purchase all its supporters carry one and the same
 * load, so a voter's load is known by *which* purchase was the last: voters are kept as counts per
 * (purchase, project) and no sum over voters is ever repeated.
 *
 * Loads are kept as doubles, whose relative error stays below `slack` because only positive
 * numbers are added, and on request as exact ratios.
 */
export class Loads {
  readonly #instance: Instance;
  readonly #support: Support;
  /** Last purchase (from 1) of each ballot row; 0 for none. */
  readonly #last: Int32Array;
  /** counts[k][q]: supporters of project q whose last purchase was k. */
  readonly #counts: Float64Array[] = [new Float64Array(0)];
  readonly #loads: number[] = [0];
  readonly #exact: (Ratio | null)[] = [ZERO];
  readonly #purchases: (Purchase | null)[] = [null];
  #error = 0;

  constructor(instance: Instance, support: Support) {
    this.#instance = instance;
    this.#support = support;
    this.#last = new Int32Array(instance.ballots.weight.length);
  }

  /** Relative error bound that holds for every load `of` returns now. */
  get slack(): number {
    return this.#error + (this.#loads.length + 4) * ROUNDING;
  }

  /** Load of the project's supporters if it were bought next; a double within `slack`. */
  of(project: number): number {
    const { votes } = this.#support;
    let sum = this.#instance.projects[project]?.cost ?? 0;
    for (let k = 1; k < this.#loads.length; k++)
      sum += ((this.#counts[k] as Float64Array)[project] as number) * (this.#loads[k] as number);
    return sum / (votes[project] as number);
  }

  /** The same, exactly. */
  exactOf(project: number): Ratio {
    return this.#sum(project, this.#before(project));
  }

  /** True when two projects have the same cost and the same counts, so surely the same load. */
  alike(a: number, b: number): boolean {
    const { projects } = this.#instance;
    const { votes } = this.#support;
    if (projects[a]?.cost !== projects[b]?.cost || votes[a] !== votes[b]) return false;
    return this.#counts.every((count) => count[a] === count[b]);
  }

  /** Records a purchase: all supporters now carry its load. */
  buy(project: number): void {
    const { ballots, projects } = this.#instance;
    const { start, row } = this.#support;
    const load = this.of(project);
    const now = this.#loads.length;
    this.#purchases.push({ project, before: this.#before(project) });
    this.#exact.push(null);
    this.#error = this.slack;
    this.#loads.push(load);
    const counts = new Float64Array(projects.length);
    this.#counts.push(counts);
    for (let at = start[project] as number; at < (start[project + 1] as number); at++) {
      const r = row[at] as number;
      const weight = ballots.weight[r] as number;
      const from = this.#last[r] as number;
      const old = from === 0 ? null : (this.#counts[from] as Float64Array);
      const end = ballots.start[r + 1] as number;
      for (let entry = ballots.start[r] as number; entry < end; entry++) {
        const other = ballots.project[entry] as number;
        counts[other] = (counts[other] as number) + weight;
        if (old !== null) old[other] = (old[other] as number) - weight;
      }
      this.#last[r] = now;
    }
  }

  #before(project: number): Purchase['before'] {
    const before = [];
    for (let k = 1; k < this.#counts.length; k++) {
      const voters = (this.#counts[k] as Float64Array)[project] as number;
      if (voters > 0) before.push({ purchase: k, voters });
    }
    return before;
  }

  #sum(project: number, before: Purchase['before']): Ratio {
    let sum = ratio(this.#instance.projects[project]?.cost ?? 0);
    for (const { purchase, voters } of before)
      sum = add(sum, multiply(ratio(voters), this.#exactLoad(purchase)));
    return divide(sum, ratio(this.#support.votes[project] as number));
  }

  #exactLoad(purchase: number): Ratio {
    for (let k = 1; k <= purchase; k++) {
      const { project, before } = this.#purchases[k] as Purchase;
      this.#exact[k] ??= this.#sum(project, before);
    }
    return this.#exact[purchase] as Ratio;
  }
}
