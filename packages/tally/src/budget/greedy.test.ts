import { expect, test } from 'vitest';
import { makeInstance, smallWorlds } from '../../test/make-instance.ts';
import { slowGreedy } from '../../test/slow-budgets.ts';
import { readPb } from '../files/pb.ts';
import { countGreedy } from './greedy.ts';
import { countBudget, measure } from './index.ts';

const winners = (...args: Parameters<typeof countGreedy>) => countGreedy(...args).winners;

test('GRE-1, GRE-5: most votes first, what does not fit is passed over', () => {
  const instance = makeInstance({
    budget: 100,
    projects: { park: 70, bench: 20, mural: 40, lamp: 10 },
    votes: ['park', 'park mural', 'park bench', 'mural', 'mural bench', 'park lamp'],
  });
  const result = countGreedy(instance, { rule: 'greedy', utility: 'cost' });
  expect(result.winners).toEqual(['park', 'bench', 'lamp']);
  expect(result.passed).toEqual([{ project: 'mural', reason: 'over-left', round: 1, left: 30 }]);
  expect(result.cost).toBe(100);
});

test('GRE-2: cardinality counts votes per unit of money', () => {
  const instance = makeInstance({
    budget: 30,
    projects: { dear: 30, cheap: 10 },
    votes: ['dear', 'dear', 'dear cheap', 'cheap'],
  });
  expect(winners(instance, { rule: 'greedy', utility: 'cost' })).toEqual(['dear']);
  expect(winners(instance, { rule: 'greedy', utility: 'cardinality' })).toEqual(['cheap']);
});

test('GRE-3: what costs nothing comes first if it gains anybody anything, what does not comes last', () => {
  const instance = makeInstance({
    budget: 10,
    projects: { none: 0, z: 10, free: 0 },
    votes: ['z', 'free', 'z'],
  });
  const order = (utility: 'cost' | 'cardinality') => winners(instance, { rule: 'greedy', utility });
  expect(order('cardinality')).toEqual(['free', 'z', 'none']);
  expect(order('cost')).toEqual(['z', 'free', 'none']);
});

test('GRE-4: ties fall to the smaller id as a text, and are reported', () => {
  const instance = makeInstance({ budget: 10, projects: { 9: 10, 10: 10 }, votes: ['9', '10'] });
  const result = countGreedy(instance, { rule: 'greedy', utility: 'cost' });
  expect(result.winners).toEqual(['10']);
  expect(result.ties).toEqual([{ round: 0, tied: ['9', '10'], chosen: '10', by: ['id'] }]);
});

test('GRE-5: with no-skip the count ends at the first project that does not fit', () => {
  const instance = makeInstance({
    budget: 100,
    projects: { a: 60, b: 50, c: 10 },
    votes: ['a b c', 'a b', 'a'],
  });
  expect(winners(instance, { rule: 'greedy', utility: 'cost' })).toEqual(['a', 'c']);
  const noSkip = countGreedy(instance, { rule: 'greedy', utility: 'cost', skip: false });
  expect(noSkip.winners).toEqual(['a']);
  expect(noSkip.passed?.map((pass) => [pass.project, pass.reason, pass.because])).toEqual([
    ['b', 'over-left', undefined],
    ['c', 'stopped', 'b'],
  ]);
});

test('GRE-6: minimum support', () => {
  const instance = makeInstance({
    budget: 100,
    projects: { a: 60, b: 10 },
    votes: ['a b', 'a'],
  });
  const result = countGreedy(instance, { rule: 'greedy', utility: 'cost', minSupport: 2 });
  expect(result.winners).toEqual(['a']);
  expect(result.passed?.[0]?.reason).toBe('min-support');
});

test('GRE-7: district and category limits', () => {
  const instance = makeInstance({
    budget: 100,
    projects: { a: 40, b: 30, c: 30 },
    votes: ['a b c', 'a b', 'a'],
    details: {
      a: { district: 'north', categories: ['green'] },
      b: { district: 'north', categories: ['play'] },
      c: { district: 'south', categories: ['green'] },
    },
  });
  const options = { rule: 'greedy', utility: 'cost' } as const;
  expect(winners(instance, { ...options, limits: { district: { north: 60 } } })).toEqual([
    'a',
    'c',
  ]);
  const byCategory = countGreedy(instance, { ...options, limits: { category: { green: 60 } } });
  expect(byCategory.winners).toEqual(['a', 'b']);
  expect(byCategory.passed).toEqual([
    { project: 'c', reason: 'category-limit', because: 'green', round: 2, left: 30 },
  ]);
});

test('GRE-8: of an exclusive group at most one wins', () => {
  const instance = makeInstance({
    budget: 100,
    projects: { small: 30, large: 50, other: 20 },
    votes: ['large', 'large small', 'small other', 'large'],
  });
  const result = countGreedy(instance, {
    rule: 'greedy',
    utility: 'cost',
    exclusive: [['small', 'large']],
  });
  expect(result.winners).toEqual(['large', 'other']);
  expect(result.passed).toEqual([
    { project: 'small', reason: 'exclusive', because: 'large', round: 1, left: 50 },
  ]);
});

test('GRE-9: order by votes goes on by the order of the file only where ties are told so', () => {
  const instance = makeInstance({
    budget: 20,
    projects: { b: 10, a: 10, c: 10 },
    votes: ['b', 'a', 'c c'],
  });
  const options = { rule: 'greedy', utility: 'cardinality', greedyOrder: 'votes' } as const;
  expect(winners(instance, options)).toEqual(['c', 'a']);
  expect(winners(instance, { ...options, ties: ['list'], tieList: ['b', 'a', 'c'] })).toEqual([
    'c',
    'b',
  ]);
});

test('points are summed, and points that nobody gave are refused', () => {
  const instance = makeInstance({
    budget: 10,
    projects: { a: 10, b: 10 },
    votes: ['a:1 b:5', 'a:3', 'a:0'],
  });
  expect(winners(instance, { rule: 'greedy', utility: 'points' })).toEqual(['b']);
  const approval = makeInstance({ budget: 10, projects: { a: 10 }, votes: ['a'] });
  expect(() => countGreedy(approval, { rule: 'greedy', utility: 'points' })).toThrow(RangeError);
});

test('in every small world greedy does what its definition says', () => {
  let worlds = 0;
  for (const instance of smallWorlds([0, 1, 2, 3], [1, 2, 4]))
    for (const utility of ['cost', 'cardinality'] as const) {
      expect(winners(instance, { rule: 'greedy', utility })).toEqual(slowGreedy(instance, utility));
      worlds++;
    }
  expect(worlds).toBe(4 ** 3 * 3 * 120 * 2);
});

test('GRE-11: points below zero are taken off in greedy, and are no support elsewhere', () => {
  const instance = readPb(
    new TextEncoder().encode(`META
key;value
budget;20
vote_type;scoring
PROJECTS
project_id;cost
bench;10
mural;10
pond;10
VOTES
voter_id;vote;points
ann;mural,bench;5,3
ben;mural;-4
cy;pond,bench;1,-3
`),
  );
  // In all, the mural gains 1, the pond 1 and the bench nothing.
  const points = { utility: 'points' } as const;
  const { winners, ties } = countGreedy(instance, { rule: 'greedy', ...points });
  expect([winners, ties[0]?.tied]).toEqual([
    ['mural', 'pond'],
    ['mural', 'pond'],
  ]);
  expect(measure(instance, winners, 'points').averageSatisfaction).toBe(2 / 3);
  // Equal shares: 20/3 each pays for nothing; 10 each pays for the mural by Ann and the pond by Cy.
  const shares = { rule: 'equal-shares', ...points } as const;
  expect(countBudget(instance, shares).winners).toEqual([]);
  expect(countBudget(instance, { ...shares, completion: 'greedy' }).winners).toEqual(winners);
  expect(countBudget(instance, { ...shares, completion: 'add1' }).winners).toEqual(winners);
  expect(countBudget(instance, { rule: 'welfare', ...points }).winners).toEqual(winners);
});
