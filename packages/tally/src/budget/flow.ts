/**
 * A flow network from projects over classes of voters to a sink, kept as linked edges in flat
 * arrays. Edge `e` and its reverse `e ^ 1` stand side by side. Node 0 is the source, node 1 the
 * sink. Capacities are whole numbers (or Infinity), so every flow is exact below 2^53.
 */
export class Network {
  #head: Int32Array;
  #next: Int32Array;
  #to: Int32Array;
  capacity: Float64Array;
  #level: Int32Array;
  #turn: Int32Array;
  #queue: Int32Array;
  nodes = 2;
  edges = 0;

  constructor(nodes: number, edges: number) {
    this.#head = new Int32Array(nodes).fill(-1);
    this.#level = new Int32Array(nodes);
    this.#turn = new Int32Array(nodes);
    this.#queue = new Int32Array(nodes);
    this.#next = new Int32Array(2 * edges);
    this.#to = new Int32Array(2 * edges);
    this.capacity = new Float64Array(2 * edges);
  }

  addNode(): number {
    if (this.nodes === this.#head.length) {
      const size = 2 * this.nodes;
      this.#head = grown(this.#head, size).fill(-1, this.nodes);
      this.#level = grown(this.#level, size);
      this.#turn = grown(this.#turn, size);
      this.#queue = grown(this.#queue, size);
    }
    return this.nodes++;
  }

  /** Adds an edge without capacity and returns its number. */
  addEdge(from: number, to: number): number {
    if (this.edges + 2 > this.#to.length) {
      const size = 2 * this.#to.length + 2;
      this.#next = grown(this.#next, size);
      this.#to = grown(this.#to, size);
      const capacity = new Float64Array(size);
      capacity.set(this.capacity);
      this.capacity = capacity;
    }
    const edge = this.edges;
    this.#link(from, to);
    this.#link(to, from);
    return edge;
  }

  #link(from: number, to: number): void {
    this.#to[this.edges] = to;
    this.#next[this.edges] = this.#head[from] as number;
    this.#head[from] = this.edges++;
  }

  /** Takes back everything added since the network had so many nodes and edges, newest first. */
  shrink(nodes: number, edges: number): void {
    while (this.edges > edges) {
      this.edges--;
      const from = this.#to[this.edges ^ 1] as number;
      this.#head[from] = this.#next[this.edges] as number;
    }
    while (this.nodes > nodes) this.#head[--this.nodes] = -1;
  }

  /** Sends as much as possible from source to sink (Dinic 1970) and returns how much. */
  run(): number {
    let sent = 0;
    while (this.#layers()) {
      this.#turn.set(this.#head);
      for (;;) {
        const more = this.#push(0, Number.POSITIVE_INFINITY);
        if (more === 0) break;
        sent += more;
      }
    }
    return sent;
  }

  /** After `run`: true for nodes the source still reaches, the source's side of a least cut. */
  reached(node: number): boolean {
    return (this.#level[node] as number) >= 0;
  }

  #layers(): boolean {
    const level = this.#level.fill(-1);
    const queue = this.#queue;
    level[0] = 0;
    queue[0] = 0;
    let end = 1;
    for (let at = 0; at < end; at++) {
      const node = queue[at] as number;
      for (let e = this.#head[node] as number; e >= 0; e = this.#next[e] as number) {
        const to = this.#to[e] as number;
        if ((this.capacity[e] as number) > 0 && (level[to] as number) < 0) {
          level[to] = (level[node] as number) + 1;
          // Nodes as far as the sink or further are on no shortest way to it.
          if (to === 1) return true;
          queue[end++] = to;
        }
      }
    }
    return false;
  }

  #push(node: number, most: number): number {
    if (node === 1) return most;
    const { capacity } = this;
    const below = (this.#level[node] as number) + 1;
    let sent = 0;
    let e = this.#turn[node] as number;
    for (; e >= 0; e = this.#next[e] as number) {
      const room = capacity[e] as number;
      const to = this.#to[e] as number;
      if (room <= 0 || this.#level[to] !== below) continue;
      const more = this.#push(to, Math.min(most - sent, room));
      if (more === 0) continue;
      capacity[e] = room - more;
      capacity[e ^ 1] = (capacity[e ^ 1] as number) + more;
      sent += more;
      if (sent === most) break;
    }
    this.#turn[node] = e;
    return sent;
  }
}

function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}
