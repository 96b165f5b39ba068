import { expect, test } from 'vitest';
import { makeInstance, smallWorlds, subsets } from '../../test/make-instance.ts';
import { ballotsOf } from '../../test/slow-budgets.ts';
import type { Instance } from './instance.ts';
import { measure } from './measures.ts';

const town = makeInstance({
  budget: 100,
  projects: { park: 60, bench: 40, mural: 40 },
  votes: ['park bench', 'park bench', 'park', 'mural', 'mural', ''],
  details: {
    park: { categories: ['green'] },
    bench: { categories: ['green', 'street'] },
    mural: { categories: ['art'] },
  },
});

test('MEA-1: average satisfaction counts every voter, empty ballots too', () => {
  const measures = measure(town, ['park', 'bench'], 'cost');
  expect(measures.averageSatisfaction).toBeCloseTo((100 + 100 + 60) / 6);
  expect(measures.averageWinners).toBeCloseTo(5 / 6);
});

test('MEA-2: exclusion ratio', () => {
  const measures = measure(town, ['park', 'bench'], 'cost');
  expect(measures.excluded).toBe(3);
  expect(measures.emptyBallots).toBe(1);
  expect(measures.exclusionRatio).toBe(0.5);
});

test('MEA-3: two of six voters are owed 33.33, too little for a project of 40, three enough', () => {
  expect(measure(town, ['park', 'bench'], 'cost').violations).toEqual([]);
  const three = makeInstance({
    budget: 100,
    projects: { park: 60, bench: 40, mural: 40 },
    votes: ['park bench', 'park bench', 'park', 'mural', 'mural', 'mural'],
  });
  expect(measure(three, ['park', 'bench'], 'cost').violations).toEqual([
    { project: 'mural', group: 3, has: 0, owed: 10 },
  ]);
});

test('MEA-4: category proportionality', () => {
  const { categories } = measure(town, ['park', 'bench'], 'cost');
  const green = 3 / 5;
  const street = (0.4 + 0.4) / 5;
  const art = 2 / 5;
  const square = ((1 - green) ** 2 + (0.4 - street) ** 2 + art ** 2) / 3;
  expect(categories?.shares.map((share) => share.category)).toEqual(['art', 'green', 'street']);
  expect(categories?.proportionality).toBeCloseTo(Math.exp(-square), 12);
  expect(measure(town, [], 'cost').categories?.proportionality).toBe(0);
});

test('an unknown winner is refused', () => {
  expect(() => measure(town, ['nowhere'])).toThrow(RangeError);
});

test('MEA-3: in every small world and for every outcome, violations are those of the definition', () => {
  for (const instance of smallWorlds([1, 2, 3], [2, 4]))
    for (const set of subsets(['a', 'b', 'c']))
      for (const utility of ['cost', 'cardinality'] as const)
        expect(measure(instance, set, utility).violations.map((v) => v.project)).toEqual(
          slowViolations(instance, set, utility),
        );
});

/** Tries every group of supporters of every loser. */
function slowViolations(instance: Instance, winners: string[], utility: 'cost' | 'cardinality') {
  const ballots = ballotsOf(instance);
  const worth = new Map(
    instance.projects.map((p) => [p.id, utility === 'cost' ? p.cost : 1] as const),
  );
  const gain = (ballot: readonly string[]) =>
    ballot.filter((id) => winners.includes(id)).reduce((sum, id) => sum + (worth.get(id) ?? 0), 0);
  return instance.projects
    .filter((p) => !winners.includes(p.id))
    .filter((p) => {
      const own = worth.get(p.id) ?? 0;
      const backers = ballots.filter((ballot) => ballot.includes(p.id));
      return subsets(backers).some(
        (group) =>
          group.length > 0 &&
          group.every(
            (ballot) =>
              (gain(ballot) + own) * p.cost * instance.voterCount <=
              group.length * instance.budget * own,
          ),
      );
    })
    .map((p) => p.id);
}
