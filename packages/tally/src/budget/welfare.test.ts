import { expect, test } from 'vitest';
import { makeInstance, smallWorlds, subsets } from '../../test/make-instance.ts';
import { ballotsOf } from '../../test/slow-budgets.ts';
import type { Instance } from './instance.ts';
import type { TieBreaker } from './result.ts';
import { countWelfare } from './welfare.ts';

test('WEL-1: the best set as a whole, where greedy would take the best first', () => {
  const instance = makeInstance({
    budget: 100,
    projects: { large: 60, left: 50, right: 50 },
    votes: ['large', 'large', 'large left', 'left right', 'right'],
  });
  const result = countWelfare(instance, { rule: 'welfare', utility: 'cost' });
  expect(result.winners).toEqual(['left', 'right']);
  expect(result.passed).toEqual([{ project: 'large', reason: 'best-without', round: 2, left: 0 }]);
});

test('WEL-2, WEL-3: equal sets are reported; the cheaper wins, then the smaller ids', () => {
  const votes = ['a b', 'c', 'c'];
  const cheaper = makeInstance({ budget: 4, projects: { a: 2, b: 2, c: 3 }, votes });
  const options = { rule: 'welfare', utility: 'cardinality' } as const;
  const result = countWelfare(cheaper, options);
  expect(result.winners).toEqual(['c']);
  expect(result.ties).toEqual([{ round: 0, tied: ['a', 'b', 'c'], chosen: 'c', by: ['minCost'] }]);
  const same = makeInstance({ budget: 2, projects: { b: 2, a: 2 }, votes: ['a', 'b'] });
  expect(countWelfare(same, options).winners).toEqual(['a']);
  expect(countWelfare(same, options).ties[0]?.by).toEqual(['id']);
});

test('WEL-2: declared tie-breakers decide among equal sets, one project at a time', () => {
  const votes = ['a b', 'c', 'c'];
  const instance = makeInstance({ budget: 4, projects: { a: 2, b: 2, c: 3 }, votes });
  const options = { rule: 'welfare', utility: 'cardinality' } as const;
  const won = (ties: readonly TieBreaker[]) => countWelfare(instance, { ...options, ties });
  expect(won(['minCost']).winners).toEqual(['a', 'b']);
  expect(won(['minCost']).ties).toEqual([
    { round: 0, tied: ['a', 'b', 'c'], chosen: 'a', by: ['minCost', 'id'] },
  ]);
  expect(won(['maxCost']).winners).toEqual(['c']);
  expect(won(['maxVotes']).ties[0]?.by).toEqual(['maxVotes']);
  const list = countWelfare(instance, { ...options, ties: ['list'], tieList: ['b', 'c', 'a'] });
  expect(list.winners).toEqual(['a', 'b']);
  expect(list.ties[0]).toMatchObject({ chosen: 'b', by: ['list'] });
});

test('WEL-4: more equal sets than memory should hold are refused with a sentence', () => {
  const ids = Array.from({ length: 18 }, (_, i) => `p${i}`);
  const projects = Object.fromEntries(ids.map((id) => [id, 1]));
  const instance = makeInstance({ budget: 9, projects, votes: [ids.join(' ')] });
  expect(() => countWelfare(instance, { rule: 'welfare', utility: 'cost' })).toThrow(
    'More than 20000 sets',
  );
});

test('WEL-4: a search that grows too large is refused with a sentence', () => {
  const ids = Array.from({ length: 40 }, (_, i) => `p${i}`);
  const instance = makeInstance({
    budget: 20,
    projects: Object.fromEntries(ids.map((id) => [id, 1])),
    votes: [ids.join(' ')],
  });
  expect(() =>
    countWelfare(instance, { rule: 'welfare', utility: 'cost', searchLimit: 10_000 }),
  ).toThrow('not proved within 10000 branches');
});

test('in every small world no set within the budget gains more', () => {
  for (const instance of smallWorlds([0, 1, 2, 3], [1, 2, 4]))
    for (const utility of ['cost', 'cardinality'] as const) {
      const gain = gainOf(instance, utility);
      const result = countWelfare(instance, { rule: 'welfare', utility });
      const best = Math.max(
        ...subsets(instance.projects)
          .filter((set) => set.reduce((sum, p) => sum + p.cost, 0) <= instance.budget)
          .map((set) => gain(set.map((p) => p.id))),
      );
      expect(gain(result.winners)).toBe(best);
      expect(result.cost).toBeLessThanOrEqual(instance.budget);
    }
});

function gainOf(instance: Instance, utility: 'cost' | 'cardinality') {
  const marks = ballotsOf(instance).flat();
  const worth = new Map(
    instance.projects.map((p) => [
      p.id,
      marks.filter((id) => id === p.id).length * (utility === 'cost' ? p.cost : 1),
    ]),
  );
  return (ids: readonly string[]): number => ids.reduce((sum, id) => sum + (worth.get(id) ?? 0), 0);
}
