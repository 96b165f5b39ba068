import { toNumber } from '@ownhouse/basics/ratio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeInstance } from '../../test/make-instance.ts';
import { budgets } from '../../test/random-budgets.ts';
import { countBudget, exactPayments } from '../budget/index.ts';
import type { BudgetOptions } from '../budget/result.ts';
import { paymentsOf, voterAccounts } from './payments.ts';
import { pricesOf } from './prices.ts';

const town = makeInstance({
  budget: 60,
  projects: { park: 30, bench: 15, mural: 40 },
  votes: ['park bench', 'park bench', 'park', 'mural', 'mural', ''],
});

test('equal shares: what each voter paid and has left', () => {
  const result = countBudget(town, { rule: 'equal-shares', utility: 'cost' });
  expect(result.winners).toEqual(['park']);
  expect(
    [...voterAccounts(town, result)].map(({ voter, paid, left }) => [voter, paid, left]),
  ).toEqual([
    ['v1', [{ project: 'park', amount: 10 }], 0],
    ['v2', [{ project: 'park', amount: 10 }], 0],
    ['v3', [{ project: 'park', amount: 10 }], 0],
    ['v4', [], 10],
    ['v5', [], 10],
    ['v6', [], 10],
  ]);
});

test('Phragmén: each supporter takes on what lifts all to the same load', () => {
  const result = countBudget(town, { rule: 'phragmen' });
  const payments = paymentsOf(town, result);
  expect(payments.kind).toBe('load');
  const first = [...voterAccounts(town, result, payments)][0];
  expect(result.winners).toEqual(['bench', 'park']);
  expect(first?.paid).toEqual([
    { project: 'bench', amount: 7.5 },
    { project: 'park', amount: 7.5 },
  ]);
});

test('price per supporter of every project', () => {
  const result = countBudget(town, { rule: 'equal-shares', utility: 'cost' });
  expect(pricesOf(town, result)).toEqual([
    {
      project: 'park',
      cost: 30,
      supporters: 3,
      perSupporter: 10,
      round: 0,
      mostPaid: 10,
      leastPaid: 10,
      served: 3,
    },
    {
      project: 'bench',
      cost: 15,
      supporters: 2,
      perSupporter: 7.5,
      round: null,
      mostPaid: null,
      leastPaid: null,
      served: 2,
    },
    {
      project: 'mural',
      cost: 40,
      supporters: 2,
      perSupporter: 20,
      round: null,
      mostPaid: null,
      leastPaid: null,
      served: 0,
    },
  ]);
});

const RULES: readonly BudgetOptions[] = [
  { rule: 'equal-shares', utility: 'cost' },
  { rule: 'equal-shares', utility: 'cardinality' },
  { rule: 'equal-shares', utility: 'cost', completion: 'add1' },
  { rule: 'phragmen' },
  { rule: 'greedy', utility: 'cost' },
];

test('payments add up to the cost, and nobody pays more than there is', () => {
  fc.assert(
    fc.property(budgets(), fc.constantFrom(...RULES), (instance, options) => {
      const result = countBudget(instance, options);
      const payments = paymentsOf(instance, result);
      const sums = result.rounds.map(() => 0);
      for (const [row, voters] of instance.ballots.weight.entries()) {
        let own = payments.left[row] as number;
        for (let at = payments.start[row] ?? 0; at < (payments.start[row + 1] ?? 0); at++) {
          const round = payments.round[at] as number;
          sums[round] = (sums[round] as number) + voters * (payments.amount[at] as number);
          own += payments.amount[at] as number;
        }
        if (payments.share !== null) expect(own).toBeCloseTo(payments.share, 9);
      }
      for (const [round, { cost, supporters }] of result.rounds.entries())
        if (supporters > 0) expect(sums[round]).toBeCloseTo(cost, 9);
    }),
  );
});

const SHARES: readonly BudgetOptions[] = [
  ...RULES.slice(0, 3),
  { rule: 'exact-equal-shares', utility: 'cost' },
  { rule: 'bounded-overspending', utility: 'cost' },
  { rule: 'bounded-overspending', utility: 'cardinality' },
];

test('prices worked out anew agree with the prices the count wrote down', () => {
  fc.assert(
    fc.property(budgets(1), fc.constantFrom(...SHARES), (instance, options) => {
      const result = countBudget(instance, options);
      const payments = paymentsOf(instance, result);
      for (const row of instance.ballots.weight.keys())
        expect(payments.left[row]).toBeCloseTo(
          toNumber(exactPayments(instance, result, row).left),
          9,
        );
    }),
  );
});
