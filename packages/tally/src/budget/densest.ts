import { refusal } from '../sentence/refusal.ts';
import { Network } from './flow.ts';
import { compareFractions } from './fraction.ts';
import type { Instance } from './instance.ts';
import type { Support } from './support.ts';

/** A load per voter as a fraction of whole numbers in lowest terms. */
export interface Load {
  readonly num: number;
  readonly den: number;
}

const NO_LOAD: Load = { num: 0, den: 1 };

/** A set of chosen projects that a cut has shown to be heavy together with another one. */
interface HeavySet {
  readonly cost: number;
  readonly voters: number;
  /** 1 for each class that supports some project of the set. */
  readonly covered: number[];
}

/** Heavy sets remembered; newer ones are likelier to be heavy again. */
const REMEMBERED = 10;

/**
 * The heaviest load that a set of projects must put on some voter when its costs are shared out as
 * evenly as possible: the largest cost(S) / supporters(S) over subsets S. Found by exact integer
 * flows: at a trial load, either all costs can be sent to voters who each bear no more, or the
 * least cut names a heavier S, whose load is tried next (Dinkelbach 1967).
 *
 * Voters who support the same chosen projects form one class, so the network is small.
 */
export class Densest {
  readonly #instance: Instance;
  readonly #support: Support;
  readonly #unit: number;
  /** Class of each ballot row; class 0 supports nothing chosen. */
  readonly #classOf: Int32Array;
  readonly #weight: number[] = [0];
  /** Places in `#chosen` of the chosen projects that a class supports. */
  readonly #members: number[][] = [[]];
  readonly #chosen: number[] = [];
  #heavy: HeavySet[] = [];
  readonly #counts = new Map<number, [number, number][]>();
  #load: Load = NO_LOAD;
  #network = new Network(2, 0);
  #classEdge: number[] = [];
  #chosenEdge: number[] = [];
  /** Project-to-class edges, whose room has no end. */
  #open: number[] = [];
  /** Residual capacities once the chosen projects' costs are carried at `#load`, from which trials start. */
  #settled = new Float64Array(0);

  /** @throws RangeError when numbers could pass 2^53 on the way */
  constructor(instance: Instance, support: Support) {
    this.#instance = instance;
    this.#support = support;
    this.#classOf = new Int32Array(instance.ballots.weight.length);
    for (const weight of instance.ballots.weight) this.#weight[0] = (this.#weight[0] ?? 0) + weight;
    this.#unit = instance.projects.reduce((unit, { cost }) => divisor(unit, cost), 0) || 1;
    if ((instance.budget / this.#unit) * instance.voterCount > Number.MAX_SAFE_INTEGER)
      throw refusal('maximinTooLarge');
    this.#build();
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
    let trial = compareLoads(from, this.#load) > 0 ? from : this.#load;
    const counts = this.#countsOf(project);
    const network = this.#network;
    const { nodes, edges } = network;
    const node = network.addNode();
    const costEdge = network.addEdge(0, node);
    const countEdges = counts.map(
      ([cls, count]) => [network.addEdge(node, this.#classNode(cls)), count] as const,
    );
    while (limit === null || compareLoads(trial, limit) <= 0) {
      const isWarm = this.#isSafe(trial, this.#load.den);
      const scale = isWarm ? this.#load.den : 1;
      if (isWarm) this.#resume(trial);
      else this.#setCapacities(trial);
      network.capacity[costEdge] = this.#cost(project) * trial.den * scale;
      for (const [edge, count] of countEdges) network.capacity[edge] = trial.num * scale * count;
      const carried = isWarm ? [project] : [project, ...this.#chosen];
      const needed = carried.reduce((sum, p) => sum + this.#cost(p), 0) * trial.den * scale;
      if (network.run() === needed) break;
      trial = this.#cutLoad(project, network.reached(node), counts);
    }
    network.shrink(nodes, edges);
    return trial;
  }

  /**
   * A load that the project's own is surely not below, from heavy sets met before: whatever set was
   * heavy with one project is often heavy with another, and to add up is quicker than a flow.
   */
  atLeast(project: number, from: Load): Load {
    let load = from;
    const counts = this.#countsOf(project);
    for (const { cost, voters, covered } of this.#heavy) {
      let all = voters;
      for (const [cls, count] of counts) if (covered[cls] !== 1) all += count;
      const bound = { num: cost + this.#cost(project), den: all };
      if (compareLoads(bound, load) > 0) load = bound;
    }
    return lowest(load.num, load.den);
  }

  /** Adds a project to the chosen ones; `load` is what `with` returned for it. */
  choose(project: number, load: Load): void {
    const place = this.#chosen.length;
    this.#chosen.push(project);
    this.#counts.clear();
    this.#load = load;
    const split = new Map<number, number>();
    for (const r of this.#rowsOf(project)) {
      const from = this.#classOf[r] as number;
      let to = split.get(from);
      if (to === undefined) {
        to = this.#weight.length;
        split.set(from, to);
        this.#weight.push(0);
        this.#members.push([...(this.#members[from] as number[]), place]);
        for (const { covered } of this.#heavy) covered.push(covered[from] as number);
      }
      const weight = this.#instance.ballots.weight[r] as number;
      this.#weight[from] = (this.#weight[from] as number) - weight;
      this.#weight[to] = (this.#weight[to] as number) + weight;
      this.#classOf[r] = to;
    }
    this.#build();
  }

  /** In units of the common divisor of all costs. */
  #cost(project: number): number {
    return (this.#instance.projects[project]?.cost ?? 0) / this.#unit;
  }

  /** Whether all numbers of a flow at the trial load, in parts of 1/(den · scale), stay below 2^53. */
  #isSafe({ num, den }: Load, scale: number): boolean {
    const costs = (this.#instance.budget / this.#unit) * den * scale;
    return Math.max(costs, num * scale * this.#instance.voterCount) <= Number.MAX_SAFE_INTEGER;
  }

  #rowsOf(project: number): Uint32Array {
    const { start, row } = this.#support;
    return row.subarray(start[project], start[project + 1]);
  }

  #classNode(cls: number): number {
    return 2 + this.#chosen.length + cls;
  }

  #build(): void {
    const classes = this.#weight.length;
    const links = this.#members.reduce((sum, members) => sum + members.length, 0);
    const network = new Network(
      4 + this.#chosen.length + classes,
      links + 2 * classes + this.#chosen.length + 2,
    );
    for (let node = 0; node < this.#chosen.length + classes; node++) network.addNode();
    this.#chosenEdge = this.#chosen.map((_, place) => network.addEdge(0, 2 + place));
    this.#classEdge = this.#weight.map((_, cls) => network.addEdge(this.#classNode(cls), 1));
    this.#open = this.#members.flatMap((members, cls) =>
      members.map((place) => network.addEdge(2 + place, this.#classNode(cls))),
    );
    this.#network = network;
    this.#setCapacities(this.#load);
    network.run();
    this.#settled = network.capacity.slice(0, network.edges);
  }

  /** Capacities at a heavier trial load that still carry what was settled, in finer parts. */
  #resume({ num, den }: Load): void {
    const { capacity } = this.#network;
    const settled = this.#settled;
    for (let edge = 0; edge < settled.length; edge++)
      capacity[edge] = (settled[edge] as number) * den;
    for (const [cls, edge] of this.#classEdge.entries()) {
      const room = num * this.#load.den * (this.#weight[cls] as number);
      capacity[edge] = room - (capacity[edge ^ 1] as number);
    }
    capacity.fill(0, settled.length);
  }

  #setCapacities({ num, den }: Load): void {
    const { capacity } = this.#network;
    capacity.fill(0);
    for (const [place, edge] of this.#chosenEdge.entries())
      capacity[edge] = this.#cost(this.#chosen[place] as number) * den;
    for (const [cls, edge] of this.#classEdge.entries())
      capacity[edge] = num * (this.#weight[cls] as number);
    for (const edge of this.#open) capacity[edge] = Number.POSITIVE_INFINITY;
  }

  /** How many of each class support the project; worked out once between two purchases. */
  #countsOf(project: number): [cls: number, count: number][] {
    const known = this.#counts.get(project);
    if (known !== undefined) return known;
    const sums = new Float64Array(this.#weight.length);
    const classes: number[] = [];
    for (const r of this.#rowsOf(project)) {
      const cls = this.#classOf[r] as number;
      if (sums[cls] === 0) classes.push(cls);
      sums[cls] = (sums[cls] as number) + (this.#instance.ballots.weight[r] as number);
    }
    const counts = classes.map((cls): [number, number] => [cls, sums[cls] as number]);
    this.#counts.set(project, counts);
    return counts;
  }

  /** Cost over supporters of the projects on the source's side of the cut. */
  #cutLoad(project: number, withProject: boolean, counts: [number, number][]): Load {
    let cost = 0;
    const inside = this.#chosen.map((p, place) => {
      const isInside = this.#network.reached(2 + place);
      if (isInside) cost += this.#cost(p);
      return isInside;
    });
    const covered = this.#members.map((members) => (members.some((at) => inside[at]) ? 1 : 0));
    let voters = 0;
    for (const [cls, weight] of this.#weight.entries()) if (covered[cls] === 1) voters += weight;
    this.#heavy = [{ cost, voters, covered }, ...this.#heavy.slice(0, REMEMBERED - 1)];
    if (!withProject) return lowest(cost, voters);
    for (const [cls, count] of counts) if (covered[cls] !== 1) voters += count;
    return lowest(cost + this.#cost(project), voters);
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
