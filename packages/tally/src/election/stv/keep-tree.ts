import { type Papers, paperRows } from '../election.ts';
import { ELECTED, EXCLUDED, HOPEFUL } from '../field.ts';
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
    let valid = 0;
    let invalid = 0;
    for (let row = 0; row < paperRows(papers); row++) {
      const first = this.#next(row);
      if (first < 0) invalid += this.#weight[row] as number;
      else {
        valid += this.#weight[row] as number;
        this.#put(row, -1, first);
      }
    }
    this.valid = valid;
    this.invalid = invalid;
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

  #spread(from: number, parent: number): void {
    let row = this.#head[from] as number;
    this.#head[from] = -1;
    while (row >= 0) {
      const following = this.#piles.next[row] as number;
      this.#piles.position[row] = (this.#piles.position[row] as number) + 1;
      const to = this.#next(row);
      if (to >= 0) this.#put(row, parent, to);
      row = following;
    }
  }

  #put(row: number, parent: number, candidate: number): void {
    const weight = this.#weight[row] as number;
    let at = parent;
    let next = candidate;
    for (;;) {
      const node = this.#node(at, next);
      this.papers[node] = (this.papers[node] as number) + weight;
      if (this.#status[next] === HOPEFUL) {
        this.#piles.next[row] = this.#head[node] as number;
        this.#head[node] = row;
        return;
      }
      this.#piles.position[row] = (this.#piles.position[row] as number) + 1;
      at = node;
      next = this.#next(row);
      if (next < 0) return;
    }
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

  /** The candidate at the row's mark or after it who is not out; -1 when there is none. */
  #next(row: number): number {
    const { candidate } = this.#piles.papers;
    const end = this.#piles.end[row] as number;
    for (let i = this.#piles.position[row] as number; i < end; i++) {
      const c = candidate[i] as number;
      if (this.#status[c] !== EXCLUDED) {
        this.#piles.position[row] = i;
        return c;
      }
    }
    this.#piles.position[row] = end;
    return -1;
  }
}
