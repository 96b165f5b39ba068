import { compareLoads, Densest, type Load } from './densest.ts';
import type { Instance } from './instance.ts';
import { supportersOnly } from './phragmen.ts';
import type { BudgetOptions, BudgetPass, BudgetResult, BudgetRound, BudgetTie } from './result.ts';
import { tieBreaking } from './ties.ts';

/**
 * Maximin support: costs are shared among supporters as evenly as can be, anew in every round;
 * of the projects that fit what is left, the one that leaves the lightest heaviest load is bought
 * (docs/rules/maximin-support.md, rules MMS-1 to MMS-6). Unsupported projects come last.
 */
export function countMaximinSupport(instance: Instance, options: BudgetOptions): BudgetResult {
  const support = supportersOnly(instance);
  const breakTie = tieBreaking(instance, options, support.votes);
  const densest = new Densest(instance, support);
  const id = (p: number): string => instance.projects[p]?.id ?? '';
  const cost = (p: number): number => instance.projects[p]?.cost ?? 0;
  const supported = (p: number): boolean => (support.votes[p] as number) > 0;
  /** For each project a load that its own can never fall below again. */
  const bound: Load[] = instance.projects.map((_, p) =>
    supported(p) ? densest.alone(p) : { num: 1, den: 0 },
  );
  const rounds: BudgetRound[] = [];
  const ties: BudgetTie[] = [];
  const passed: BudgetPass[] = [];
  let left = instance.budget;
  let open = instance.projects.map((_, p) => p);

  for (;;) {
    for (const p of open)
      if (cost(p) > left)
        passed.push({
          project: id(p),
          reason: cost(p) > instance.budget ? 'over-budget' : 'over-left',
          round: rounds.length,
          left,
        });
    open = open.filter((p) => cost(p) <= left);
    if (open.length === 0) break;
    const backed = open.filter(supported);
    const best = backed.length > 0 ? lightest(densest, backed, bound) : { tied: open, load: null };
    const { chosen, by } = breakTie(best.tied);
    if (best.tied.length > 1)
      ties.push({ round: rounds.length, tied: best.tied.map(id), chosen: id(chosen), by });
    if (best.load !== null) densest.choose(chosen, best.load);
    open = open.filter((p) => p !== chosen);
    left -= cost(chosen);
    options.onStep?.(rounds.length + 1);
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
      ...(best.load === null ? {} : { load: densest.inMoney(best.load) }),
    });
  }
  return {
    rule: 'maximin-support',
    options: { ...options, rule: 'maximin-support' },
    winners: rounds.map((round) => round.project),
    cost: instance.budget - left,
    rounds,
    ties,
    passed,
  };
}

/**
 * The projects with the lightest load, ascending; `bound` is raised to what was learnt. A bound
 * holds for good, because loads only grow as projects are chosen: most projects are not looked at.
 */
function lightest(
  densest: Densest,
  projects: readonly number[],
  bound: Load[],
): { tied: number[]; load: Load } {
  const waiting = [...projects];
  const first = (): number | undefined => {
    let at = 0;
    for (let k = 1; k < waiting.length; k++)
      if (
        compareLoads(bound[waiting[k] as number] as Load, bound[waiting[at] as number] as Load) < 0
      )
        at = k;
    return waiting[at];
  };
  let load: Load | null = null;
  let tied: number[] = [];
  for (let p = first(); p !== undefined; p = first()) {
    const known = bound[p] as Load;
    if (load !== null && compareLoads(known, load) > 0) break;
    const least = densest.atLeast(p, known);
    if (least !== known) {
      bound[p] = least;
      continue;
    }
    waiting.splice(waiting.indexOf(p), 1);
    const found = densest.with(p, known, load);
    bound[p] = found;
    const sign = load === null ? -1 : compareLoads(found, load);
    if (sign < 0) tied = [];
    if (sign <= 0) {
      load = found;
      tied.push(p);
    }
  }
  return { tied: tied.sort((a, b) => a - b), load: load as Load };
}
