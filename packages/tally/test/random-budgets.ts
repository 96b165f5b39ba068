import fc from 'fast-check';
import type { Instance } from '../src/budget/instance.ts';
import { makeInstance } from './make-instance.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];

/** Random small approval budgets: five projects, up to twelve voters. */
export const budgets = (minCost = 0): fc.Arbitrary<Instance> =>
  fc
    .record({
      costs: fc.tuple(...IDS.map(() => fc.integer({ min: minCost, max: 12 }))),
      budget: fc.integer({ min: 1, max: 40 }),
      votes: fc.array(fc.subarray(IDS), { minLength: 1, maxLength: 12 }),
    })
    .map(({ costs, budget, votes }) =>
      makeInstance({
        budget,
        projects: Object.fromEntries(IDS.map((id, i) => [id, costs[i] as number])),
        votes: votes.map((vote) => vote.join(' ')),
      }),
    );
