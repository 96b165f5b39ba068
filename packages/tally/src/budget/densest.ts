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
  #load: Load = NO_LOAD;
  #network = new Network(2, 0);
  #classEdge: number[] = [];
  #chosenEdge: number[] = [];
  /** Project-to-class edges with room without end: [first, last) in steps of 2. */
  #open: number[] = [];

  /** @throws RangeError when numbers could pass 2^53 on the way */
  constructor(instance: Instance, support: Support) {
    this.#instance = instance;
    this.#support = support;
    this.#classOf = new Int32Array(instance.ballots.weight.length);
    for (const weight of instance.ballots.weight) this.#weight[0] = (this.#weight[0] ?? 0) + weight;
    this.#unit = instance.projects.reduce((unit, { cost }) => divisor(unit, cost), 0) || 1;
    if ((instance.budget / this.#unit) * instance.voterCount > Number.MAX_SAFE_INTEGER)
      throw new RangeError('budget × voters is too large for exact maximin support');
    this.#build();
  }

  /** A load in minor units, as the nearest double. */
  inMoney(load: Load): number {
    return (load.num * this.#unit) / load.den;
  }

  /** The load of the project alone, which its load together with others is never below. */
  alone(project: number): Load {
    return lowest(this.#cost(project) / this.#unit, this.#support.votes[project] as number);
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
    const [nodes, edges] = [network.nodes, network.edges];
    const node = network.addNode();
    const costEdge = network.addEdge(0, node);
    const countEdges = counts.map(
      ([cls, count]) => [network.addEdge(node, this.#classNode(cls)), count] as const,
    );
    while (limit === null || compareLoads(trial, limit) <= 0) {
      this.#setCapacities(trial);
      network.capacity[costEdge] = (this.#cost(project) / this.#unit) * trial.den;
      for (const [edge, count] of countEdges) network.capacity[edge] = trial.num * count;
      const needed =
        [project, ...this.#chosen].reduce((sum, p) => sum + this.#cost(p) / this.#unit, 0) *
        trial.den;
      if (network.run() === needed) break;
      trial = this.#cutLoad(project, network.reached(node), counts);
    }
    network.shrink(nodes, edges);
    return trial;
  }

  /** Adds a project to the chosen ones; `load` is what `with` returned for it. */
  choose(project: number, load: Load): void {
    const place = this.#chosen.length;
    this.#chosen.push(project);
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
      }
      const weight = this.#instance.ballots.weight[r] as number;
      this.#weight[from] = (this.#weight[from] as number) - weight;
      this.#weight[to] = (this.#weight[to] as number) + weight;
      this.#classOf[r] = to;
    }
    this.#build();
  }

  #cost(project: number): number {
    return this.#instance.projects[project]?.cost ?? 0;
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
  }

  #setCapacities({ num, den }: Load): void {
    const { capacity } = this.#network;
    capacity.fill(0);
    for (const [place, edge] of this.#chosenEdge.entries())
      capacity[edge] = (this.#cost(this.#chosen[place] as number) / this.#unit) * den;
    for (const [cls, edge] of this.#classEdge.entries())
      capacity[edge] = num * (this.#weight[cls] as number);
    for (const edge of this.#open) capacity[edge] = Number.POSITIVE_INFINITY;
  }

  /** How many of each class support the project. */
  #countsOf(project: number): [cls: number, count: number][] {
    const counts = new Map<number, number>();
    for (const r of this.#rowsOf(project)) {
      const cls = this.#classOf[r] as number;
      counts.set(cls, (counts.get(cls) ?? 0) + (this.#instance.ballots.weight[r] as number));
    }
    return [...counts];
  }

  /** Cost over supporters of the projects on the source's side of the cut. */
  #cutLoad(project: number, withProject: boolean, counts: [number, number][]): Load {
    const { reached } = this.#network;
    const inside = this.#chosen.map((_, place) => reached.call(this.#network, 2 + place));
    let cost = withProject ? this.#cost(project) / this.#unit : 0;
    for (const [place, p] of this.#chosen.entries())
      if (inside[place]) cost += this.#cost(p) / this.#unit;
    let voters = 0;
    const covered = this.#members.map((members) => members.some((place) => inside[place]));
    for (const [cls, weight] of this.#weight.entries()) if (covered[cls]) voters += weight;
    if (withProject) for (const [cls, count] of counts) if (!covered[cls]) voters += count;
    return lowest(cost, voters);
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
