import { describe, expect, test } from 'vitest';
import { caseNames, electionsFolder, readShared } from '../../test/shared-data.ts';
import { readPb } from '../files/pb.ts';
import { cityRule, countBudget } from './index.ts';
import { measure } from './measures.ts';
import type { BudgetOptions } from './result.ts';

/** The rules of this folder's own files, by their names in the reference outcomes. */
const RULES: Readonly<Record<string, BudgetOptions>> = {
  greedy_cost: { rule: 'greedy', utility: 'cost' },
  greedy_card: { rule: 'greedy', utility: 'cardinality' },
  greedy_points: { rule: 'greedy', utility: 'points' },
  greedy_borda: { rule: 'greedy', utility: 'borda' },
  phragmen: { rule: 'phragmen' },
  maximin_support: { rule: 'maximin-support' },
};

interface Expected {
  readonly file: string;
  readonly results: Readonly<Record<string, { order?: string[]; cost?: number } | string>>;
}

const folder = electionsFolder();

describe.skipIf(folder === null)('real budgets (skipped where shared/data is absent)', () => {
  const names = folder === null ? [] : caseNames(folder, 'pb_');
  test.each(names)('%s', (name) => {
    const bytes = readShared(folder ?? '', `expected/pb_${name}.json`);
    const expected = JSON.parse(new TextDecoder().decode(bytes)) as Expected;
    const instance = readPb(readShared(folder ?? '', expected.file), name);
    let counted = 0;
    for (const [rule, outcome] of Object.entries(expected.results)) {
      if (typeof outcome === 'string' || outcome.order === undefined) continue;
      const options = RULES[rule];
      if (options !== undefined) {
        const result = countBudget(instance, options);
        expect(result.winners, rule).toEqual(outcome.order);
        if (outcome.cost !== undefined)
          expect(result.cost / instance.scale, rule).toBeCloseTo(outcome.cost, 6);
        counted++;
      }
      // Equal shares without completion satisfies EJR+ up to one whatever the utility (MEA-3).
      if (rule === 'mes_cost')
        expect(measure(instance, outcome.order, 'cost').violations).toEqual([]);
      if (rule === 'mes_card')
        expect(measure(instance, outcome.order, 'cardinality').violations).toEqual([]);
    }
    expect(counted).toBeGreaterThan(0);
    const city = cityRule(instance);
    const funded = instance.projects.filter((p) => p.selected === '1').map((p) => p.id);
    if (city !== null && funded.length > 0)
      expect([...countBudget(instance, city).winners].sort(), 'as published (GRE-10)').toEqual(
        funded.sort(),
      );
  });
});
