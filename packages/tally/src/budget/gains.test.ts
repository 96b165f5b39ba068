import { expect, test } from 'vitest';
import { makeInstance } from '../../test/make-instance.ts';
import { randomBudget } from '../../test/tied-budgets.ts';
import { withGains } from './gains.ts';
import { countBudget } from './index.ts';
import { supportOf } from './support.ts';

const points = { rule: 'equal-shares', utility: 'points' } as const;

test('ES-UTILITY the named utilities are special cases of additive ones', () => {
  for (let seed = 0; seed < 200; seed++) {
    const instance = randomBudget(seed);
    for (const completion of ['none', 'add1'] as const) {
      const count = (utility: 'cost' | 'cardinality' | 'borda') =>
        countBudget(instance, { rule: 'equal-shares', utility, completion }).winners;
      const counted = (gainOf: Parameters<typeof withGains>[1]) =>
        countBudget(withGains(instance, gainOf), { ...points, completion }).winners;
      expect(counted(({ project }) => project.cost)).toEqual(count('cost'));
      expect(counted(() => 1)).toEqual(count('cardinality'));
      expect(counted(({ place, length }) => length - place - 1)).toEqual(count('borda'));
    }
  }
});

test('ES-UTILITY a utility of one’s own changes what is bought first', () => {
  const instance = makeInstance({
    budget: 40,
    projects: { hall: 30, lamp: 10, swing: 10 },
    votes: ['hall lamp', 'hall swing', 'hall', 'swing'],
  });
  // Effort (cost per supporter), in tenths: 100 for the hall, 100 for the lamp, 50 for the swing.
  const { votes } = supportOf(instance, 'cost');
  const place = new Map(instance.projects.map(({ id }, p) => [id, p]));
  const effort = ({ project }: { project: { id: string; cost: number } }) =>
    (10 * project.cost) / (votes[place.get(project.id) as number] as number);
  const result = countBudget(withGains(instance, effort, 10), points);
  expect(result.winners).toEqual(['hall', 'swing']);
  expect(result.rounds.map(({ rho, left }) => [rho, left])).toEqual([
    ['1', 10],
    ['2', 0],
  ]);
  expect(() => withGains(instance, () => 1 / 3)).toThrow('not a whole number');
});
