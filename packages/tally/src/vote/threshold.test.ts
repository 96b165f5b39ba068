import { parse } from '@ownhouse/basics/ratio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesPage, tableUnder } from '../../test/worked-table.ts';
import { type Base, decide, SIMPLE_MAJORITY } from './threshold.ts';

describe('docs/rules/votes.md', () => {
  const rows = tableUnder(rulesPage('votes'), 'Decisions');

  it.each(rows)('$yes yes, $no no, $abstain abstain: $passed (VOTE-1 to VOTE-4)', (row) => {
    const count = {
      yes: Number(row.yes),
      no: Number(row.no),
      abstain: Number(row.abstain),
      members: Number(row.members),
    };
    const result = decide(count, {
      share: parse(row.share ?? ''),
      base: row.base as Base,
      test: row.test as 'more' | 'reach',
      ...(row.quorum ? { quorum: parse(row.quorum) } : {}),
    });
    expect(result.needed).toBe(Number(row.needed));
    expect(result.passed).toBe(row.passed === 'yes');
  });

  it('is a majority exactly when yes is more than no', () => {
    const votes = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(votes, votes, votes, (yes, no, abstain) => {
        const { passed } = decide({ yes, no, abstain, members: 3000 }, SIMPLE_MAJORITY);
        expect(passed).toBe(yes > no);
      }),
    );
  });

  it('refuses more votes than members', () => {
    expect(() => decide({ yes: 2, no: 0, abstain: 0, members: 1 }, SIMPLE_MAJORITY)).toThrow(
      RangeError,
    );
    expect(() => decide({ yes: 0.5, no: 0, abstain: 0, members: 1 }, SIMPLE_MAJORITY)).toThrow(
      RangeError,
    );
  });
});
