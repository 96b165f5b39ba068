import { refusal } from '../sentence/refusal.ts';
import type { Instance } from './instance.ts';
import type { Utility } from './result.ts';
import { defaultUtility, type Support, supportOf } from './support.ts';

/** How an outcome treats its voters. Formulas and sources: docs/rules/measures.md. */
export interface Measures {
  readonly utility: Utility;
  /** Everyone who voted, empty ballots included. */
  readonly voters: number;
  readonly emptyBallots: number;
  /** Winners supported by the average voter (MEA-1). */
  readonly averageWinners: number;
  /** What the winners gain the average voter: money units for cost, points for points (MEA-1). */
  readonly averageSatisfaction: number;
  /** Voters without any supported winner, and their share of all voters (MEA-2). */
  readonly excluded: number;
  readonly exclusionRatio: number;
  /** Losing projects whose supporters are owed one more: EJR+ up to one (MEA-3). */
  readonly violations: readonly Violation[];
  /** How near spending by category comes to what ballots asked; null without categories (MEA-4). */
  readonly categories: CategoryShares | null;
}

/** A group that a proportional outcome would not have left with so little (MEA-3). */
export interface Violation {
  readonly project: string;
  /** Supporters in the group that is worst off. */
  readonly group: number;
  /** What its best served voter gains from the winners, as `averageSatisfaction`. */
  readonly has: number;
  /** What some voter of the group should at least have, the project itself not yet added. */
  readonly owed: number;
}

export interface CategoryShares {
  /** exp(−mean squared difference): 1 when spending follows the ballots exactly. */
  readonly proportionality: number;
  readonly shares: readonly {
    readonly category: string;
    readonly spent: number;
    readonly asked: number;
  }[];
}

/**
 * Measures an outcome given by its winners' ids. Takes time proportional to the marks on the
 * ballots, but for a sort of each losing project's supporters.
 *
 * @throws RangeError for an id that is not on the ballot
 */
export function measure(
  instance: Instance,
  winners: readonly string[],
  utility: Utility = defaultUtility(instance),
): Measures {
  const won = wonOf(instance, winners);
  const support = supportOf(instance, utility);
  const { weight, start } = instance.ballots;
  const gain = new Float64Array(weight.length);
  const count = new Float64Array(weight.length);
  for (let p = 0; p < won.length; p++)
    if (won[p])
      for (let at = support.start[p] as number; at < (support.start[p + 1] as number); at++) {
        const row = support.row[at] as number;
        gain[row] = (gain[row] as number) + (support.gain[at] as number);
        count[row] = (count[row] as number) + 1;
      }
  const sums = { gain: 0, count: 0, excluded: 0, empty: 0 };
  for (let p = 0; p < won.length; p++) if (won[p]) sums.gain += support.total[p] as number;
  for (let row = 0; row < weight.length; row++) {
    const voters = weight[row] as number;
    sums.count += voters * (count[row] as number);
    if (count[row] === 0) sums.excluded += voters;
    if (start[row] === start[row + 1]) sums.empty += voters;
  }
  const voters = instance.voterCount;
  const unit = unitOf(instance, utility);
  const perVoter = (sum: number): number => (voters === 0 ? 0 : sum / voters);
  return {
    utility,
    voters,
    emptyBallots: sums.empty,
    averageWinners: perVoter(sums.count),
    averageSatisfaction: perVoter(sums.gain) / unit,
    excluded: sums.excluded,
    exclusionRatio: perVoter(sums.excluded),
    violations: violationsOf(instance, support, won, gain, unit),
    categories: categoriesOf(instance, won),
  };
}

function wonOf(instance: Instance, winners: readonly string[]): boolean[] {
  const ids = new Set(winners);
  const won = instance.projects.map(({ id }) => ids.delete(id));
  for (const id of ids) throw refusal('projectUnknown', id);
  return won;
}

const unitOf = (instance: Instance, utility: Utility): number =>
  utility === 'cost' ? instance.scale : utility === 'points' ? instance.pointScale : 1;

/** Voters who gain `gain` or less, with what the losing project itself would gain each. */
interface Backer {
  readonly has: number;
  readonly gain: number;
  readonly voters: number;
}

function violationsOf(
  instance: Instance,
  support: Support,
  won: readonly boolean[],
  satisfied: Float64Array,
  unit: number,
): Violation[] {
  const found: Violation[] = [];
  for (const [p, { id, cost }] of instance.projects.entries()) {
    if (won[p] || support.votes[p] === 0) continue;
    const backers = backersOf(instance, support, p, satisfied);
    backers.sort((a, b) => a.has - b.has);
    const worst = worstGroup(instance, backers, cost);
    if (worst !== null)
      found.push({
        project: id,
        group: worst.group,
        has: worst.has / unit,
        owed: worst.owed / unit,
      });
  }
  return found;
}

/** A project's supporters, those who have the same and would gain the same put together. */
function backersOf(
  instance: Instance,
  support: Support,
  p: number,
  satisfied: Float64Array,
): Backer[] {
  const byGain = new Map<number, Map<number, number>>();
  for (let at = support.start[p] as number; at < (support.start[p + 1] as number); at++) {
    const row = support.row[at] as number;
    const gain = support.gain[at] as number;
    const has = satisfied[row] as number;
    let voters = byGain.get(gain);
    if (voters === undefined) {
      voters = new Map();
      byGain.set(gain, voters);
    }
    voters.set(has, (voters.get(has) ?? 0) + (instance.ballots.weight[row] as number));
  }
  return [...byGain].flatMap(([gain, all]) =>
    [...all].map(([has, voters]) => ({ has, gain, voters })),
  );
}

/**
 * The group of backers furthest below what it is owed, or null when none is. With `least` the
 * smallest gain in a group of `s`, some voter must have more than s·B·least / (n·cost) − least.
 */
function worstGroup(instance: Instance, backers: readonly Backer[], cost: number) {
  let worst: { group: number; has: number; owed: number } | null = null;
  for (const least of new Set(backers.map(({ gain }) => gain))) {
    if (least <= 0) continue;
    const group = backers.filter(({ gain }) => gain >= least);
    let size = 0;
    for (const [index, { has, voters }] of group.entries()) {
      size += voters;
      if (group[index + 1]?.has === has) continue;
      if (!isOwed(has, least, size, cost, instance)) continue;
      const owed =
        cost === 0
          ? Number.POSITIVE_INFINITY
          : (size * instance.budget * least) / (instance.voterCount * cost) - least;
      if (worst === null || owed - has > worst.owed - worst.has) worst = { group: size, has, owed };
    }
  }
  return worst;
}

/** Exactly whether (has + least) · n · cost ≤ size · B · least. */
function isOwed(has: number, least: number, size: number, cost: number, instance: Instance) {
  const { budget, voterCount } = instance;
  const mine = (has + least) * voterCount * cost;
  const due = size * budget * least;
  if (Math.abs(mine - due) > 1e-12 * (mine + due)) return mine < due;
  return (
    BigInt(has + least) * BigInt(voterCount) * BigInt(cost) <=
    BigInt(size) * BigInt(budget) * BigInt(least)
  );
}

function categoriesOf(instance: Instance, won: readonly boolean[]): CategoryShares | null {
  const names = [...new Set(instance.projects.flatMap(({ categories }) => categories))].sort();
  if (names.length === 0) return null;
  const { start, project, weight } = instance.ballots;
  const spent = new Map<string, number>();
  const asked = new Map<string, number>();
  const total = instance.projects.reduce((sum, { cost }, p) => sum + (won[p] ? cost : 0), 0);
  const into = (sums: Map<string, number>, p: number, share: number): void => {
    const { categories, cost } = instance.projects[p] as Instance['projects'][number];
    for (const name of new Set(categories)) sums.set(name, (sums.get(name) ?? 0) + share * cost);
  };
  for (let p = 0; p < won.length; p++) if (won[p] && total > 0) into(spent, p, 1 / total);
  let voters = 0;
  for (let row = 0; row < weight.length; row++) {
    const marks = project.subarray(start[row], start[row + 1]);
    const sum = marks.reduce((cost, p) => cost + (instance.projects[p]?.cost ?? 0), 0);
    if (sum === 0) continue;
    voters += weight[row] as number;
    for (const p of marks) into(asked, p, (weight[row] as number) / sum);
  }
  const shares = names.map((category) => ({
    category,
    spent: spent.get(category) ?? 0,
    asked: voters === 0 ? 0 : (asked.get(category) ?? 0) / voters,
  }));
  const square = shares.reduce((sum, { spent, asked }) => sum + (spent - asked) ** 2, 0);
  const proportionality = total === 0 ? 0 : Math.exp(-square / names.length);
  return { proportionality, shares };
}
