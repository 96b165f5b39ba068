import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeInstance, smallWorlds } from '../../test/make-instance.ts';
import { slowMaximinSupport } from '../../test/slow-budgets.ts';
import { countMaximinSupport } from './maximin-support.ts';

const winners = (instance: Parameters<typeof countMaximinSupport>[0]) =>
  countMaximinSupport(instance, { rule: 'maximin-support' }).winners;

test('MMS-1, MMS-2: the worked table, costs shared anew in every round', () => {
  const instance = makeInstance({
    budget: 90,
    projects: { park: 60, bench: 20, lamp: 10 },
    votes: ['park bench', 'park bench', 'park', 'lamp'],
  });
  const result = countMaximinSupport(instance, { rule: 'maximin-support' });
  expect(result.rounds.map((round) => [round.project, round.load, round.left])).toEqual([
    ['bench', 10, 70],
    ['lamp', 10, 60],
    ['park', 80 / 3, 0],
  ]);
});

test('MMS-3: what does not fit is passed over and the count goes on', () => {
  const instance = makeInstance({
    budget: 30,
    projects: { a: 10, b: 25, c: 20 },
    votes: ['a', 'b', 'b', 'c'],
  });
  const result = countMaximinSupport(instance, { rule: 'maximin-support' });
  expect(result.winners).toEqual(['a', 'c']);
  expect(result.passed).toEqual([{ project: 'b', reason: 'over-left', round: 1, left: 20 }]);
});

test('MMS-4: unsupported projects come last, if they fit', () => {
  const instance = makeInstance({ budget: 30, projects: { x: 5, a: 20, y: 9 }, votes: ['a'] });
  expect(winners(instance)).toEqual(['a', 'x']);
});

test('MMS-5: ties are exact and reported', () => {
  const instance = makeInstance({
    budget: 3,
    projects: { b: 3, a: 1 },
    votes: ['a', 'b', 'b', 'b'],
  });
  const result = countMaximinSupport(instance, { rule: 'maximin-support' });
  expect(result.ties).toEqual([{ round: 0, tied: ['b', 'a'], chosen: 'a', by: ['id'] }]);
});

test('in every small world maximin support does what its definition says', () => {
  for (const instance of smallWorlds([0, 1, 2, 3], [1, 2, 4]))
    expect(winners(instance)).toEqual(slowMaximinSupport(instance));
});

test('larger random budgets agree with the definition', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const world = fc.record({
    costs: fc.tuple(...ids.map(() => fc.integer({ min: 0, max: 12 }))),
    budget: fc.integer({ min: 1, max: 50 }),
    votes: fc.array(fc.subarray(ids), { minLength: 1, maxLength: 12 }),
  });
  fc.assert(
    fc.property(world, ({ costs, budget, votes }) => {
      const projects = Object.fromEntries(ids.map((id, i) => [id, costs[i] as number]));
      const instance = makeInstance({ budget, projects, votes: votes.map((v) => v.join(' ')) });
      expect(winners(instance)).toEqual(slowMaximinSupport(instance));
    }),
    { numRuns: 200 },
  );
});

test('MMS-6: costs up to the end of the whole numbers are counted exactly', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const world = fc.record({
    costs: fc.tuple(...ids.map(() => fc.integer({ min: 1e13, max: 3e15 }))),
    votes: fc.array(fc.subarray(ids), { minLength: 1, maxLength: 14 }),
  });
  fc.assert(
    fc.property(world, ({ costs, votes }) => {
      const projects = Object.fromEntries(ids.map((id, i) => [id, costs[i] as number]));
      const ballots = votes.map((vote) => vote.join(' '));
      const budget = Number.MAX_SAFE_INTEGER;
      const instance = makeInstance({ budget, projects, votes: ballots });
      expect(winners(instance)).toEqual(slowMaximinSupport(instance));
    }),
    { numRuns: 300 },
  );
});
