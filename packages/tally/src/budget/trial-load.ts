import type { Load } from './densest.ts';
import { Sharing } from './sharing.ts';
import { oneClass, splitClasses, type VoterClasses } from './voter-classes.ts';

/** The largest amount a sharing may hold. */
const MOST = Number.MAX_SAFE_INTEGER;

/** Binary digits of the largest amount that may move in finer parts; four times that is whole. */
const MOVED_BITS = 50;

/**
 * Costs shared in parts of 2^-bits, with room for every voter up to a trial load, rounded up to a
 * whole part. Rounding up errs on one side: what does not fit surely is too heavy; what fits may be
 * too heavy by less than the rounding and then is tried in finer parts.
 */
export class TrialLoad {
  readonly sharing: Sharing;
  readonly bits: number;
  readonly #voters: number;
  /** Parts per voter. */
  #limit: bigint;

  private constructor(classes: VoterClasses, voters: number, bits: number, limit: bigint) {
    this.sharing = new Sharing(classes);
    this.#voters = voters;
    this.bits = bits;
    this.#limit = limit;
  }

  /** Nothing to carry yet. */
  static empty(voters: number, bits: number): TrialLoad {
    return new TrialLoad(oneClass(voters), voters, bits, 0n);
  }

  /**
   * The same sharing with one more project, whose cost is lacking; `inside[c]` of the voters of
   * class `c` support it. What a class carries is left to those outside as far as they have room.
   *
   * @param cost in units of 2^bits parts
   */
  with(cost: number, inside: Float64Array): TrialLoad {
    const old = this.sharing;
    const { classStart } = old.classes;
    const { classes, from } = splitClasses(old.classes, inside);
    const next = new TrialLoad(classes, this.#voters, this.bits, this.#limit);
    const { part, room, lack } = next.sharing;
    lack.set(old.lack);
    lack[lack.length - 1] = cost * 2 ** this.bits;
    const limit = Number(this.#limit);
    const left = old.part.slice();
    for (let c = 0; c < from.length; c++) {
      let free = Math.min(MOST, limit * (classes.weight[c] as number));
      let at = classes.classStart[c] as number;
      const source = from[c] as number;
      for (let k = classStart[source] as number; k < (classStart[source + 1] as number); k++) {
        const taken = Math.min(free, left[k] as number);
        part[at++] = taken;
        left[k] = (left[k] as number) - taken;
        free -= taken;
      }
      room[c] = free;
    }
    return next;
  }

  /**
   * Tries to share out everything so that nobody carries more than `load`, which is never less than
   * at the last trial: null when that is possible, else a sharing that falls short.
   */
  shortAt(load: Load): Sharing | null {
    this.#raise(load);
    let trial: TrialLoad = this;
    while (trial.sharing.place()) {
      if (trial.#isCertain(load)) return null;
      trial = trial.#finer(load);
    }
    return trial.sharing;
  }

  /** Lets every voter carry up to `load`. */
  #raise(load: Load): void {
    const before = Number(this.#limit);
    this.#limit = partsOf(load, this.bits);
    const now = Number(this.#limit);
    if (now === before) return;
    const { room, classes } = this.sharing;
    for (let c = 0; c < room.length; c++) {
      const voters = classes.weight[c] as number;
      const carried = Math.min(MOST, before * voters) - (room[c] as number);
      room[c] = Math.min(MOST, now * voters) - carried;
    }
  }

  /**
   * Whether what can be carried at the rounded load can be carried at `load` itself. A set S with
   * cost(S) / voters(S) > num / den is heavier by at least 1 / (den × voters(S)); the rounding is
   * less than that.
   */
  #isCertain({ num, den }: Load): boolean {
    const rounding = this.#limit * BigInt(den) - (BigInt(num) << BigInt(this.bits));
    return rounding * BigInt(this.#voters) < 1n << BigInt(this.bits);
  }

  /**
   * The same sharing in finer parts, where everybody carries at most `load` rounded up to those:
   * what classes must give up is lacking again. That is no more than one coarse part per voter, so
   * whatever is more than four times that is left out of account and amounts stay below 2^53.
   */
  #finer(load: Load): TrialLoad {
    const more = Math.max(1, MOVED_BITS - Math.ceil(Math.log2(this.#voters + 1)));
    const bits = this.bits + more;
    const fine = new TrialLoad(this.sharing.classes, this.#voters, bits, partsOf(load, bits));
    const scale = 2 ** more;
    const most = 4 * scale * this.#voters;
    const less = Number((this.#limit << BigInt(more)) - fine.#limit);
    const { part, room, lack, classes } = fine.sharing;
    for (let k = 0; k < part.length; k++)
      part[k] = Math.min(most, (this.sharing.part[k] as number) * scale);
    for (let c = 0; c < room.length; c++) {
      const left = (this.sharing.room[c] as number) * scale - less * (classes.weight[c] as number);
      room[c] = Math.min(most, Math.max(0, left));
      let over = Math.max(0, -left);
      for (let k = classes.classStart[c] as number; over > 0; k++) {
        const given = Math.min(over, part[k] as number);
        const p = classes.toProject[k] as number;
        part[k] = (part[k] as number) - given;
        lack[p] = (lack[p] as number) + given;
        over -= given;
      }
    }
    return fine;
  }
}

/** `load × 2^bits`, rounded up. */
function partsOf({ num, den }: Load, bits: number): bigint {
  const d = BigInt(den);
  return ((BigInt(num) << BigInt(bits)) + d - 1n) / d;
}
