import { type Papers, paperCount } from '../election.ts';
import { ELECTED, EXCLUDED } from '../field.ts';
import { Piles } from './piles.ts';

/**
 * The papers of a Meek count, folded by what still matters of them.
 *
 * A paper gives to the elected it names, one after another, and ends with the first hopeful one. All
 * papers with the same elected in the same order before the same hopeful one are a single node, so an
 * iteration costs as many steps as there are such orders, however many papers there are. Nodes stand
 * parents first. Only papers whose node changes are touched when somebody is elected or excluded.
 */
export class KeepTree {
  /** Candidate who receives at the node. */
  readonly candidate: number[] = [];
  /** Node the papers come from, -1 at a first preference. */
  readonly parent: number[] = [];
  /** Papers that reach the node. */
  readonly papers: number[] = [];
  readonly #head: number[] = [];
  readonly #piles: Piles;
  readonly #weight: Float64Array;
  readonly #status: Uint8Array;
  readonly #width: number;
  readonly #nodeOf = new Map<number, number>();
  readonly #nodesOf: number[][];
  readonly valid: number;
  readonly invalid: number;

  constructor(papers: Papers, status: Uint8Array) {
    this.#status = status;
    this.#width = status.length;
    this.#weight = papers.weight;
    this.#piles = new Piles(papers, 0);
    this.#nodesOf = Array.from({ length: status.length }, () => []);
    const rows = this.#weight.length;
    const { next } = this.#piles;
    for (let row = 0; row < rows; row++) next[row] = row + 1;
    if (rows > 0) next[rows - 1] = -1;
    this.invalid = this.#deal(rows > 0 ? 0 : -1, -1, 0);
    this.valid = paperCount(papers) - this.invalid;
  }

  /** The candidate is elected: what it does not keep goes on to the papers' next choices. */
  elect(candidate: number): void {
    this.#status[candidate] = ELECTED;
    for (const node of this.#nodesOf[candidate] as number[]) this.#spread(node, node);
  }

  /** The candidate is out: its papers go on as if it had never been named. */
  exclude(candidate: number): void {
    this.#status[candidate] = EXCLUDED;
    for (const node of this.#nodesOf[candidate] as number[]) {
      this.#spread(node, this.parent[node] as number);
      this.papers[node] = 0;
    }
  }

  /** Sends a node's own papers, past the mark they stand at, to nodes below `parent`. */
  #spread(from: number, parent: number): void {
    const row = this.#head[from] as number;
    this.#head[from] = -1;
    this.#deal(row, parent, 1);
  }

  /**
   * Deals a chain of rows to nodes below `parent`, `past` the marks they stand at, adding up by
   * candidate first; gives the papers that name nobody. Rows whose next choice is elected go further
   * down afterwards.
   */
  #deal(first: number, parent: number, past: number): number {
    const { next, position, end, papers } = this.#piles;
    const candidate = papers.candidate;
    const weight = this.#weight;
    const status = this.#status;
    const sums = new Float64Array(this.#width);
    const heads = new Int32Array(this.#width).fill(-1);
    const tails = new Int32Array(this.#width);
    let spent = 0;
    let row = first;
    while (row >= 0) {
      const following = next[row] as number;
      const to = end[row] as number;
      let at = (position[row] as number) + past;
      while (at < to && status[candidate[at] as number] === EXCLUDED) at++;
      position[row] = at;
      if (at >= to) {
        spent += weight[row] as number;
      } else {
        const c = candidate[at] as number;
        const head = heads[c] as number;
        if (head < 0) tails[c] = row;
        next[row] = head;
        heads[c] = row;
        sums[c] = (sums[c] as number) + (weight[row] as number);
      }
      row = following;
    }
    for (let c = 0; c < this.#width; c++) {
      if (heads[c] === -1) continue;
      const node = this.#node(parent, c);
      this.papers[node] = (this.papers[node] as number) + (sums[c] as number);
      next[tails[c] as number] = this.#head[node] as number;
      this.#head[node] = heads[c] as number;
      if (status[c] === ELECTED) this.#spread(node, node);
    }
    return spent;
  }

  #node(parent: number, candidate: number): number {
    const key = (parent + 1) * this.#width + candidate;
    let node = this.#nodeOf.get(key);
    if (node === undefined) {
      node = this.candidate.length;
      this.candidate.push(candidate);
      this.parent.push(parent);
      this.papers.push(0);
      this.#head.push(-1);
      this.#nodeOf.set(key, node);
      (this.#nodesOf[candidate] as number[]).push(node);
    }
    return node;
  }
}
