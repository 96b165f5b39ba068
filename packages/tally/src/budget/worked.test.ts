import { describe, expect, it } from 'vitest';
import { makeInstance } from '../../test/make-instance.ts';
import { rulesPage, tableUnder } from '../../test/worked-table.ts';
import { countBudget, measure } from './index.ts';
import type { Instance } from './instance.ts';
import type { BudgetResult, BudgetRule, Utility } from './result.ts';

/** The instance a page describes in its tables of projects and ballots. */
function instanceOf(page: string, budget: number): Instance {
  const projects = tableUnder(page, 'Projects');
  return makeInstance({
    budget,
    projects: Object.fromEntries(projects.map((row) => [row.project ?? '', Number(row.cost)])),
    votes: tableUnder(page, 'Ballots').flatMap((row) =>
      Array.from({ length: Number(row.voters) }, () => row.projects ?? ''),
    ),
    details: Object.fromEntries(
      projects.map((row) => [
        row.project ?? '',
        { categories: (row.category ?? '').split(' ').filter(Boolean) },
      ]),
    ),
  });
}

const short = (value: number | undefined): string => String(Math.round((value ?? 0) * 1000) / 1000);

const roundRows = (result: BudgetResult) =>
  result.rounds.map(({ project, load, left }) => ({
    project,
    load: short(load),
    left: String(left),
  }));

describe('docs/rules/greedy.md', () => {
  const page = rulesPage('greedy');
  const instance = instanceOf(page, 100);
  const count = (rule: BudgetRule, utility: string | undefined) =>
    countBudget(instance, { rule, utility: utility as Utility });

  it.each(tableUnder(page, 'Greedy with a budget of 100'))('$utility (GRE-1 to GRE-5)', (row) => {
    const { winners, passed } = count('greedy', row.utility);
    expect(winners.join(' ')).toBe(row.winners);
    expect(passed?.map((p) => `${p.project} (${p.reason}, ${p.left} left)`).join(' ')).toBe(
      row['not bought'],
    );
  });

  it.each(tableUnder(page, 'The best set with a budget of 100'))('$utility (WEL-1)', (row) => {
    const { winners } = count('welfare', row.utility);
    expect([...winners].sort()).toEqual(row.winners?.split(' ').sort());
  });
});

it('docs/rules/phragmen.md (PHR-1 to PHR-4)', () => {
  const page = rulesPage('phragmen');
  const result = countBudget(instanceOf(page, 100), { rule: 'phragmen' });
  expect(roundRows(result)).toEqual(tableUnder(page, 'Rounds with a budget of 100'));
});

it('docs/rules/maximin-support.md (MMS-1 to MMS-3)', () => {
  const page = rulesPage('maximin-support');
  const result = countBudget(instanceOf(page, 90), { rule: 'maximin-support' });
  expect(roundRows(result)).toEqual(tableUnder(page, 'Rounds with a budget of 90'));
});

it('docs/rules/measures.md (MEA-1 to MEA-4)', () => {
  const page = rulesPage('measures');
  const found = measure(instanceOf(page, 100), ['park', 'bench'], 'cost');
  const values = [
    short(found.averageSatisfaction),
    short(found.averageWinners),
    short(found.exclusionRatio),
    found.violations.map(({ project }) => project).join(' '),
    short(found.categories?.proportionality),
  ];
  const table = tableUnder(page, 'Park and bench chosen with a budget of 100');
  expect(values).toEqual(table.map((row) => row.value));
});
