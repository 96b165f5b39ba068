import { describe, expect, it } from 'vitest';
import { budgetCases, readBudget, readExpected } from '../../test/shared-budgets.ts';
import { countBudget } from './index.ts';
import type { BudgetOptions, Completion, Utility } from './result.ts';

const utilities: Record<string, Utility> = {
  cost: 'cost',
  card: 'cardinality',
  points: 'points',
  borda: 'borda',
};

/** What the name of an expected result asks for: `mes_cost_add1+greedy`, `js_add1_nostop` … */
function optionsOf(rule: string): BudgetOptions | null {
  const match =
    /^(?:mes_(?<utility>\w+?)|(?<js>js))(?<add1>_(?:none|add1))?(?<nostop>_nostop)?(?<greedy>\+greedy)?$/.exec(
      rule,
    );
  if (!match?.groups) return null;
  const { utility, js, add1, nostop, greedy } = match.groups;
  const completion = (
    add1 === '_add1' ? (greedy ? 'add1+greedy' : 'add1') : greedy ? 'greedy' : 'none'
  ) as Completion;
  return {
    rule: 'equal-shares',
    preset: js ? 'equalshares' : 'pabutools',
    utility: js ? 'cost' : (utilities[utility as string] as Utility),
    completion,
    ...(nostop ? { exhaustiveStop: false } : {}),
  };
}

const cases = budgetCases();

describe.skipIf(cases.length === 0)(
  'equal shares on the reference elections (skipped without data)',
  () => {
    it.each(cases)('ES-CASES %s', (name) => {
      const instance = readBudget(name);
      const { results } = readExpected(name);
      let compared = 0;
      for (const [rule, expected] of Object.entries(results)) {
        const options = optionsOf(rule);
        if (options === null) continue;
        const result = countBudget(instance, options);
        const found: Record<string, unknown> = {
          order: result.winners,
          cost: String(result.cost / instance.scale),
        };
        const wanted: Record<string, unknown> = { order: expected.order, cost: expected.cost };
        if (expected.final_voter_budget !== undefined) {
          found.budget = result.voterBudget;
          found.steps = result.steps;
          found.stopped = result.stopped;
          wanted.budget = expected.final_voter_budget;
          wanted.steps = expected.steps;
          wanted.stopped = expected.stopped;
        }
        expect(found, rule).toEqual(wanted);
        compared++;
      }
      expect(compared).toBeGreaterThan(3);
    });
  },
);
