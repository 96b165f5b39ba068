import type { Instance, Project } from './instance.ts';
import type { Utility } from './result.ts';

/**
 * An instance turned over for counting: for every project its supporters, as compressed sparse
 * rows of ballot numbers. A supporter's utility for project `p` is `factor[p] × unit`.
 */
export interface Electorate {
  readonly projects: readonly Project[];
  readonly voterCount: number;
  readonly rowCount: number;
  /** Minor units. */
  readonly cost: Float64Array;
  readonly factor: Float64Array;
  /** Supporters of project `p` are entries `start[p] .. start[p + 1])`. */
  readonly start: Uint32Array;
  /** Ballot row of an entry. */
  readonly row: Uint32Array;
  /** Voters behind an entry. */
  readonly weight: Float64Array;
  /** Utility units of an entry; null when all are one. */
  readonly unit: Float64Array | null;
  /** Largest unit among a project's supporters. */
  readonly unitMax: Float64Array;
  /** Sum of weight × unit over a project's supporters. */
  readonly unitTotal: Float64Array;
  /** Voters who support a project. */
  readonly votes: Float64Array;
  /** The same entries by ballot: projects of row `r` are `rowStart[r] .. rowStart[r + 1])`. */
  readonly rowStart: Uint32Array;
  readonly rowProject: Uint32Array;
  readonly rowUnit: Float64Array | null;
}

/**
 * Turns ballots into supporters with the given utility. A project listed twice on a ballot counts
 * once, at its first place; units of zero or less are no support.
 *
 * @throws RangeError when points are asked of ballots that carry none
 */
export function electorateOf(instance: Instance, utility: Utility): Electorate {
  const { ballots, projects } = instance;
  if (utility === 'points' && ballots.points === null)
    throw new RangeError('utility "points" needs ballots with points');
  const points = ballots.points ?? new Float64Array(0);
  const graded = utility === 'points' || utility === 'borda';
  const m = projects.length;
  const rowCount = ballots.start.length - 1;
  const capacity = ballots.project.length;
  const rowStart = new Uint32Array(rowCount + 1);
  const rowProject = new Uint32Array(capacity);
  const rowUnit = graded ? new Float64Array(capacity) : null;
  const start = new Uint32Array(m + 1);
  const seen = new Int32Array(m).fill(-1);
  let filled = 0;
  for (let r = 0; r < rowCount; r++) {
    const from = ballots.start[r] as number;
    const to = ballots.start[r + 1] as number;
    for (let k = from; k < to; k++) {
      const p = ballots.project[k] as number;
      if (seen[p] === r) continue;
      seen[p] = r;
      const unit = !graded ? 1 : utility === 'borda' ? to - k - 1 : (points[k] as number);
      if (unit <= 0) continue;
      rowProject[filled] = p;
      if (rowUnit !== null) rowUnit[filled] = unit;
      start[p + 1] = (start[p + 1] as number) + 1;
      filled++;
    }
    rowStart[r + 1] = filled;
  }
  for (let p = 0; p < m; p++) start[p + 1] = (start[p + 1] as number) + (start[p] as number);
  const place = start.slice(0, m);
  const row = new Uint32Array(filled);
  const weight = new Float64Array(filled);
  const unit = graded ? new Float64Array(filled) : null;
  const unitMax = new Float64Array(m).fill(1);
  const unitTotal = new Float64Array(m);
  const votes = new Float64Array(m);
  for (let r = 0; r < rowCount; r++) {
    const w = ballots.weight[r] as number;
    const to = rowStart[r + 1] as number;
    for (let k = rowStart[r] as number; k < to; k++) {
      const p = rowProject[k] as number;
      const at = place[p] as number;
      place[p] = at + 1;
      row[at] = r;
      weight[at] = w;
      votes[p] = (votes[p] as number) + w;
      if (unit === null || rowUnit === null) continue;
      const u = rowUnit[k] as number;
      unit[at] = u;
      unitTotal[p] = (unitTotal[p] as number) + w * u;
      if (u > (unitMax[p] as number)) unitMax[p] = u;
    }
  }
  if (unit === null) unitTotal.set(votes);
  const cost = Float64Array.from(projects, (project) => project.cost);
  return {
    projects,
    voterCount: instance.voterCount,
    rowCount,
    cost,
    factor: utility === 'cost' ? cost : new Float64Array(m).fill(1),
    start,
    row,
    weight,
    unit,
    unitMax,
    unitTotal,
    votes,
    rowStart,
    rowProject,
    rowUnit,
  };
}
