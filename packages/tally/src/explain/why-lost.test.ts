import { expect, test } from 'vitest';
import { makeInstance } from '../../test/make-instance.ts';
import { countBudget } from '../budget/index.ts';
import { againstGreedy } from './against-greedy.ts';
import { whyLost } from './why-lost.ts';

const town = makeInstance({
  budget: 60,
  projects: { park: 30, bench: 15, mural: 40, none: 5 },
  votes: ['park bench', 'park bench', 'park', 'mural', 'mural', ''],
});

test('equal shares: where the supporters’ money went', () => {
  const result = countBudget(town, { rule: 'equal-shares', utility: 'cost' });
  const [bench, mural, none] = whyLost(town, result);
  expect(bench).toEqual({
    project: 'bench',
    cost: 15,
    supporters: 2,
    reason: 'poor',
    round: null,
    left: 30,
    because: null,
    money: { start: 20, left: 0, missing: 15, spentOn: [{ project: 'park', amount: 20 }] },
  });
  expect(mural?.money).toEqual({ start: 20, left: 20, missing: 20, spentOn: [] });
  expect(none?.reason).toBe('unsupported');
});

test('equal shares: a project that costs nothing is not short of money', () => {
  const free = makeInstance({ budget: 10, projects: { free: 0, park: 10 }, votes: ['free park'] });
  const result = countBudget(free, { rule: 'equal-shares', utility: 'cost' });
  expect(whyLost(free, result)).toMatchObject([{ project: 'free', reason: 'free', money: null }]);
});

test('greedy: what was left when its turn came', () => {
  const result = countBudget(town, { rule: 'greedy', utility: 'cost' });
  expect(whyLost(town, result)).toEqual([
    {
      project: 'mural',
      cost: 40,
      supporters: 2,
      reason: 'over-left',
      round: 2,
      left: 15,
      because: null,
      money: null,
    },
  ]);
});

test('what plain greedy would have chosen, and whom it leaves with nothing', () => {
  const fair = makeInstance({
    budget: 60,
    projects: { park: 30, bench: 30, mural: 20 },
    votes: ['park bench', 'park bench', 'park bench', 'mural', 'mural'],
  });
  const result = countBudget(fair, { rule: 'equal-shares', utility: 'cost' });
  expect(result.winners).toEqual(['bench', 'mural']);
  expect(againstGreedy(fair, result)).toEqual({
    greedy: ['bench', 'park'],
    onlyHere: ['mural'],
    onlyGreedy: ['park'],
    voters: 5,
    nothingHere: 0,
    nothingGreedy: 2,
    rescued: 2,
    dropped: 0,
  });
});
