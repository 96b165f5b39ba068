import type { Ties } from '../election/ties.ts';

/** A rule that fills (or empties) a committee one candidate at a time. */
export interface Sequence<State> {
  readonly start: State;
  /** The most candidates it takes. */
  readonly steps: number;
  /** Candidates that may be next, ascending (none: it ends here), and the figures for the record. */
  next(state: State): Choice;
  take(state: State, candidate: number): State;
  /** Equal for states from which the same outcomes follow. */
  key(state: State): string;
}

/** One step's choice. */
export interface Choice {
  readonly best: readonly number[];
  readonly figures: ReadonlyMap<number, number>;
}

/** One step of the walk that counted. */
export interface Step {
  readonly taken: number;
  readonly figures: ReadonlyMap<number, number>;
}

/** Above so many states not every way of breaking ties is followed. */
const STATES_MAX = 5000;

/** Walks a sequence once, ties falling by the declared order or lot. */
export function walk<State>(rule: Sequence<State>, ties: Ties): Step[] {
  const steps: Step[] = [];
  let state = rule.start;
  for (let at = 0; at < rule.steps; at++) {
    const { best, figures } = rule.next(state);
    if (best.length === 0) break;
    const taken = ties.choose('committee', at, best);
    steps.push({ taken, figures });
    state = rule.take(state, taken);
  }
  return steps;
}

/**
 * Every set of candidates that some breaking of ties takes, each ascending, in order of their
 * numbers; `null` when there are too many ways to follow.
 */
export function allSets<State>(rule: Sequence<State>): number[][] | null {
  let level = new Map<string, { state: State; taken: readonly number[] }>();
  level.set('', { state: rule.start, taken: [] });
  const ended = new Map<string, number[]>();
  let seen = 0;
  for (let at = 0; at < rule.steps; at++) {
    const following: typeof level = new Map();
    for (const { state, taken } of level.values()) {
      const { best } = rule.next(state);
      if (best.length === 0) ended.set(taken.join(), [...taken]);
      for (const candidate of best) {
        const set = [...taken, candidate].sort((a, b) => a - b);
        const next = rule.take(state, candidate);
        const key = `${set.join()}|${rule.key(next)}`;
        if (following.has(key)) continue;
        if (++seen > STATES_MAX) return null;
        following.set(key, { state: next, taken: set });
      }
    }
    level = following;
  }
  for (const { taken } of level.values()) ended.set(taken.join(), [...taken]);
  return [...ended.values()].sort(compareSets);
}

/** Sets in order of their first differing member. */
export function compareSets(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((member, i) => member !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] as number) - (b[at] ?? -1);
}
