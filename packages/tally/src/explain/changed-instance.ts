import type { Instance } from '../budget/instance.ts';
import { refusal } from '../sentence/refusal.ts';

/** The same budget with another cost of one project. */
export function withCost(instance: Instance, project: number, cost: number): Instance {
  const projects = instance.projects.map((p, index) => (index === project ? { ...p, cost } : p));
  return { ...instance, projects };
}

/**
 * The same budget with `count` more voters who name only one project, with the most points that
 * any ballot gives where ballots give points. The money is the same, so where every voter has a
 * share of it the shares are smaller.
 *
 * @throws RangeError for rankings, where a ballot of one project says nothing (its last gets 0)
 */
export function withVoters(instance: Instance, project: number, count: number): Instance {
  if (instance.voteType === 'ordinal') throw refusal('rankingOfOne');
  const { start, points, weight, voterRow } = instance.ballots;
  const marks = start[weight.length] as number;
  const newRows = new Uint32Array(voterRow.length + count).fill(weight.length);
  newRows.set(voterRow);
  const most = points?.reduce((max, given) => Math.max(max, given), 0) ?? 0;
  return {
    ...instance,
    voterCount: instance.voterCount + count,
    ballots: {
      start: appended(start, marks + 1),
      project: appended(instance.ballots.project, project),
      points: points === null ? null : Float64Array.from([...points, most]),
      weight: appended(weight, count),
      voterRow: newRows,
    },
    voterId: (index) =>
      index < instance.voterCount
        ? instance.voterId(index)
        : `new ${index - instance.voterCount + 1}`,
  };
}

function appended(array: Uint32Array, value: number): Uint32Array {
  const longer = new Uint32Array(array.length + 1);
  longer.set(array);
  longer[array.length] = value;
  return longer;
}

/**
 * The same budget where further voters (given as ballot rows with a number of voters each) name
 * the project too, at the end of their lists and with the most points that any ballot gives.
 */
export function withMarks(
  instance: Instance,
  project: number,
  extra: readonly { readonly row: number; readonly voters: number }[],
): Instance {
  const { start, points, weight } = instance.ballots;
  const most = points?.reduce((max, given) => Math.max(max, given), 0) ?? 0;
  const starts: number[] = [0];
  const projects: number[] = [];
  const allPoints: number[] = [];
  const weights: number[] = [];
  const add = (row: number, voters: number, marked: boolean): void => {
    for (let at = start[row] as number; at < (start[row + 1] as number); at++) {
      projects.push(instance.ballots.project[at] as number);
      allPoints.push(points?.[at] ?? 0);
    }
    if (marked) {
      projects.push(project);
      allPoints.push(most);
    }
    starts.push(projects.length);
    weights.push(voters);
  };
  const gained = new Map(extra.map(({ row, voters }) => [row, voters]));
  for (let row = 0; row < weight.length; row++)
    add(row, (weight[row] as number) - (gained.get(row) ?? 0), false);
  for (const { row, voters } of extra) add(row, voters, true);
  return {
    ...instance,
    ballots: {
      start: Uint32Array.from(starts),
      project: Uint32Array.from(projects),
      points: points === null ? null : Float64Array.from(allPoints),
      weight: Uint32Array.from(weights),
      voterRow: instance.ballots.voterRow,
    },
  };
}
