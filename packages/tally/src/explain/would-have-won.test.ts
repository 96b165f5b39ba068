import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeInstance } from '../../test/make-instance.ts';
import { budgets } from '../../test/random-budgets.ts';
import { countBudget } from '../budget/index.ts';
import type { BudgetOptions } from '../budget/result.ts';
import { withCost, withVoters } from './changed-instance.ts';
import {
  costReductionNeeded,
  newSupportersNeeded,
  presentSupportersNeeded,
} from './would-have-won.ts';

const town = makeInstance({
  budget: 60,
  projects: { park: 30, bench: 15, mural: 40 },
  votes: ['park bench', 'park bench', 'park', 'mural', 'mural', ''],
});

test('greedy: one more voter ties the mural with the park, or it costs what the others leave', () => {
  const options = { rule: 'greedy', utility: 'cost' } as const;
  expect(countBudget(town, options).winners).toEqual(['park', 'bench']);
  expect(newSupportersNeeded(town, options, 'mural')).toMatchObject({
    amount: 1,
    proof: 'monotone',
  });
  expect(costReductionNeeded(town, options, 'mural')).toMatchObject({
    amount: 25,
    proof: 'monotone',
  });
});

test('equal shares: two of the voters with money left would have done', () => {
  const result = countBudget(town, { rule: 'equal-shares', utility: 'cost' });
  expect(presentSupportersNeeded(town, result, 'mural')).toMatchObject({
    amount: 2,
    proof: 'monotone',
  });
  expect(costReductionNeeded(town, result.options, 'mural')).toMatchObject({
    amount: 20,
    proof: 'monotone',
  });
});

test('what can never win says so', () => {
  const instance = makeInstance({ budget: 10, projects: { a: 20 }, votes: ['a'] });
  expect(newSupportersNeeded(instance, { rule: 'greedy', utility: 'cost' }, 'a').amount).toBeNull();
});

test('rankings and unknown projects are refused', () => {
  const ranked = makeInstance({
    budget: 10,
    projects: { a: 10, b: 20 },
    votes: ['a b'],
    voteType: 'ordinal',
  });
  expect(() => newSupportersNeeded(ranked, { rule: 'greedy' }, 'b')).toThrow(RangeError);
  expect(() => newSupportersNeeded(town, { rule: 'greedy' }, 'nowhere')).toThrow(RangeError);
});

const RULES: readonly BudgetOptions[] = [
  { rule: 'greedy', utility: 'cost' },
  { rule: 'greedy', utility: 'cardinality' },
  { rule: 'greedy', utility: 'cost', skip: false },
  { rule: 'greedy', utility: 'cost', exclusive: [['a', 'b', 'c']], minSupport: 2 },
  { rule: 'phragmen' },
  { rule: 'maximin-support' },
  { rule: 'welfare', utility: 'cost' },
  { rule: 'equal-shares', utility: 'cost' },
  { rule: 'equal-shares', utility: 'cardinality' },
  { rule: 'equal-shares', utility: 'cost', completion: 'greedy' },
  { rule: 'equal-shares', utility: 'cost', completion: 'add1' },
  { rule: 'equal-shares', utility: 'cardinality', completion: 'add1' },
  { rule: 'equal-shares', utility: 'cost', completion: 'add1', exhaustiveStop: false },
  { rule: 'equal-shares', utility: 'cost', completion: 'add1', exhaustiveStop: 'all' },
];

/** Every amount below the one found must lose, whatever the proof was. */
function checkLeast(
  found: { amount: number | null; proof?: string },
  wins: (amount: number) => boolean,
): void {
  if (found.amount === null || found.proof === 'smallest-found') return;
  expect(wins(found.amount)).toBe(true);
  for (let amount = 1; amount < found.amount; amount++)
    expect(wins(amount), `${amount} of ${found.amount}`).toBe(false);
}

test('WIN-1 to WIN-4: certified amounts are smallest, found again by counting every smaller one', () => {
  fc.assert(
    fc.property(budgets(1), fc.constantFrom(...RULES), (instance, options) => {
      const { winners } = countBudget(instance, options);
      for (const [p, { id, cost }] of instance.projects.entries()) {
        if (winners.includes(id)) continue;
        const wins = (changed: typeof instance) =>
          countBudget(changed, options).winners.includes(id);
        checkLeast(newSupportersNeeded(instance, options, id), (amount) =>
          wins(withVoters(instance, p, amount)),
        );
        checkLeast(costReductionNeeded(instance, options, id), (amount) =>
          wins(withCost(instance, p, cost - amount)),
        );
      }
    }),
    { numRuns: 250 },
  );
});

test('WIN-5: under Add1 amounts are ruled out by the runs that first buy the project', () => {
  let certified = 0;
  fc.assert(
    fc.property(
      budgets(1),
      fc.constantFrom(...RULES.filter(({ completion }) => completion === 'add1')),
      fc.integer({ min: 20, max: 100 }),
      (instance, options, factor) => {
        // Costs many units apart leave many amounts between two runs.
        const dear = {
          ...instance,
          budget: instance.budget * factor,
          projects: instance.projects.map((p) => ({ ...p, cost: p.cost * factor })),
        };
        const increment = Math.max(1, Math.floor(factor / 3));
        const add1 = { ...options, increment };
        const { winners } = countBudget(dear, add1);
        for (const [p, { id, cost }] of dear.projects.entries()) {
          if (winners.includes(id)) continue;
          const found = costReductionNeeded(dear, add1, id);
          if (found.amount !== null && found.proof === 'every' && found.counts < found.amount)
            certified++;
          checkLeast(found, (amount) =>
            countBudget(withCost(dear, p, cost - amount), add1).winners.includes(id),
          );
        }
      },
    ),
    { numRuns: 20 },
  );
  expect(certified).toBeGreaterThan(0);
});
