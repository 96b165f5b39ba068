import * as r from '@ownhouse/basics/ratio';
import type { Instance } from '../src/budget/instance.ts';
import type { Utility } from '../src/budget/result.ts';

/** One run by the definition: every voter alone, every number a fraction, nothing remembered. */
export interface SlowRun {
  readonly order: readonly number[];
  /** Price per unit of utility, costs in minor units. */
  readonly rho: readonly r.Ratio[];
  readonly cost: number;
  readonly ties: readonly (readonly number[])[];
  /** What each voter has left. */
  readonly left: readonly r.Ratio[];
}

/** Utility of every project to every voter. */
export function utilities(instance: Instance, utility: Utility): number[][] {
  const { start, project, points, voterRow } = instance.ballots;
  return Array.from({ length: instance.voterCount }, (_, voter) => {
    const row = voterRow[voter] as number;
    const from = start[row] as number;
    const to = start[row + 1] as number;
    const gains = instance.projects.map(() => 0);
    for (let k = from; k < to; k++) {
      const p = project[k] as number;
      if (utility === 'cost') gains[p] = instance.projects[p]?.cost as number;
      if (utility === 'cardinality') gains[p] = 1;
      if (utility === 'points') gains[p] = points?.[k] as number;
      if (utility === 'borda') gains[p] = to - k - 1;
    }
    return gains;
  });
}

/** Smallest rho with `Σ min(left, rho × gain) = cost`, or null when there is too little money. */
function priceOf(gains: readonly number[], left: readonly r.Ratio[], cost: number): r.Ratio | null {
  const supporters = gains.flatMap((gain, voter) =>
    gain > 0 ? [{ gain: r.ratio(gain), left: left[voter] as r.Ratio }] : [],
  );
  if (r.compare(sum(supporters.map((one) => one.left)), r.ratio(cost)) < 0) return null;
  supporters.sort((a, b) => r.compare(r.divide(a.left, a.gain), r.divide(b.left, b.gain)));
  let missing = r.ratio(cost);
  let units = sum(supporters.map((one) => one.gain));
  for (const one of supporters) {
    const rho = r.divide(missing, units);
    if (r.compare(r.multiply(rho, one.gain), one.left) <= 0) return rho;
    missing = r.subtract(missing, one.left);
    units = r.subtract(units, one.gain);
  }
  return null;
}

const sum = (values: readonly r.Ratio[]): r.Ratio => values.reduce(r.add, r.ZERO);

/** Runs the method with `voterBudget` minor units per voter. */
export function slowEqualShares(
  instance: Instance,
  gains: readonly (readonly number[])[],
  voterBudget: r.Ratio,
  breakTie: (tied: readonly number[]) => number,
): SlowRun {
  const left = gains.map(() => voterBudget);
  const order: number[] = [];
  const prices: r.Ratio[] = [];
  const ties: number[][] = [];
  let cost = 0;
  for (;;) {
    let best: r.Ratio | null = null;
    let tied: number[] = [];
    for (const [p, project] of instance.projects.entries()) {
      if (order.includes(p) || project.cost === 0) continue;
      const mine = gains.map((row) => row[p] as number);
      if (mine.every((gain) => gain === 0)) continue;
      const rho = priceOf(mine, left, project.cost);
      if (rho === null) continue;
      const sign = best === null ? -1 : r.compare(rho, best);
      if (sign < 0) {
        best = rho;
        tied = [p];
      } else if (sign === 0) tied.push(p);
    }
    if (best === null) return { order, rho: prices, cost, ties, left };
    const chosen = tied.length > 1 ? breakTie(tied) : (tied[0] as number);
    if (tied.length > 1) ties.push(tied);
    for (const [voter, row] of gains.entries()) {
      const due = r.multiply(best, r.ratio(row[chosen] as number));
      const mine = left[voter] as r.Ratio;
      left[voter] = r.subtract(mine, r.min(mine, due));
    }
    order.push(chosen);
    prices.push(best);
    cost += instance.projects[chosen]?.cost as number;
  }
}

/** Add1 by the definition: every step a run of its own. */
export function slowAdd1(
  instance: Instance,
  gains: readonly (readonly number[])[],
  breakTie: (tied: readonly number[]) => number,
  options: { floor: boolean; stop: 'supported' | 'all' | false; limit: number },
): { run: SlowRun; steps: number; budget: r.Ratio } | null {
  const share = r.ratio(instance.budget, instance.voterCount);
  let budget = options.floor ? r.ratio(r.floor(share)) : share;
  let kept: SlowRun | null = null;
  for (let steps = 1; steps <= options.limit; steps++) {
    const run = slowEqualShares(instance, gains, budget, breakTie);
    if (run.cost > instance.budget)
      return kept === null ? null : { run: kept, steps, budget: r.subtract(budget, r.ONE) };
    kept = run;
    const fits = instance.projects.some(
      (project, p) =>
        !run.order.includes(p) &&
        run.cost + project.cost <= instance.budget &&
        (options.stop === 'all' ||
          (project.cost > 0 && gains.some((row) => (row[p] as number) > 0))),
    );
    if (options.stop !== false && !fits) return { run, steps, budget };
    const bought = instance.projects.every(
      (project, p) =>
        project.cost === 0 || run.order.includes(p) || gains.every((row) => row[p] === 0),
    );
    if (bought) return { run, steps, budget };
    budget = r.add(budget, r.ONE);
  }
  return null;
}

/** Exact equal shares by its definition: ids with their payers; ids as texts break ties. */
export function slowExactShares(
  instance: Instance,
  budget: r.Ratio,
  byCost: boolean,
): [string, number][] {
  const gains = utilities(instance, 'cardinality');
  const left = gains.map(() => budget);
  const bought: [string, number][] = [];
  for (;;) {
    let best: { p: number; worth: r.Ratio; payers: number[] } | null = null;
    for (const [p, { id, cost }] of instance.projects.entries()) {
      if (cost === 0 || bought.some(([other]) => other === id)) continue;
      const supporters = gains.flatMap((row, v) => ((row[p] as number) > 0 ? [v] : []));
      supporters.sort((a, b) => r.compare(left[b] as r.Ratio, left[a] as r.Ratio));
      for (let k = supporters.length; k > 0; k--) {
        const share = r.ratio(cost, k);
        if (r.compare(left[supporters[k - 1] as number] as r.Ratio, share) < 0) continue;
        const worth = byCost ? r.ratio(k) : r.ratio(k, cost);
        const sign = best === null ? 1 : r.compare(worth, best.worth);
        const first = best !== null && id < (instance.projects[best.p]?.id as string);
        if (sign > 0 || (sign === 0 && first)) best = { p, worth, payers: supporters.slice(0, k) };
        break;
      }
    }
    if (best === null) return bought;
    const { id, cost } = instance.projects[best.p] as Instance['projects'][number];
    for (const v of best.payers)
      left[v] = r.subtract(left[v] as r.Ratio, r.ratio(cost, best.payers.length));
    bought.push([id, best.payers.length]);
  }
}
