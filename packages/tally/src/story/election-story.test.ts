import { expect, test } from 'vitest';
import {
  countElection,
  ELECTION_RULES,
  type ElectionOptions,
  type ElectionRule,
} from '../election/index.ts';
import { readBlt } from '../files/index.ts';
import { electionStory } from './election-story.ts';
import { storyText } from './figures.ts';

const board = readBlt(
  new TextEncoder().encode(`4 2
6 1 2 0
2 2 3 0
3 3 4 0
1 4 0
1 4 3 0
0
"Ana"
"Bo"
"Cem"
"Dee"
"Board"
`),
  'board.blt',
);

test('a Scottish count told step by step', () => {
  const result = countElection(board, { rule: 'scottish-stv' });
  expect(storyText(electionStory(board, result, { locale: 'en' }))).toMatchInlineSnapshot(`
    "How the votes were counted: Board

    What was decided
    13 papers were counted for 2 seats. Ana and Cem are elected. Voters rank the candidates. Whoever reaches the quota is elected and passes on what lies above it; when nobody does, whoever has the fewest votes is excluded and their papers move to the next name. The quota is 5 votes.

    The count, step by step
    First preferences: Ana (6), Cem (3), Bo (2), and Dee (2). Ana reaches the quota and is elected.
    Ana is 1 above the quota. That goes on: 1 to Bo.
    Dee has the fewest votes (2) and is excluded. The papers go on: 1 to Cem and 1 name nobody further.
    Bo has the fewest votes (3) and is excluded. The papers go on: 2 to Cem and 1 name nobody further. Cem reaches the quota and is elected.
    In the end 2 of the votes name nobody further."
  `);
});

test('every rule can be told in both languages, and no sentence has a gap', () => {
  for (const rule of ELECTION_RULES) {
    if (rule === 'sortition') continue;
    const result = countElection(board, { rule, seats: 2 });
    for (const locale of ['en', 'es'] as const)
      expect(storyText(electionStory(board, result, { locale })), rule).not.toMatch(
        /undefined|NaN|null|Infinity/,
      );
  }
});

/** The sentences of one part of a story. */
const told = (options: ElectionOptions, locale: 'en' | 'es', heading: string): string =>
  electionStory(board, countElection(board, options), { locale })
    .parts.filter((part) => part.heading === heading)
    .flatMap((part) => part.sentences)
    .join(' ');

test('a vacancy, reserved seats and a lot are told in both languages', () => {
  const vacancy = { rule: 'scottish-stv', vacated: 1 } as const;
  expect(told(vacancy, 'en', 'What was decided')).toContain(
    'The seat of Ana came free. It is filled from the 6 papers that had elected Ana;',
  );
  expect(told(vacancy, 'es', 'Qué se decidió')).toContain('Quedó libre el puesto de Ana.');
  const board = {
    rule: 'scottish-stv',
    reserved: { river: 1, sea: 1 },
    groups: { river: [3, 4], sea: [] },
  } as const;
  expect(told(board, 'en', 'What was decided')).toContain(
    'One seat reserved for sea stays vacant: nobody stood for it.',
  );
  expect(told(board, 'en', 'The count, step by step')).toContain(
    'Next, the seats reserved for river. First preferences: Cem (5) and Dee (2).',
  );
  expect(told(board, 'es', 'El recuento, paso a paso')).toContain(
    'Ahora, los puestos reservados para river.',
  );
  const lot = {
    rule: 'irv',
    ties: { lot: { seed: 's', beacon: 'b' }, earlier: 'none' },
  } as const;
  expect(told(lot, 'en', 'Ties')).toMatch(/ by lot\. The lot put everybody in this order: /);
  expect(told(lot, 'es', 'Empates')).toMatch(/ por sorteo\. El sorteo dejó este orden: /);
});

test('what is not a vote is not called one', () => {
  const step = (rule: ElectionRule, locale: 'en' | 'es' = 'en') =>
    told(
      { rule, seats: 1 },
      locale,
      locale === 'en' ? 'The count, step by step' : 'El recuento, paso a paso',
    );
  expect(step('minimax')).toContain('Heaviest defeat of each: ');
  expect(step('sequential-phragmen')).toMatch(/weigh on each supporting paper: .* weighs least/);
  expect(step('reverse-pav', 'es')).toContain('Lo que perderían quienes votan sin cada cual: ');
  expect(step('copeland', 'es')).toContain('Comparaciones ganadas: ');
  expect(step('irv')).toContain('has more than half of the papers that still count');
  expect(step('meek')).not.toContain('The papers go on');
});
