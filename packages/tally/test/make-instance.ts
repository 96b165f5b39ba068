import type { Instance, Project, VoteType } from '../src/budget/instance.ts';

export interface Sketch {
  readonly budget: number;
  /** Costs by project id, in the file's order. */
  readonly projects: Readonly<Record<string, number>>;
  /** One text per voter: ids in the voter's order, parted by spaces, each perhaps with `:points`. */
  readonly votes: readonly string[];
  readonly voteType?: VoteType;
  readonly details?: Readonly<Record<string, Partial<Project>>>;
}

/** An instance as a reader would give it, from a few words. Identical ballots are merged. */
export function makeInstance(sketch: Sketch): Instance {
  const ids = Object.keys(sketch.projects);
  const hasPoints = sketch.votes.some((vote) => vote.includes(':'));
  const start = [0];
  const project: number[] = [];
  const points: number[] = [];
  const weight: number[] = [];
  const rows = new Map<string, number>();
  const voterRow = sketch.votes.map((vote) => {
    const known = rows.get(vote);
    if (known !== undefined) {
      weight[known] = (weight[known] as number) + 1;
      return known;
    }
    for (const entry of vote.split(' ').filter(Boolean)) {
      const [id = '', given = '1'] = entry.split(':');
      project.push(ids.indexOf(id));
      points.push(Number(given));
    }
    start.push(project.length);
    rows.set(vote, weight.length);
    return weight.push(1) - 1;
  });
  return {
    meta: {},
    projects: ids.map((id) => ({
      id,
      name: id.toUpperCase(),
      cost: sketch.projects[id] as number,
      categories: [],
      targets: [],
      district: null,
      selected: null,
      fields: {},
      ...sketch.details?.[id],
    })),
    budget: sketch.budget,
    scale: 1,
    pointScale: 1,
    voterCount: sketch.votes.length,
    voteType: sketch.voteType ?? (hasPoints ? 'cumulative' : 'approval'),
    ballots: {
      start: Uint32Array.from(start),
      project: Uint32Array.from(project),
      points: hasPoints ? Float64Array.from(points) : null,
      weight: Uint32Array.from(weight),
      voterRow: Uint32Array.from(voterRow),
    },
    voterId: (index) => `v${index + 1}`,
  };
}

/** Every multiset of `size` out of `items`. */
export function* multisets<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, item] of items.entries())
    for (const rest of multisets(items.slice(index), size - 1)) yield [item, ...rest];
}

/** Every subset, in the order of the items. */
export function subsets<Item>(items: readonly Item[]): Item[][] {
  const all: Item[][] = [[]];
  for (const item of items) all.push(...all.map((subset) => [...subset, item]));
  return all;
}

/**
 * Every small budget: three projects with the costs given, three voters with any ballots, and
 * each of the budgets.
 */
export function* smallWorlds(
  costs: readonly number[],
  budgets: readonly number[],
): Generator<Instance> {
  const ids = ['a', 'b', 'c'];
  const ballots = subsets(ids).map((ballot) => ballot.join(' '));
  for (const a of costs)
    for (const b of costs)
      for (const c of costs)
        for (const budget of budgets)
          for (const votes of multisets(ballots, 3))
            yield makeInstance({ budget, projects: { a, b, c }, votes });
}
