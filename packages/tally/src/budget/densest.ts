import { compareFractions } from './fraction.ts';
import type { Instance } from './instance.ts';
import type { Sharing } from './sharing.ts';
import type { Support } from './support.ts';
import { TrialLoad } from './trial-load.ts';
import { partedTo } from './voter-classes.ts';

/** A load per voter as a fraction of whole numbers in lowest terms. */
export interface Load {
  readonly num: number;
  readonly den: number;
}

/** A set of chosen projects that has been found heavy. */
interface HeavySet {
  readonly cost: number;
  readonly voters: number;
  /** 1 for each ballot row that supports some project of the set. */
  readonly covered: Uint8Array;
}

/** Heavy sets looked at for one project at a time; newer ones are likelier to be heavy again. */
const REMEMBERED = 32;

/**
 * The heaviest load that a set of projects must put on some voter when its costs are shared out as
 * evenly as possible: the largest cost(S) / supporters(S) over subsets S. Found by exact flows: at
 * a trial load, either all costs can be sent to voters who each bear no more, or the least cut
 * names a heavier S, whose load is tried next (Dinkelbach 1967).
 *
 * Loads only grow as projects are chosen, so the sharing of the chosen ones is kept, and every
 * trial adds to it.
 */
export class Densest {
  readonly #instance: Instance;
  readonly #support: Support;
  /** The common divisor of all costs. */
  readonly #unit: number;
  /** Class of each ballot row: voters of one class support the same chosen projects. */
  readonly #classOf: Uint32Array;
  readonly #chosen: number[] = [];
  #heavy: HeavySet[] = [];
  #found = 0;
  /** For each project, how many heavy sets were already added up with it. */
  readonly #seen: Uint32Array;
  /** For each project, the set whose load with it is the largest known; without one, nothing. */
  readonly #heaviest: (HeavySet | undefined)[] = [];
  #load: Load = { num: 0, den: 1 };
  /** The costs of the chosen projects as carried at `#load`. */
  #settled: TrialLoad;
  /** The same with the project last found to be light enough. */
  #placed: { readonly project: number; readonly trial: TrialLoad } | null = null;

  constructor(instance: Instance, support: Support) {
    this.#instance = instance;
    this.#support = support;
    this.#unit = instance.projects.reduce((unit, { cost }) => divisor(unit, cost), 0) || 1;
    this.#classOf = new Uint32Array(instance.ballots.weight.length);
    this.#seen = new Uint32Array(instance.projects.length);
    // As fine as leaves room for all costs that are ever shared at once.
    const all = Math.max(1, Math.floor(instance.budget / this.#unit));
    let bits = 0;
    while (all * 2 ** (bits + 1) <= Number.MAX_SAFE_INTEGER) bits++;
    this.#settled = TrialLoad.empty(instance.voterCount, bits);
  }

  /** A load in minor units, as the nearest double. */
  inMoney(load: Load): number {
    return (load.num * this.#unit) / load.den;
  }

  /** The load of the project alone, which its load together with others is never below. */
  alone(project: number): Load {
    return lowest(this.#cost(project), this.#support.votes[project] as number);
  }

  /**
   * The load of the chosen projects and one more; or, as soon as it is known to lie above `limit`,
   * some load between the two.
   *
   * @param from a load that is surely not above the answer
   */
  with(project: number, from: Load, limit: Load | null): Load {
    let load = compareLoads(from, this.#load) > 0 ? from : this.#load;
    const trial = this.#settled.with(this.#cost(project), this.#inside(project));
    while (limit === null || compareLoads(load, limit) <= 0) {
      const cut = trial.shortAt(load);
      if (cut === null) {
        this.#placed = { project, trial };
        break;
      }
      load = this.#cutLoad(project, cut);
    }
    return load;
  }

  /**
   * A load that the project's own is surely not below, from heavy sets met before: whatever set was
   * heavy with one project is often heavy with another, and to add up is quicker than a flow.
   */
  atLeast(project: number, from: Load): Load {
    let load = from;
    const fresh = Math.min(this.#heavy.length, this.#found - (this.#seen[project] as number));
    this.#seen[project] = this.#found;
    for (const set of this.#heavy.slice(this.#heavy.length - fresh)) {
      const bound = {
        num: set.cost + this.#cost(project),
        den: this.#votersOf(project, set),
      };
      if (compareLoads(bound, load) <= 0) continue;
      load = bound;
      this.#heaviest[project] = set;
    }
    return load === from ? from : lowest(load.num, load.den);
  }

  /** Adds a project to the chosen ones; `load` is what `with` returned for it. */
  choose(project: number, load: Load): void {
    if (this.#placed?.project !== project) this.with(project, load, null);
    this.#split(project);
    this.#settled = this.#placed?.trial as TrialLoad;
    this.#placed = null;
    this.#chosen.push(project);
    this.#load = load;
    const set = this.#heaviest[project] ?? this.#nothing();
    this.#remember(this.#extended({ ...set, covered: set.covered.slice() }, project));
  }

  /** In units of the common divisor of all costs. */
  #cost(project: number): number {
    return (this.#instance.projects[project]?.cost ?? 0) / this.#unit;
  }

  /** How many voters of each class support the project. */
  #inside(project: number): Float64Array {
    const { weight } = this.#instance.ballots;
    const inside = new Float64Array(this.#settled.sharing.classes.weight.length);
    for (const r of this.#rowsOf(project)) {
      const c = this.#classOf[r] as number;
      inside[c] = (inside[c] as number) + (weight[r] as number);
    }
    return inside;
  }

  /** Sorts voters into the classes that `TrialLoad.with` makes. */
  #split(project: number): void {
    const to = partedTo(this.#settled.sharing.classes, this.#inside(project));
    for (const r of this.#rowsOf(project))
      this.#classOf[r] = to[this.#classOf[r] as number] as number;
  }

  #rowsOf(project: number): Uint32Array {
    const { start, row } = this.#support;
    return row.subarray(start[project], start[project + 1]);
  }

  /** Cost over supporters of the projects that fell short. */
  #cutLoad(project: number, sharing: Sharing): Load {
    let set = this.#nothing();
    for (const [at, p] of this.#chosen.entries())
      if (sharing.isShort(at)) set = this.#extended(set, p);
    this.#remember(set);
    this.#heaviest[project] = set;
    return lowest(set.cost + this.#cost(project), this.#votersOf(project, set));
  }

  #remember(set: HeavySet): void {
    this.#heavy = [...this.#heavy.slice(1 - REMEMBERED), set];
    this.#found++;
  }

  #nothing(): HeavySet {
    return { cost: 0, voters: 0, covered: new Uint8Array(this.#classOf.length) };
  }

  /** The set and one more project; takes over the set's list of rows. */
  #extended({ cost, covered, ...set }: HeavySet, project: number): HeavySet {
    const voters = this.#votersOf(project, { ...set, cost, covered });
    for (const r of this.#rowsOf(project)) covered[r] = 1;
    return { cost: cost + this.#cost(project), voters, covered };
  }

  /** Voters who support the project or some project of the set. */
  #votersOf(project: number, { voters, covered }: HeavySet): number {
    const { weight } = this.#instance.ballots;
    let all = voters;
    for (const r of this.#rowsOf(project)) if (covered[r] === 0) all += weight[r] as number;
    return all;
  }
}

export const compareLoads = (a: Load, b: Load): -1 | 0 | 1 =>
  compareFractions(a.num, a.den, b.num, b.den);

function lowest(num: number, den: number): Load {
  const common = divisor(num, den) || 1;
  return { num: num / common, den: den / common };
}

function divisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}
