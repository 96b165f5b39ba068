import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgets } from '../../test/random-budgets.ts';
import { countBudget, measure } from './index.ts';
import type { Instance, Project } from './instance.ts';
import type { BudgetOptions } from './result.ts';

const RULES: readonly BudgetOptions[] = [
  { rule: 'greedy', utility: 'cost' },
  { rule: 'greedy', utility: 'cardinality' },
  { rule: 'phragmen' },
  { rule: 'maximin-support' },
  { rule: 'welfare', utility: 'cost' },
  { rule: 'equal-shares', utility: 'cost' },
  { rule: 'equal-shares', utility: 'cardinality', completion: 'add1' },
];

const titled = RULES.map((options) => ({ title: Object.values(options).join(' '), options }));

/** The rows of the ballots in another order; `weight` and entries go with their row. */
function withRows(instance: Instance, order: readonly number[], reverse: boolean): Instance {
  const { start, project, weight, voterRow } = instance.ballots;
  const starts = [0];
  const projects: number[] = [];
  for (const row of order) {
    const marks = [...project.subarray(start[row], start[row + 1])];
    projects.push(...(reverse ? marks.reverse() : marks));
    starts.push(projects.length);
  }
  return {
    ...instance,
    ballots: {
      ...instance.ballots,
      start: Uint32Array.from(starts),
      project: Uint32Array.from(projects),
      weight: Uint32Array.from(order, (row) => weight[row] as number),
      voterRow: voterRow.map((row) => order.indexOf(row)),
    },
  };
}

/** The projects of the instance in another order; ballots point to their new places. */
function withProjects(instance: Instance, order: readonly number[]): Instance {
  const place = new Map(order.map((p, index) => [p, index]));
  return {
    ...instance,
    projects: order.map((p) => instance.projects[p] as Project),
    ballots: {
      ...instance.ballots,
      project: instance.ballots.project.map((p) => place.get(p) as number),
    },
  };
}

/** Every row taken apart into one row per voter, as if nothing had been merged. */
function unmerged(instance: Instance): Instance {
  const { weight } = instance.ballots;
  const rows = [...weight].flatMap((voters, row) => Array.from({ length: voters }, () => row));
  const apart = withRows(instance, rows, false);
  return {
    ...apart,
    ballots: { ...apart.ballots, weight: new Uint32Array(rows.length).fill(1) },
  };
}

const shuffled = (size: number): fc.Arbitrary<number[]> => {
  const places = Array.from({ length: size }, (_, index) => index);
  return fc.shuffledSubarray(places, { minLength: size, maxLength: size });
};

describe.each(titled)('$title', ({ options }) => {
  const winners = (instance: Instance) => countBudget(instance, options).winners;

  it('is anonymous: neither the order of ballots nor of marks matters, nor whether equal ones are merged', () => {
    const world = budgets().chain((instance) =>
      fc.tuple(fc.constant(instance), shuffled(instance.ballots.weight.length), fc.boolean()),
    );
    fc.assert(
      fc.property(world, ([instance, order, reverse]) => {
        const expected = winners(instance);
        expect(winners(withRows(instance, order, reverse))).toEqual(expected);
        expect(winners(unmerged(instance))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('is neutral: the order of projects in the file does not matter', () => {
    fc.assert(
      fc.property(budgets(), shuffled(5), (instance, order) => {
        expect(winners(withProjects(instance, order))).toEqual(winners(instance));
      }),
      { numRuns: 60 },
    );
  });

  it('is neutral: with no tie, new ids change nothing', () => {
    fc.assert(
      fc.property(budgets(1), shuffled(5), (instance, order) => {
        const before = countBudget(instance, options);
        const names = order.map((index) => `p${index}`);
        const projects = instance.projects.map((p, index) => ({
          ...p,
          id: names[index] as string,
        }));
        const after = countBudget({ ...instance, projects }, options);
        if (before.ties.length > 0 || after.ties.length > 0) return;
        if ((before.tieRounds ?? 0) > 0) return;
        const renamed = before.winners.map(
          (id) => names[instance.projects.findIndex((p) => p.id === id)] as string,
        );
        // The best set as a whole has no order of its own but that of its ids.
        if (options.rule === 'welfare') expect([...after.winners].sort()).toEqual(renamed.sort());
        else expect(after.winners).toEqual(renamed);
      }),
      { numRuns: 60 },
    );
  });

  it('never spends more than the budget, and its figures add up', () => {
    fc.assert(
      fc.property(budgets(), (instance) => {
        const result = countBudget(instance, options);
        const cost = result.rounds.reduce((sum, round) => sum + round.cost, 0);
        expect(result.cost).toBe(cost);
        expect(cost).toBeLessThanOrEqual(instance.budget);
        expect(new Set(result.winners).size).toBe(result.winners.length);
        const passed = result.passed?.map(({ project }) => project);
        if (passed !== undefined)
          expect([...result.winners, ...passed].sort()).toEqual(
            instance.projects.map(({ id }) => id).sort(),
          );
      }),
      { numRuns: 60 },
    );
  });
});

it('MEA-3: equal shares leaves no group that is owed one more', () => {
  fc.assert(
    fc.property(budgets(1), fc.constantFrom('cost', 'cardinality'), (instance, utility) => {
      const { winners } = countBudget(instance, { rule: 'equal-shares', utility });
      expect(measure(instance, winners, utility).violations).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('MEA-3: greedy does leave such groups, so the measure can tell', () => {
  let found = 0;
  for (const instance of fc.sample(budgets(1), { numRuns: 300, seed: 7 })) {
    const { winners } = countBudget(instance, { rule: 'greedy', utility: 'cost' });
    found += measure(instance, winners, 'cost').violations.length;
  }
  expect(found).toBeGreaterThan(0);
});

it('welfare never gains less than greedy', () => {
  fc.assert(
    fc.property(budgets(), (instance) => {
      const gain = (rule: 'greedy' | 'welfare') =>
        measure(instance, countBudget(instance, { rule, utility: 'cost' }).winners, 'cost')
          .averageSatisfaction;
      expect(gain('welfare')).toBeGreaterThanOrEqual(gain('greedy') - 1e-9);
    }),
  );
});
