import { compareFractions } from './fraction.ts';
import type { Electorate } from './kernel-electorate.ts';
import type { BreakTie } from './ties.ts';

/** A purchase by greedy completion, and the tie it won, if any. */
export interface GreedyPick {
  readonly project: number;
  readonly tied: readonly number[];
  readonly by: ReturnType<BreakTie>['by'];
}

/**
 * Buys from the projects not yet `taken`, best first, what still fits into `left` minor units.
 *
 * `density`: free supported projects first, then by utility per unit of money, last what gains
 * nobody anything (the unsupported; under cost utility also the free); ties by `breakTie`. `votes`: by number of supporters, ties in the order in which the
 * equalshares tool holds its projects (ids that are whole numbers first, by size).
 */
export function completeGreedily(
  electorate: Electorate,
  taken: (project: number) => boolean,
  left: number,
  order: 'density' | 'votes',
  breakTie: BreakTie,
): GreedyPick[] {
  const compare = order === 'votes' ? byVotes(electorate) : byDensity(electorate);
  const tool = toolOrder(electorate);
  const open = electorate.projects.map((_, p) => p).filter((p) => !taken(p));
  open.sort((a, b) => compare(a, b) || (tool[a] as number) - (tool[b] as number));
  const picks: GreedyPick[] = [];
  let money = left;
  for (let from = 0; from < open.length; ) {
    let to = from + 1;
    while (to < open.length && compare(open[from] as number, open[to] as number) === 0) to++;
    let group = open.slice(from, to);
    from = to;
    for (;;) {
      group = group.filter((p) => (electorate.cost[p] as number) <= money);
      if (group.length === 0) break;
      const tied = group.length > 1 ? [...group].sort((a, b) => a - b) : [];
      const broken =
        tied.length === 0 || order === 'votes'
          ? { chosen: group[0] as number, by: [] }
          : breakTie(tied);
      picks.push({ project: broken.chosen, tied, by: broken.by });
      money -= electorate.cost[broken.chosen] as number;
      group = group.filter((p) => p !== broken.chosen);
    }
  }
  return picks;
}

type Compare = (a: number, b: number) => number;

const byVotes =
  ({ votes }: Electorate): Compare =>
  (a, b) =>
    (votes[b] as number) - (votes[a] as number);

function byDensity({ cost, factor, unitTotal, votes, against }: Electorate): Compare {
  const total = (p: number) => (unitTotal[p] as number) + (against?.[p] ?? 0);
  const gains = (p: number) => (votes[p] as number) > 0 && factor[p] !== 0 && total(p) > 0;
  const rank = (p: number) => (!gains(p) ? 2 : cost[p] === 0 ? 0 : 1);
  return (a, b) => {
    const ranks = rank(a) - rank(b);
    if (ranks !== 0 || rank(a) !== 1) return ranks;
    // Where a project's factor is its cost, the density is the number of units.
    if (factor === cost) return total(b) - total(a);
    return compareFractions(total(b), cost[b] as number, total(a), cost[a] as number);
  };
}

/** Place of every project in the order of JavaScript object keys. */
function toolOrder({ projects }: Electorate): number[] {
  const isIndex = (id: string) => /^(0|[1-9]\d{0,9})$/.test(id) && Number(id) < 2 ** 32 - 1;
  const sorted = projects
    .map(({ id }, index) => ({ index, key: isIndex(id) ? Number(id) : Number.POSITIVE_INFINITY }))
    .sort((a, b) => (a.key === b.key ? a.index - b.index : a.key - b.key));
  const place = new Array<number>(projects.length);
  for (const [at, { index }] of sorted.entries()) place[index] = at;
  return place;
}
