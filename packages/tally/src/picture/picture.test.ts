import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeInstance } from '../../test/make-instance.ts';
import { countBudget } from '../budget/index.ts';
import type { Election } from '../election/election.ts';
import { countElection, ELECTION_RULES } from '../election/index.ts';
import { readBlt } from '../files/index.ts';
import { stagesOf } from './flow-stages.ts';
import { budgetPicture, electionPicture, flowPicture } from './index.ts';
import { escapeText, fitted } from './svg.ts';

const board = readBlt(
  new TextEncoder().encode(
    '4 2\n6 1 2 0\n2 2 3 0\n3 3 4 0\n1 4 0\n1 4 3 0\n0\n"Ana"\n"Bo"\n"Cem"\n"Dee"\n"Board"\n',
  ),
  'board.blt',
);

/** Throws unless every tag is closed in its turn and every text is free of raw marks. */
function checkWellFormed(svg: string): void {
  const open: string[] = [];
  for (const [, text, close, name, self] of svg.matchAll(
    /([^<]*)<(\/?)([a-z]+)(?:\s[\w:-]+="[^"<]*")*(\/?)>/g,
  )) {
    expect(text).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
    if (close === '/') expect(open.pop()).toBe(name);
    else if (self !== '/') open.push(name as string);
  }
  expect(open).toEqual([]);
  expect(svg.replace(/([^<]*)<(\/?)([a-z]+)(?:\s[\w:-]+="[^"<]*")*(\/?)>/g, '')).toBe('');
}

test('hostile names are only ever text', () => {
  const nasty = '</text><script>alert(1)</script>" onload="x\u0000\ud800&';
  const instance = makeInstance({
    budget: 10,
    projects: { a: 10, b: 20 },
    votes: ['a', 'b'],
    details: { a: { name: nasty }, b: { name: nasty } },
  });
  const svg = budgetPicture(instance, countBudget(instance, { rule: 'greedy', utility: 'cost' }), {
    locale: 'en',
  });
  checkWellFormed(svg);
  expect(svg).not.toContain('<script');
  const election: Election = {
    ...board,
    title: nasty,
    candidates: board.candidates.map(() => ({ name: nasty })),
  };
  for (const rule of ['scottish-stv', 'borda'] as const)
    checkWellFormed(electionPicture(election, countElection(election, { rule }), { locale: 'es' }));
});

test('any text is escaped so that no mark is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeText(text);
      expect(escaped).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      expect(escaped.isWellFormed()).toBe(true);
    }),
  );
});

test('a picture has a title and a description that its role points to', () => {
  const svg = electionPicture(board, countElection(board, { rule: 'scottish-stv' }), {
    locale: 'en',
    idPrefix: 'one',
  });
  expect(svg).toMatch(/role="img" lang="en" aria-labelledby="one-title one-description"/);
  expect(svg).toContain('<title id="one-title">How votes moved: Board</title>');
  expect(svg).toContain('Elected: Ana and Cem.');
});

test('a narrow picture keeps within its width and says as much', () => {
  const town = makeInstance({
    budget: 60,
    projects: { park: 30, bench: 15, mural: 40 },
    votes: ['park bench', 'park bench', 'park', 'mural', 'mural', ''],
    details: {
      park: { name: 'A park with a very long name, far longer than any line on a phone' },
    },
  });
  const result = countBudget(town, { rule: 'equal-shares', utility: 'cost' });
  const svg = budgetPicture(town, result, { locale: 'en', width: 340 });
  expect(svg).toMatch(/viewBox="0 0 340 \d+"/);
  for (const [, x, width] of svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g))
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(340 - 20 + 1);
  expect(svg).toContain('A park with a very');
});

test('every contest of a count with reserved seats flows by itself', () => {
  const options = { rule: 'scottish-stv', reserved: { sea: 1 }, groups: { sea: [2, 4] } } as const;
  const svg = flowPicture(board, countElection(board, options), { locale: 'en' });
  checkWellFormed(svg);
  expect(svg).toContain('Seats reserved for sea');
  expect(svg).toContain('Seats open to all');
});

test('every rule has a picture', () => {
  for (const rule of ELECTION_RULES) {
    if (rule === 'sortition') continue;
    checkWellFormed(
      electionPicture(board, countElection(board, { rule, seats: 2 }), { locale: 'es' }),
    );
  }
  const town = makeInstance({
    budget: 60,
    projects: { park: 30, bench: 15, mural: 40, free: 0 },
    votes: ['park bench', 'park bench free', 'park', 'mural', 'mural', ''],
  });
  for (const rule of ['equal-shares', 'greedy', 'phragmen', 'maximin-support', 'welfare'] as const)
    checkWellFormed(
      budgetPicture(town, countBudget(town, { rule, utility: 'cost' }), { locale: 'es' }),
    );
});

// Scottish fractions beyond the fifth decimal are credited to nobody: hence three places.
test('bands carry every vote from one stage to the next', () => {
  const stages = stagesOf(countElection(board, { rule: 'scottish-stv' }));
  for (const [stage, nodes] of stages.columns.entries()) {
    const out = stages.bands.filter((band) => band.stage === stage);
    const into = stages.bands.filter((band) => band.stage === stage - 1);
    for (const { candidate, votes } of nodes) {
      const sum = (bands: typeof out, end: 'from' | 'to') =>
        bands.filter((band) => band[end] === candidate).reduce((all, band) => all + band.votes, 0);
      if (stage < stages.columns.length - 1) expect(sum(out, 'from')).toBeCloseTo(votes, 3);
      if (stage > 0) expect(sum(into, 'to')).toBeCloseTo(votes, 3);
    }
  }
});

test('long names are cut with an ellipsis, short ones are left, capitals count for more', () => {
  expect(fitted('Ana', 100)).toBe('Ana');
  expect(fitted('A very long name indeed', 80)).toBe('A very lo…');
  expect(fitted('ABSOLUTELY CAPITAL', 80)).toBe('ABSOLUT…');
});
