import { describe, expect, it } from 'vitest';
import type { Election } from './election.ts';
import { countback, countElection } from './index.ts';
import { papersFrom } from './paper-builder.ts';

type Row = [number, (number | number[])[]];

const election = (names: readonly string[], seats: number, rows: Row[]): Election => ({
  title: '',
  candidates: names.map((name) => {
    const [text = '', group] = name.split('/');
    return group ? { name: text, groups: [group] } : { name: text };
  }),
  seats,
  withdrawn: [],
  papers: papersFrom(rows),
});

describe('withdrawn candidates', () => {
  it('are passed over as if they had not been named (FIELD-1)', () => {
    const given = election(['Ana', 'Bo', 'Cy'], 1, [
      [4, [1, 2]],
      [3, [2]],
      [2, [3, 2]],
    ]);
    expect(countElection(given, { rule: 'irv' }).winners).toEqual([2]);
    expect(countElection(given, { rule: 'irv', withdrawn: [2] }).winners).toEqual([1]);
    expect(countElection({ ...given, withdrawn: [2] }, { rule: 'schulze' }).winners).toEqual([1]);
    expect(countElection({ ...given, withdrawn: [1] }, { rule: 'borda' }).winners).toEqual([2]);
    expect(() => countElection(given, { rule: 'irv', withdrawn: [4] })).toThrow(RangeError);
  });
});

describe('reserved seats', () => {
  const board = election(['Ana/north', 'Bo/north', 'Cy/south', 'Di/south', 'Eva'], 3, [
    [9, [[1, 2, 5]]],
    [4, [[1, 3]]],
    [3, [[4]]],
    [2, [[2, 5]]],
  ]);

  it('go to the best of their group, the rest to the best of all (RES-1, RES-2)', () => {
    expect(countElection(board, { rule: 'approval' }).winners).toEqual([1, 2, 5]);
    const result = countElection(board, { rule: 'approval', reserved: { south: 1 } });
    expect(result.winners).toEqual([3, 1, 2, 5]);
    expect(result.ties).toEqual([
      { kind: 'winner', round: 1, candidates: [2, 5], chosen: [2, 5], how: 'open' },
    ]);
    const settled = countElection(board, {
      rule: 'approval',
      reserved: { south: 1, north: 1 },
      ties: { order: [5] },
    });
    expect(settled.winners).toEqual([1, 3, 5]);
  });

  it('go to groups that the options declare (RES-1)', () => {
    const options = {
      rule: 'approval',
      reserved: { river: 1 },
      groups: { river: [4, 5] },
    } as const;
    expect(countElection(board, options).winners[0]).toBe(5);
    expect(() => countElection(board, { ...options, groups: { river: [6] } })).toThrow(RangeError);
  });

  it('stay vacant when nobody stands for them (RES-3)', () => {
    const result = countElection(board, { rule: 'approval', reserved: { west: 1, south: 1 } });
    expect(result.vacant).toEqual({ west: 1 });
    expect(result.winners).toEqual([3, 1]);
  });

  it('cannot be more than the seats', () => {
    expect(() => countElection(board, { rule: 'approval', reserved: { south: 4 } })).toThrow(
      RangeError,
    );
  });
});

describe('vacancies', () => {
  const council = election(['Ana', 'Bo', 'Cy', 'Di'], 2, [
    [10, [1, 3, 4]],
    [5, [1, 4]],
    [9, [2, 4]],
    [3, [4]],
    [2, [3]],
  ]);

  it('are filled from the papers that elected who left (CB-1 to CB-3)', () => {
    expect(countElection(council, { rule: 'scottish-stv' }).winners).toEqual([1, 2]);
    const first = countback(council, { vacated: 1 });
    expect(first.winner).toBe(3);
    expect(first.rounds[0]).toMatchObject({ action: 'first', votes: { 3: 10, 4: 5 } });
    expect(countback(council, { vacated: 2 }).winner).toBe(4);
    expect(countback(council, { vacated: 1, contesting: [4] }).winner).toBe(4);
  });

  it('are counts like any other, with their options', () => {
    const options = { rule: 'scottish-stv', vacated: 1, contesting: [3, 4] } as const;
    const result = countElection(council, options);
    expect(result).toMatchObject({ options, winners: [3], seats: 1, valid: 15 });
    expect(result.rounds.at(-1)).toMatchObject({ elected: [3] });
    for (const wrong of [
      { ...options, rule: 'meek' as const },
      { ...options, reserved: { north: 1 } },
    ])
      expect(() => countElection(council, wrong)).toThrow(RangeError);
  });

  it('cannot be filled by who holds a seat, nor come from who had none', () => {
    expect(() => countback(council, { vacated: 3 })).toThrow(RangeError);
    expect(() => countback(council, { vacated: 1, contesting: [2] })).toThrow(RangeError);
  });
});
