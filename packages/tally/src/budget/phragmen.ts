import { compare } from '@ownhouse/basics/ratio';
import type { Instance } from './instance.ts';
import { Loads } from './loads.ts';
import type { BudgetOptions, BudgetPass, BudgetResult, BudgetRound, BudgetTie } from './result.ts';
import { type Support, supportOf } from './support.ts';
import { tieBreaking } from './ties.ts';

/**
 * Sequential Phragmén for budgets: supporters share a project's cost so that all end with the same
 * load; the project with the lightest such load is bought next, until one that would be next does
 * not fit (docs/rules/phragmen.md, rules PHR-1 to PHR-7).
 */
export function countPhragmen(instance: Instance, options: BudgetOptions): BudgetResult {
  const support = supportersOnly(instance);
  const breakTie = tieBreaking(instance, options, support.votes);
  const loads = new Loads(instance, support);
  const id = (p: number): string => instance.projects[p]?.id ?? '';
  const cost = (p: number): number => instance.projects[p]?.cost ?? 0;
  const all = instance.projects.map((_, p) => p);
  const rounds: BudgetRound[] = [];
  const ties: BudgetTie[] = [];
  const passed: BudgetPass[] = all
    .filter((p) => cost(p) > instance.budget)
    .map((p) => ({ project: id(p), reason: 'over-budget', round: 0, left: instance.budget }));
  const supported = new Lightest(
    loads,
    all.filter((p) => cost(p) <= instance.budget && (support.votes[p] as number) > 0),
  );
  let unsupported = all.filter((p) => cost(p) <= instance.budget && support.votes[p] === 0);
  let left = instance.budget;

  for (;;) {
    const finite = supported.size > 0;
    const tied = finite ? supported.next() : unsupported;
    if (tied.length === 0) break;
    const blocking = tied.find((p) => cost(p) > left);
    if (blocking !== undefined) {
      for (const p of [...supported.waiting, ...unsupported].sort((a, b) => a - b))
        passed.push({
          project: id(p),
          reason: cost(p) > left && tied.includes(p) ? 'over-left' : 'stopped',
          round: rounds.length,
          left,
          because: id(blocking),
        });
      break;
    }
    const { chosen, by } = breakTie(tied);
    if (tied.length > 1)
      ties.push({ round: rounds.length, tied: tied.map(id), chosen: id(chosen), by });
    left -= cost(chosen);
    rounds.push({
      project: id(chosen),
      cost: cost(chosen),
      supporters: support.votes[chosen] as number,
      by: 'load',
      rho: null,
      rhoDecimal: null,
      effectiveVotes: null,
      paidAll: null,
      left,
      ...(finite ? { load: loads.of(chosen) } : {}),
    });
    if (finite) supported.take(chosen);
    else unsupported = unsupported.filter((p) => p !== chosen);
  }
  return {
    rule: 'phragmen',
    options: { ...options, rule: 'phragmen' },
    winners: rounds.map((round) => round.project),
    cost: instance.budget - left,
    rounds,
    ties,
    passed,
  };
}

/** Supporters as Phragmén sees them: named on the ballot, with more than no points. */
export const supportersOnly = (instance: Instance): Support =>
  supportOf(instance, instance.ballots.points === null ? 'cardinality' : 'points');

/** Finds the projects whose load would be lightest, looking again only where it may have changed. */
class Lightest {
  readonly #loads: Loads;
  /** Projects not bought, each with its load when last looked at: never above its load now. */
  #waiting: { readonly project: number; load: number }[];

  constructor(loads: Loads, projects: readonly number[]) {
    this.#loads = loads;
    this.#waiting = projects
      .map((project) => ({ project, load: loads.of(project) }))
      .sort((a, b) => a.load - b.load);
  }

  get size(): number {
    return this.#waiting.length;
  }

  get waiting(): number[] {
    return this.#waiting.map(({ project }) => project);
  }

  /** All projects of exactly the lightest load, ascending. */
  next(): number[] {
    const above = 1 + 4 * this.#loads.slack;
    let lightest = Number.POSITIVE_INFINITY;
    for (const entry of this.#waiting) {
      if (entry.load > lightest * above) continue;
      entry.load = this.#loads.of(entry.project);
      lightest = Math.min(lightest, entry.load);
    }
    const near = this.#waiting
      .filter(({ load }) => load <= lightest * above)
      .map(({ project }) => project);
    return this.#exactly(near).sort((a, b) => a - b);
  }

  take(project: number): void {
    this.#loads.buy(project);
    this.#waiting = this.#waiting.filter((entry) => entry.project !== project);
  }

  /** Of projects that doubles cannot tell apart, those of the smallest exact load. */
  #exactly(near: readonly number[]): number[] {
    const first = near[0] as number;
    if (near.every((project) => this.#loads.alike(first, project))) return [...near];
    let best: number[] = [];
    let smallest = this.#loads.exactOf(first);
    for (const project of near) {
      const load = this.#loads.exactOf(project);
      const sign = compare(load, smallest);
      if (sign < 0) best = [];
      if (sign <= 0) {
        smallest = load;
        best.push(project);
      }
    }
    return best;
  }
}
