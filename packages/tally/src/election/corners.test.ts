import { describe, expect, it } from 'vitest';
import type { Election } from './election.ts';
import { countElection } from './index.ts';
import { PaperBuilder, papersFrom } from './paper-builder.ts';

type Row = [number, (number | number[])[]];

const ranked = (candidates: number, seats: number, rows: Row[]): Election => ({
  title: '',
  candidates: Array.from({ length: candidates }, (_, i) => ({ name: `C${i + 1}` })),
  seats,
  withdrawn: [],
  papers: papersFrom(rows),
});

function scored(seats: number, rows: readonly (readonly number[])[]): Election {
  const builder = new PaperBuilder(true);
  for (const row of rows) {
    for (const [c, score] of row.entries()) builder.mark(c, false, score);
    builder.end();
  }
  return { ...ranked(rows[0]?.length ?? 0, seats, []), papers: builder.finish() };
}

/** Small elections on which a rule and the program that is its reference once parted. */
describe('corners found beside the reference programs', () => {
  it('Meek counts more papers than its guard digits were made for (MEEK-1)', () => {
    const given = ranked(5, 3, [
      [164_032_477, [5, 4, 3, 2]],
      [950_255_868, [1, 5, 3, 4]],
      [402_053_775, [4, 3, 5, 1]],
      [255_427_946, [2]],
      [728_290_708, [4, 2, 1]],
      [925_294_370, [1, 4, 3]],
    ]);
    const result = countElection(given, { rule: 'meek' });
    expect(result.winners).toEqual([1, 4, 5]);
    expect(countElection(given, { rule: 'meek', meek: 'prf' }).winners).toEqual([1, 4, 5]);
  });

  it('`unique` leaves to the order only who was extreme at the first stage, as Droop (TIE-3)', () => {
    const papers: Row[] = [
      [1, [2, 3, 4]],
      [3, [1]],
      [1, [4, 1, 2]],
      [1, [3, 1]],
      [1, [4]],
      [1, [2, 4]],
      [1, [4, 3, 1]],
      [1, [3, 4]],
      [1, [1, 3, 4]],
      [1, [3]],
    ];
    const ties = { order: [1, 4, 3, 2] };
    const given = ranked(4, 2, papers);
    const unique = countElection(given, {
      rule: 'scottish-stv',
      ties: { ...ties, earlier: 'unique' },
    });
    expect(unique.rounds.map(({ who }) => who)).toEqual([[], [2], [4]]);
    expect([...unique.winners].sort()).toEqual([1, 3]);
  });

  it('a batch may change who wins where a tie looks back at a round it skips (IRV-3)', () => {
    const given = ranked(5, 1, [
      [3, [3, 2, 4, 5]],
      [1, [1, 5, 2, 3, 4]],
      [10, [2]],
      [3, [4, 3, 1, 5, 2]],
      [7, [3, 1]],
      [9, [2, 5]],
      [11, [5, 2, 4]],
      [12, [5, 1, 3, 4, 2]],
      [5, [2, 3, 4, 5]],
      [1, [5, 4]],
      [1, [3, 2, 5]],
      [1, [3, 4, 1]],
      [1, [3, 4, 2]],
      [1, [3, 5, 4]],
    ]);
    const ties = { order: [3, 4, 5, 1, 2] };
    const singly = countElection(given, { rule: 'irv', ties });
    expect(singly.winners).toEqual([5]);
    expect(singly.ties[0]?.how).toBe('rule');
    const batch = countElection(given, { rule: 'irv', batch: true, ties });
    expect(batch.winners).toEqual([2]);
    expect(batch.ties[0]?.how).toBe('order');
  });

  it('ranked pairs locks level pairs last, by the declared order (RP-3)', () => {
    const given = ranked(3, 1, [
      [2, [3, 2, 1]],
      [2, [3]],
      [3, [1, 3, 2]],
      [3, [[1, 2, 3]]],
      [2, [2, [1, 3]]],
      [1, [1, 2, 3]],
    ]);
    expect(countElection(given, { rule: 'ranked-pairs' }).winners).toEqual([1, 3]);
    const declared = countElection(given, { rule: 'ranked-pairs', ties: { order: [2, 1, 3] } });
    // 3 beats 2, and 2 stands above 1 by the order: so 3 stands above 1 as well.
    expect(declared.winners).toEqual([3]);
    expect(declared.ties).toMatchObject([{ kind: 'winner', candidates: [1, 3], chosen: [3] }]);
  });

  it('STAR asks each paper for each two of the tied, and keeps only who still ties (STAR-2)', () => {
    const given = scored(1, [
      [1, 0, 1, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 1, 1, 0],
      [1, 0, 1, 1],
      [1, 0, 1, 0],
      [0, 1, 0, 1],
      [0, 0, 0, 0],
      [0, 1, 1, 1],
    ]);
    // 1, 2 and 4 tie for the second place; papers prefer 1 five times, 2 four times and 4 three times.
    const result = countElection(given, { rule: 'star', scoreMax: 1 });
    expect(result.winners).toEqual([3]);
    expect(result.ties).toMatchObject([{ candidates: [1, 2, 4], how: 'rule' }]);
  });

  it('equal shares without completion stop where the money does, whatever the order (CES-3)', () => {
    const papers: Row[] = [
      [1, [[4, 6]]],
      [1, [[2, 4, 5, 6]]],
      [1, [5]],
      [1, [[1, 4]]],
      [1, [[1, 2, 3, 4]]],
    ];
    const given = ranked(6, 5, papers);
    const rule = 'equal-shares' as const;
    const result = countElection(given, { rule, completion: 'none' });
    expect(result.outcomes).toEqual([
      [1, 2, 4, 5],
      [1, 2, 4, 5, 6],
      [1, 4, 5, 6],
    ]);
    for (const order of [
      [1, 2, 3, 4, 5, 6],
      [6, 5, 4, 3, 2, 1],
      [2, 6, 1],
    ]) {
      const { winners } = countElection(given, { rule, completion: 'none', ties: { order } });
      expect(result.outcomes).toContainEqual([...winners].sort());
    }
  });

  it.each(['irv', 'scottish-stv', 'wigm', 'meek', 'plurality'] as const)(
    'a rank that a withdrawal leaves to one candidate is no equal rank under %s (STV-3, FIELD-1)',
    (rule) => {
      const given = ranked(4, 1, [
        [5, [[1, 2], 3]],
        [4, [3]],
        [2, [[3, 4]]],
      ]);
      const count = (withdrawn: number[]) => countElection({ ...given, withdrawn }, { rule });
      expect(count([1])).toMatchObject({ winners: [2], valid: 9, invalid: 2 });
      expect(count([])).toMatchObject({ winners: [3], valid: 4, invalid: 7 });
      expect(count([1, 4])).toMatchObject({ winners: [3], valid: 11 });
    },
  );

  it('scores, approvals and marks pass over who withdrew (FIELD-1)', () => {
    const given = ranked(3, 1, [
      [3, [1, 2]],
      [2, [3, 2]],
    ]);
    const votes = (options: Parameters<typeof countElection>[1]) =>
      countElection({ ...given, withdrawn: [1] }, options).rounds[0]?.votes;
    expect(votes({ rule: 'score' })).toEqual({ 2: 3 * 5 + 2 * 4, 3: 2 * 5 });
    expect(votes({ rule: 'approval', approveRank: 1 })).toEqual({ 2: 3, 3: 2 });
    expect(votes({ rule: 'choose-k' })).toEqual({ 2: 3, 3: 0 });
  });
});
