import { expect, test } from 'vitest';
import { countElection, ELECTION_RULES } from '../election/index.ts';
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
    13 papers were counted for 2 seats. Ana and Cem are elected. Voters rank the candidates. Whoever reaches the quota is elected and passes on what lies above it; when nobody does, the last is excluded and their papers move to the next name. The quota is 5 votes.

    The count, step by step
    First preferences: Ana 6, Cem 3, Bo 2, and Dee 2. Ana reaches the quota and is elected.
    Ana has 1 more than the quota. They go on: 1 to Bo.
    Dee has the fewest votes (2) and is excluded. The papers go on: 1 to Cem and 1 name nobody further.
    Bo has the fewest votes (3) and is excluded. The papers go on: 2 to Cem and 1 name nobody further. Cem reaches the quota and is elected."
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
