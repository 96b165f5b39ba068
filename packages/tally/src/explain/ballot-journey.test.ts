import { describe, expect, test } from 'vitest';
import { caseNames, electionsFolder, readShared } from '../../test/shared-data.ts';
import type { Election } from '../election/election.ts';
import { countElection } from '../election/index.ts';
import type { ElectionResult } from '../election/result.ts';
import { readBlt } from '../files/index.ts';
import { ballotJourney, paperShares } from './ballot-journey.ts';

const board = readBlt(
  new TextEncoder().encode(
    '4 2\n6 1 2 0\n2 2 3 0\n3 3 4 0\n1 4 0\n1 4=1 3 0\n1 4 3 0\n0\n"Ana"\n"Bo"\n"Cem"\n"Dee"\n"Board"\n',
  ),
  'board.blt',
);

test('EXP-1: a paper’s stations, its value and what it left behind', () => {
  const result = countElection(board, { rule: 'scottish-stv' });
  expect(ballotJourney(board, result, 0)).toEqual({
    row: 0,
    papers: 6,
    preferences: [1, 2],
    steps: [
      { round: 0, holder: 1, value: 1, kept: 0, because: 'first' },
      { round: 1, holder: 2, value: 0.16666, kept: 0.83334, because: 'surplus' },
      { round: 3, holder: null, value: 0.16666, kept: 0, because: 'exclude' },
    ],
  });
});

test('a paper with an equal rank on top never counts for anybody', () => {
  const result = countElection(board, { rule: 'irv' });
  const { preferences, steps } = ballotJourney(board, result, 4);
  expect(preferences).toEqual([]);
  expect(steps.map(({ holder }) => holder)).toEqual([null]);
});

test('Meek divides a paper by the keep factors', () => {
  const result = countElection(board, { rule: 'meek' });
  const shares = paperShares(board, result, 0);
  expect(shares.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1, 9);
  expect(shares[0]?.holder).toBe(1);
});

test('rules whose papers do not travel are refused', () => {
  expect(() => ballotJourney(board, countElection(board, { rule: 'borda' }), 0)).toThrow(
    RangeError,
  );
});

const folder = electionsFolder();

describe.skipIf(folder === null)('real counts (skipped where shared/data is absent)', () => {
  const names = folder === null ? [] : caseNames(folder, 'ranked_scot_');
  test.each(names)('EXP-1: journeys add up to every figure of %s', (name) => {
    const bytes = readShared(folder ?? '', `expected/ranked_scot_${name}.json`);
    const { file } = JSON.parse(new TextDecoder().decode(bytes)) as { file: string };
    const election = readBlt(readShared(folder ?? '', file), name);
    for (const rule of ['scottish-stv', 'wigm', 'irv'] as const)
      checkSums(election, countElection(election, { rule }));
  });
});

/** In every round each candidate not yet past a surplus holds what the papers there are worth. */
function checkSums(election: Election, result: ElectionResult): void {
  const sums = result.rounds.map(() => new Map<number, number>());
  for (const row of election.papers.weight.keys()) {
    const { papers, steps } = ballotJourney(election, result, row);
    for (const [index, { round, holder, value }] of steps.entries()) {
      const until = steps[index + 1]?.round ?? result.rounds.length;
      if (holder === null) continue;
      for (let r = round; r < until; r++) {
        const sum = sums[r] as Map<number, number>;
        sum.set(holder, (sum.get(holder) ?? 0) + papers * value);
      }
    }
  }
  const passedOn = new Set<number>();
  for (const [index, round] of result.rounds.entries()) {
    if (round.action === 'surplus') for (const number of round.who) passedOn.add(number);
    for (const [number, votes] of Object.entries(round.votes))
      if (!passedOn.has(Number(number)))
        expect(sums[index]?.get(Number(number)) ?? 0).toBeCloseTo(votes, 5);
  }
}
