import {
  add,
  compare,
  divide,
  max,
  multiply,
  type Ratio,
  ratio,
  ZERO,
} from '@ownhouse/basics/ratio';
import type { Instance, Project } from '../src/budget/instance.ts';
import { subsets } from './make-instance.ts';

/** One voter's ballot as project ids; merged rows are taken apart again. */
export function ballotsOf(instance: Instance): string[][] {
  const { start, project, voterRow } = instance.ballots;
  return [...voterRow].map((row) =>
    [...project.subarray(start[row], start[row + 1])].map((p) => instance.projects[p]?.id ?? ''),
  );
}

const sum = (values: readonly Ratio[]): Ratio => values.reduce(add, ZERO);

const byId = (a: Project, b: Project): number => (a.id < b.id ? -1 : 1);

/** The projects with the smallest value; null stands for infinity. */
function smallest(projects: readonly Project[], value: (p: Project) => Ratio | null): Project[] {
  let best: Project[] = [];
  let least: Ratio | null = null;
  for (const p of projects) {
    const mine = value(p);
    const sign =
      mine === null ? (least === null ? 0 : 1) : least === null ? -1 : compare(mine, least);
    if (best.length === 0 || sign < 0) [best, least] = [[p], mine];
    else if (sign === 0) best.push(p);
  }
  return best.sort(byId);
}

/** Greedy by its definition: one exact density per project, no shortcuts. */
export function slowGreedy(instance: Instance, utility: 'cost' | 'cardinality'): string[] {
  const ballots = ballotsOf(instance);
  const votes = (p: Project) => ballots.filter((ballot) => ballot.includes(p.id)).length;
  const gain = (p: Project) => ratio(utility === 'cost' ? p.cost * votes(p) : votes(p));
  let left = instance.budget;
  let waiting = [...instance.projects];
  const winners: string[] = [];
  while (waiting.length > 0) {
    const free = waiting
      .filter((p) => p.cost === 0 && votes(p) > 0 && utility !== 'cost')
      .sort(byId);
    const next =
      free[0] ??
      smallest(waiting, (p) =>
        votes(p) === 0 || p.cost === 0 ? ZERO : divide(multiply(ratio(-1), gain(p)), ratio(p.cost)),
      )[0];
    if (next === undefined) break;
    waiting = waiting.filter((p) => p !== next);
    if (next.cost > left) continue;
    left -= next.cost;
    winners.push(next.id);
  }
  return winners;
}

/** Sequential Phragmén with one exact load per voter. */
export function slowPhragmen(instance: Instance): string[] {
  const ballots = ballotsOf(instance);
  const loads: Ratio[] = ballots.map(() => ZERO);
  const backers = (p: Project) =>
    ballots.flatMap((ballot, voter) => (ballot.includes(p.id) ? [voter] : []));
  const after = (p: Project): Ratio | null => {
    const voters = backers(p);
    if (voters.length === 0) return null;
    const carried = sum(voters.map((voter) => loads[voter] as Ratio));
    return divide(add(carried, ratio(p.cost)), ratio(voters.length));
  };
  let left = instance.budget;
  let waiting = instance.projects.filter((p) => p.cost <= instance.budget);
  const winners: string[] = [];
  while (waiting.length > 0) {
    const tied = smallest(waiting, after);
    if (tied.some((p) => p.cost > left)) break;
    const next = tied[0] as Project;
    const load = after(next);
    if (load !== null) for (const voter of backers(next)) loads[voter] = load;
    left -= next.cost;
    winners.push(next.id);
    waiting = waiting.filter((p) => p !== next);
  }
  return winners;
}

/** Maximin support with the load looked for over every subset. */
export function slowMaximinSupport(instance: Instance): string[] {
  const ballots = ballotsOf(instance);
  const load = (projects: readonly Project[]): Ratio | null => {
    let heaviest = ZERO;
    for (const subset of subsets(projects)) {
      if (subset.length === 0) continue;
      const voters = ballots.filter((ballot) => subset.some((p) => ballot.includes(p.id))).length;
      if (voters === 0) return null;
      const cost = sum(subset.map((p) => ratio(p.cost)));
      heaviest = max(heaviest, divide(cost, ratio(voters)));
    }
    return heaviest;
  };
  let left = instance.budget;
  let chosen: Project[] = [];
  for (;;) {
    const open = instance.projects.filter((p) => p.cost <= left && !chosen.includes(p));
    const next = smallest(open, (p) => load([...chosen, p]))[0];
    if (next === undefined) break;
    left -= next.cost;
    chosen = [...chosen, next];
  }
  return chosen.map((p) => p.id);
}
