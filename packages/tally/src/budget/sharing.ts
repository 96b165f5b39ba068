import type { VoterClasses } from './voter-classes.ts';

/**
 * Costs shared among supporters, each class with so much room: a flow from the projects over the
 * classes (Dinic 1970), which only ever grows. All amounts are whole numbers of one unit below
 * 2^53, so nothing is rounded.
 */
export class Sharing {
  readonly classes: VoterClasses;
  /** What the voters of a class carry of a project, by place. */
  readonly part: Float64Array;
  /** What the voters of a class could carry on top. */
  readonly room: Float64Array;
  /** What nobody carries yet of a project. */
  readonly lack: Float64Array;
  readonly #level: Int32Array;
  readonly #classLevel: Int32Array;
  readonly #queue: Int32Array;
  readonly #turn: Uint32Array;
  readonly #classTurn: Uint32Array;
  /** The level from which room is reached. */
  #last = 0;

  constructor(classes: VoterClasses) {
    const projects = classes.start.length - 1;
    const size = classes.weight.length;
    this.classes = classes;
    this.part = new Float64Array(classes.toClass.length);
    this.room = new Float64Array(size);
    this.lack = new Float64Array(projects);
    this.#level = new Int32Array(projects);
    this.#classLevel = new Int32Array(size);
    this.#queue = new Int32Array(projects);
    this.#turn = new Uint32Array(projects);
    this.#classTurn = new Uint32Array(size);
  }

  /** Shares out as much of what is lacking as can be; true when nothing lacks any more. */
  place(): boolean {
    const { lack, room } = this;
    const { start, classStart } = this.classes;
    while (this.#layers()) {
      this.#turn.set(start.subarray(0, lack.length));
      this.#classTurn.set(classStart.subarray(0, room.length));
      let open = 0;
      for (let p = 0; p < lack.length; p++) {
        const wanted = lack[p] as number;
        if (wanted === 0) continue;
        const placed = this.#push(p, wanted);
        lack[p] = wanted - placed;
        if (placed < wanted) open++;
      }
      if (open === 0) return true;
    }
    return lack.every((amount) => amount === 0);
  }

  /**
   * After `place` has failed: whether the project is of the set that lacks, directly or because
   * its supporters carry for those that do. All supporters of that set carry all they can.
   */
  isShort(project: number): boolean {
    return (this.#level[project] as number) >= 0;
  }

  /** Sets projects by how many times somebody must make way; false when no room can be reached. */
  #layers(): boolean {
    const { room, part, lack } = this;
    const { start, toClass, classStart, toProject } = this.classes;
    const level = this.#level.fill(-1);
    const classLevel = this.#classLevel.fill(-1);
    const queue = this.#queue;
    let end = 0;
    for (let p = 0; p < lack.length; p++)
      if ((lack[p] as number) > 0) {
        level[p] = 0;
        queue[end++] = p;
      }
    for (let at = 0; at < end; at++) {
      const p = queue[at] as number;
      const here = level[p] as number;
      for (let link = start[p] as number; link < (start[p + 1] as number); link++) {
        const c = toClass[link] as number;
        if ((classLevel[c] as number) >= 0) continue;
        classLevel[c] = here;
        if ((room[c] as number) > 0) {
          this.#last = here;
          return true;
        }
        if (end === queue.length) continue;
        for (let k = classStart[c] as number; k < (classStart[c + 1] as number); k++) {
          const other = toProject[k] as number;
          if ((part[k] as number) === 0 || (level[other] as number) >= 0) continue;
          level[other] = here + 1;
          queue[end++] = other;
        }
      }
    }
    return false;
  }

  #push(project: number, most: number): number {
    const { room, part } = this;
    const { start, toClass, place } = this.classes;
    const here = this.#level[project] as number;
    const isLast = here === this.#last;
    const end = start[project + 1] as number;
    let sent = 0;
    let link = this.#turn[project] as number;
    for (; link < end; link++) {
      const c = toClass[link] as number;
      let more = 0;
      if (isLast) {
        const free = room[c] as number;
        more = Math.min(most - sent, free);
        room[c] = free - more;
      } else if (this.#classLevel[c] === here) more = this.#displace(c, here + 1, most - sent);
      if (more === 0) continue;
      const k = place[link] as number;
      part[k] = (part[k] as number) + more;
      sent += more;
      if (sent === most) break;
    }
    this.#turn[project] = link;
    return sent;
  }

  /** Makes room in a full class: what it carries of others goes to their other supporters. */
  #displace(c: number, below: number, most: number): number {
    const { part } = this;
    const { classStart, toProject } = this.classes;
    const end = classStart[c + 1] as number;
    let sent = 0;
    let k = this.#classTurn[c] as number;
    for (; k < end; k++) {
      const other = toProject[k] as number;
      const carried = part[k] as number;
      if (carried === 0 || this.#level[other] !== below) continue;
      const more = this.#push(other, Math.min(most - sent, carried));
      if (more === 0) continue;
      part[k] = carried - more;
      sent += more;
      if (sent === most) break;
    }
    this.#classTurn[c] = k;
    return sent;
  }
}
