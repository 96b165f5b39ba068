import { type Papers, paperCount } from '../election.ts';
import { ELECTED, EXCLUDED } from '../field.ts';
import type { Piles } from './piles.ts';
import { pilesOf } from './piles-wasm.ts';

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
  readonly #status: Uint8Array;
  readonly #width: number;
  readonly #nodeOf = new Map<number, number>();
  readonly #nodesOf: number[][];
  readonly valid: number;
  readonly invalid: number;

  constructor(papers: Papers, status: Uint8Array) {
    this.#width = status.length;
    this.#piles = pilesOf(papers, status, false);
    this.#status = this.#piles.status;
    this.#nodesOf = Array.from({ length: status.length }, () => []);
    this.invalid = this.#piles.deal();
    this.#settle(-1);
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
    if (row < 0) return;
    this.#piles.gather(row, 1);
    this.#settle(parent);
  }

  /**
   * Hands what was just dealt, by candidate, to nodes below `parent`. Rows whose next choice is
   * elected go further down afterwards.
   */
  #settle(parent: number): void {
    const { head, tail, next, votes } = this.#piles.layout;
    const heads = head.slice();
    const tails = tail.slice();
    const sums = votes.slice();
    head.fill(-1);
    votes.fill(0);
    for (let c = 0; c < this.#width; c++) {
      const first = heads[c] as number;
      if (first < 0) continue;
      const node = this.#node(parent, c);
      this.papers[node] = (this.papers[node] as number) + (sums[c] as number);
      const behind = this.#head[node] as number;
      if (behind >= 0) next[tails[c] as number] = behind;
      this.#head[node] = first;
      if (this.#status[c] === ELECTED) this.#spread(node, node);
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
}
