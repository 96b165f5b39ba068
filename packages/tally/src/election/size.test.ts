import { describe, expect, it } from 'vitest';
import type { Election } from './election.ts';
import { countElection, ELECTION_RULES } from './index.ts';
import { papersFrom } from './paper-builder.ts';

const wide = (candidates: number, seats: number, papers: [number, number[]][]): Election => ({
  title: '',
  candidates: Array.from({ length: candidates }, (_, i) => ({ name: String(i) })),
  seats,
  withdrawn: [],
  papers: papersFrom(papers),
});

describe('elections too large for any machine', () => {
  it.each(ELECTION_RULES.filter((rule) => rule !== 'sortition'))(
    'are counted or refused by %s, and never hang',
    (rule) => {
      const given = wide(100_000, 100_000, [
        [3, [1, 2]],
        [2, [2]],
      ]);
      let result: ReturnType<typeof countElection> | null = null;
      try {
        result = countElection(given, { rule });
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        expect((error as RangeError).message).toMatch(
          /^There (are 100000 candidates|are too many)/,
        );
      }
      if (result) expect(result.winners.length).toBeGreaterThan(0);
    },
    20_000,
  );

  it('are refused by their papers too', () => {
    const papers = Array.from({ length: 3000 }, (_, i): [number, number[]] => [1, [i + 1]]);
    expect(() => countElection(wide(100_000, 1, papers), { rule: 'approval' })).toThrow('too many');
    expect(countElection(wide(100_000, 1, papers), { rule: 'plurality' }).winners.length).toBe(
      3000,
    );
  });
});
