import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeInstance, smallWorlds } from '../../test/make-instance.ts';
import { slowPhragmen } from '../../test/slow-budgets.ts';
import { countPhragmen } from './phragmen.ts';

const winners = (instance: Parameters<typeof countPhragmen>[0]) =>
  countPhragmen(instance, { rule: 'phragmen' }).winners;

test('PHR-1, PHR-2: the worked table', () => {
  const instance = makeInstance({
    budget: 100,
    projects: { park: 60, bench: 20, mural: 30, lamp: 10 },
    votes: ['park bench', 'park bench', 'park', 'mural', 'mural lamp'],
  });
  const result = countPhragmen(instance, { rule: 'phragmen' });
  expect(result.rounds.map((round) => [round.project, round.load, round.left])).toEqual([
    ['bench', 10, 80],
    ['lamp', 10, 70],
    ['mural', 20, 40],
  ]);
  expect(result.passed).toEqual([
    { project: 'park', reason: 'over-left', round: 3, left: 40, because: 'park' },
  ]);
});

test('PHR-3: projects dearer than the budget are left out at the start', () => {
  const instance = makeInstance({ budget: 10, projects: { a: 11, b: 10 }, votes: ['a', 'a', 'b'] });
  const result = countPhragmen(instance, { rule: 'phragmen' });
  expect(result.winners).toEqual(['b']);
  expect(result.passed?.[0]).toEqual({ project: 'a', reason: 'over-budget', round: 0, left: 10 });
});

test('PHR-4: the rule stops when any project tied for lightest would overspend', () => {
  const instance = makeInstance({
    budget: 25,
    projects: { a: 10, b: 20, c: 1 },
    votes: ['a', 'b', 'b'],
  });
  expect(winners(instance)).toEqual(['a']);
  const result = countPhragmen(
    makeInstance({ budget: 25, projects: { a: 10, b: 20, z: 10 }, votes: ['a', 'b', 'b', 'z'] }),
    { rule: 'phragmen' },
  );
  expect(result.winners).toEqual(['a']);
  expect(result.ties[0]).toEqual({ round: 0, tied: ['a', 'b', 'z'], chosen: 'a', by: ['id'] });
});

test('PHR-5: unsupported projects are taken at the end only if all of them fit', () => {
  const votes = ['a'];
  const both = makeInstance({ budget: 30, projects: { a: 10, x: 10, y: 10 }, votes });
  expect(winners(both)).toEqual(['a', 'x', 'y']);
  const one = makeInstance({ budget: 30, projects: { a: 10, x: 10, y: 25 }, votes });
  expect(winners(one)).toEqual(['a']);
});

test('PHR-6: a load that doubles cannot tell apart is compared exactly', () => {
  // Loads 1/3 + 1/3 + 1/3 against 1: equal exactly, not in doubles.
  const instance = makeInstance({
    budget: 100,
    projects: { x: 1, y: 1, z: 1, third: 2, whole: 3 },
    votes: ['x third', 'x third', 'x third', 'whole', 'whole', 'whole'],
  });
  const result = countPhragmen(instance, { rule: 'phragmen' });
  expect(result.ties).toContainEqual({
    round: 1,
    tied: ['third', 'whole'],
    chosen: 'third',
    by: ['id'],
  });
});

test('in every small world Phragmén does what its definition says', () => {
  for (const instance of smallWorlds([0, 1, 2, 3], [1, 2, 4]))
    expect(winners(instance)).toEqual(slowPhragmen(instance));
});

test('larger random budgets agree with the definition', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const world = fc.record({
    costs: fc.tuple(...ids.map(() => fc.integer({ min: 0, max: 12 }))),
    budget: fc.integer({ min: 1, max: 60 }),
    votes: fc.array(fc.subarray(ids), { minLength: 1, maxLength: 14 }),
  });
  fc.assert(
    fc.property(world, ({ costs, budget, votes }) => {
      const projects = Object.fromEntries(ids.map((id, i) => [id, costs[i] as number]));
      const instance = makeInstance({ budget, projects, votes: votes.map((v) => v.join(' ')) });
      expect(winners(instance)).toEqual(slowPhragmen(instance));
    }),
    { numRuns: 300 },
  );
});

test('costs near the end of the whole numbers are still counted exactly', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const world = fc.record({
    costs: fc.tuple(...ids.map(() => fc.integer({ min: 1e13, max: 2e14 }))),
    votes: fc.array(fc.subarray(ids), { minLength: 1, maxLength: 9 }),
  });
  fc.assert(
    fc.property(world, ({ costs, votes }) => {
      const projects = Object.fromEntries(ids.map((id, i) => [id, costs[i] as number]));
      const ballots = votes.map((vote) => vote.join(' '));
      const instance = makeInstance({ budget: 6e14, projects, votes: ballots });
      expect(winners(instance)).toEqual(slowPhragmen(instance));
    }),
    { numRuns: 200 },
  );
});
