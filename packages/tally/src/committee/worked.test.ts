import { describe, expect, it } from 'vitest';
import { letters, type Row, ranking, rulesPage, tableUnder } from '../../test/worked-table.ts';
import type { Election } from '../election/election.ts';
import { countElection } from '../election/index.ts';
import { papersFrom } from '../election/paper-builder.ts';

const electionOf = (rows: readonly Row[], candidates: number, seats: number): Election => ({
  title: '',
  candidates: Array.from({ length: candidates }, (_, i) => ({ name: letters([i + 1]) })),
  seats,
  withdrawn: [],
  papers: papersFrom(
    rows.map((row) => [Number(row.papers), [ranking(row.approved ?? '') as number[]]]),
  ),
});

describe('docs/rules/committees.md', () => {
  const page = rulesPage('committees');

  it.each(tableUnder(page, 'Committees of two'))(
    '$rule elects $members (THI, CPH-1, CES)',
    (row) => {
      const election = electionOf(tableUnder(page, 'Papers'), 4, 2);
      const result = countElection(election, { rule: row.rule as 'pav' });
      expect(letters(result.winners)).toBe(row.members);
      const figure = row['figure when the second is elected'];
      if (figure) expect(result.rounds[1]?.votes[result.winners[1] as number]).toBe(Number(figure));
    },
  );

  it.each(tableUnder(page, 'Committees of four'))('$rule names $committees (COM-1)', (row) => {
    const election = electionOf(tableUnder(page, 'More papers'), 6, 4);
    const result = countElection(election, { rule: row.rule as 'pav' });
    expect(result.outcomes?.map(letters).join(', ')).toBe(row.committees);
    expect(result.ties.length).toBeGreaterThan(0);
  });

  it('leaves seats empty when nothing completes equal shares (CES-3)', () => {
    const election = electionOf(tableUnder(page, 'Papers'), 4, 2);
    const result = countElection(election, { rule: 'equal-shares', completion: 'none' });
    expect(letters(result.winners)).toBe('A');
  });
});
