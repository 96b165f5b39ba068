import { refusal } from '../sentence/refusal.ts';
import type { Instance, Project } from './instance.ts';
import { type BallotEntries, bestStore, type MakeStore, type Store } from './kernel-store.ts';
import type { Utility } from './result.ts';

/**
 * An instance turned over for counting: for every project its supporters, as compressed sparse
 * rows of ballot numbers. A supporter's utility for project `p` is `factor[p] × unit`.
 */
export interface Electorate extends BallotEntries, Store {
  readonly projects: readonly Project[];
  readonly voterCount: number;
  readonly rowCount: number;
  /** Minor units. */
  readonly cost: Float64Array;
  readonly factor: Float64Array;
  /** Units below zero of all voters, per project, which only a greedy completion heeds; or null. */
  readonly against: Float64Array | null;
}

/**
 * Turns ballots into supporters with the given utility. With points and Borda, entries of zero units
 * are no support.
 *
 * @throws RangeError when points are asked of ballots that carry none
 */
export function electorateOf(
  instance: Instance,
  utility: Utility,
  makeStore: MakeStore = bestStore,
): Electorate {
  const { ballots, projects } = instance;
  const entries: BallotEntries =
    utility === 'points' || utility === 'borda'
      ? graded(instance, utility)
      : {
          rowStart: ballots.start,
          rowProject: ballots.project,
          rowUnit: null,
          rowWeight: ballots.weight,
        };
  const cost = Float64Array.from(projects, (project) => project.cost);
  return {
    ...entries,
    ...makeStore(entries, projects.length),
    projects,
    voterCount: instance.voterCount,
    rowCount: ballots.weight.length,
    cost,
    factor: utility === 'cost' ? cost : new Float64Array(projects.length).fill(1),
    against: utility === 'points' ? unitsAgainst(instance) : null,
  };
}

/** Entries with positive units only. */
function graded({ ballots }: Instance, utility: 'points' | 'borda'): BallotEntries {
  const { start, project, points, weight } = ballots;
  if (utility === 'points' && points === null) throw refusal('pointsNeeded');
  const rowStart = new Uint32Array(start.length);
  const rowProject = new Uint32Array(project.length);
  const rowUnit = new Float64Array(project.length);
  let filled = 0;
  for (let r = 0; r + 1 < start.length; r++) {
    const to = start[r + 1] as number;
    for (let k = start[r] as number; k < to; k++) {
      const unit = utility === 'borda' ? to - k - 1 : ((points as Float64Array)[k] as number);
      if (unit <= 0) continue;
      rowProject[filled] = project[k] as number;
      rowUnit[filled++] = unit;
    }
    rowStart[r + 1] = filled;
  }
  return { rowStart, rowProject, rowUnit, rowWeight: weight };
}

/** What scoring ballots take off each project by points below zero; null when none does. */
function unitsAgainst({ ballots, projects }: Instance): Float64Array | null {
  const { start, project, points, weight } = ballots;
  if (points === null || !points.some((value) => value < 0)) return null;
  const against = new Float64Array(projects.length);
  for (let r = 0; r < weight.length; r++)
    for (let k = start[r] as number; k < (start[r + 1] as number); k++) {
      const units = Math.min(0, points[k] as number) * (weight[r] as number);
      const p = project[k] as number;
      against[p] = (against[p] as number) + units;
    }
  return against;
}
