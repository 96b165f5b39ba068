import { Locked } from './lock.ts';

/** A victory of one candidate (by place among those standing) over another. */
export interface Victory {
  readonly over: number;
  readonly under: number;
  readonly strength: number;
}

/** Steps of work after which the search gives up: about a second. */
const WORK_MAX = 150_000_000;
const STATES_MAX = 20_000;

/**
 * Everybody whom some order of equal victories makes the winner of ranked pairs, as places among
 * `size` candidates; `null` when there are too many orders to try.
 *
 * Groups come strongest first. Victories that no order can shut out are locked at once, the others are
 * tried one after another; a state is left as soon as nobody new can win from it. The question is
 * NP-hard in general (Brill and Fischer 2012), so a limit is needed.
 */
export function winnersOfAllOrders(
  groups: readonly (readonly Victory[])[],
  size: number,
): Set<number> | null {
  const search = new Search(groups, size);
  if (!search.run()) return null;
  return new Set([...search.found].sort((a, b) => a - b));
}

class Search {
  readonly found = new Set<number>();
  readonly #groups: readonly (readonly Victory[])[];
  readonly #size: number;
  readonly #seen = new Set<string>();
  readonly #cost: number;
  #work = 0;
  #states = 0;

  constructor(groups: readonly (readonly Victory[])[], size: number) {
    this.#groups = groups;
    this.#size = size;
    this.#cost = size * size * ((size + 31) >>> 5);
  }

  run(): boolean {
    return this.#group(new Locked(this.#size), 0);
  }

  /** Nobody new can win from here when all who are still unbeaten are known to win. */
  #hopeless(locked: Locked): boolean {
    for (let a = 0; a < this.#size; a++) {
      if (locked.beaten[a] === 0 && !this.found.has(a)) return false;
    }
    return true;
  }

  /** From a group on; false when the search has to be given up. */
  #group(locked: Locked, from: number): boolean {
    for (let at = from; ; at++) {
      if (this.#hopeless(locked)) return true;
      const group = this.#groups[at];
      if (!group) {
        for (let a = 0; a < this.#size; a++) if (locked.beaten[a] === 0) this.found.add(a);
        return true;
      }
      const open = this.#settle(locked, group);
      if (open.length > 0) return this.#branch(locked, open, at);
    }
  }

  /** Locks what no order can shut out, and gives what is left to try. */
  #settle(locked: Locked, victories: readonly Victory[]): Victory[] {
    let open = this.#open(locked, victories);
    if (open.length === 1) {
      const [only] = open as [Victory];
      locked.lock(only.over, only.under);
      return [];
    }
    while (open.length > 0) {
      this.#work += this.#cost;
      const safe = locked.safe(open);
      if (safe.length === 0) break;
      for (const { over, under } of safe) locked.lock(over, under);
      open = this.#open(locked, open);
    }
    return open;
  }

  /** Victories neither locked nor shut out. */
  #open(locked: Locked, victories: readonly Victory[]): Victory[] {
    this.#work += victories.length;
    return victories.filter(
      ({ over, under }) => !locked.reaches(under, over) && !locked.reaches(over, under),
    );
  }

  /** Tries each open victory of a group next, those of candidates who may yet be found first. */
  #branch(locked: Locked, open: readonly Victory[], at: number): boolean {
    const key = `${at}:${locked.key()}`;
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    if (++this.#states > STATES_MAX || this.#work > WORK_MAX) return false;
    const wanted = (c: number) => (locked.beaten[c] === 0 && !this.found.has(c) ? 1 : 0);
    const order = [...open].sort(
      (x, y) => wanted(y.over) - wanted(x.over) || wanted(x.under) - wanted(y.under),
    );
    for (const victory of order) {
      if (this.#hopeless(locked)) return true;
      const next = locked.copy();
      next.lock(victory.over, victory.under);
      const left = this.#settle(next, open);
      const goesOn = left.length > 0 ? this.#branch(next, left, at) : this.#group(next, at + 1);
      if (!goesOn) return false;
    }
    return true;
  }
}
