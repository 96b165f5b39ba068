import { expect, test } from 'vitest';
import { makeInstance } from '../../test/make-instance.ts';
import { countBudget } from '../budget/index.ts';
import { budgetStory } from './budget-story.ts';
import { storyText } from './figures.ts';

const town = makeInstance({
  budget: 60_000,
  projects: { park: 30_000, bench: 15_000, mural: 40_000, none: 5_000 },
  votes: ['park bench', 'park bench', 'park', 'mural', 'mural', ''],
  details: { mural: { name: 'Mural <b>' }, park: { name: 'Park' } },
});

const tell = (rule: 'equal-shares' | 'greedy', locale: 'en' | 'es'): string =>
  storyText(
    budgetStory(town, countBudget(town, { rule, utility: 'cost' }), { locale, currency: 'USD' }),
  );

test('a budget’s story in English', () => {
  expect(tell('equal-shares', 'en')).toBe(`How the budget was shared out

What was decided
6 people voted on 4 projects, with $60,000 to spend. One project is funded. It costs $30,000; $30,000 is not spent. The count gives everyone the same share of the money. A project is bought when the people who voted for it can pay for it together out of their shares; the one that is cheapest for its supporters comes first. Everyone’s share was $10,000.

In the order of the count
1. “Park” costs $30,000 and has 3 supporters. Each of them paid at most $10,000.

What was not funded, and why
“BENCH” costs $15,000. At the end its supporters had $0 left together; $15,000 was missing. They had spent most on “Park”.
“Mural <b>” costs $40,000. At the end its supporters had $20,000 left together; $20,000 was missing.
Nobody voted for “NONE”.

Who has something from it
3 voters (50%) voted for none of the funded projects. Simply taking the projects with the most votes would have left 3 voters (50%) with none. It would have funded “BENCH” and “NONE”, which this count does not fund.`);
});

test('a budget’s story in Spanish, with the numbers of the language', () => {
  const text = tell('greedy', 'es');
  // A number and its unit are kept on one line.
  expect(text).toContain('Votaron 6 personas sobre 4 proyectos, con 60.000\u00a0US$ para gastar.');
  expect(text).toContain('«Mural <b>» cuesta 40.000\u00a0US$; cuando llegó su turno solo quedaban');
});

test('every rule has its sentences in both languages, and none leaves a gap', () => {
  const rules = ['equal-shares', 'greedy', 'phragmen', 'maximin-support', 'welfare'] as const;
  for (const rule of rules)
    for (const locale of ['en', 'es'] as const) {
      const story = budgetStory(town, countBudget(town, { rule, utility: 'cost' }), { locale });
      expect(storyText(story)).not.toMatch(/undefined|NaN|null|Infinity/);
      expect(story.parts.length).toBeGreaterThanOrEqual(3);
    }
});

test('an outcome that the comparison step took is told as what it is', () => {
  const street = makeInstance({
    budget: 12,
    projects: { square: 6, lights: 5, bench: 2, garden: 3 },
    votes: ['square lights', 'square lights', 'square lights', 'garden bench', 'lights'],
  });
  const options = { rule: 'equal-shares', utility: 'cost', comparison: 'satisfaction' } as const;
  const result = countBudget(street, options);
  expect(result.comparison?.taken).toBe('greedy');
  const story = storyText(budgetStory(street, result, { locale: 'en' }));
  expect(story).toContain('so the latter stands.');
  expect(story).toMatch(/“GARDEN” costs 3; only 1 was left when its turn came\./);
  expect(story).not.toMatch(/missing|from what was left/);
});
