import { describe, expect, it } from 'vitest';
import { letters, type Row, ranking, rulesPage, tableUnder } from '../../test/worked-table.ts';
import type { Election } from './election.ts';
import { countElection } from './index.ts';
import { PaperBuilder, papersFrom } from './paper-builder.ts';
import type { ElectionResult, ElectionRound } from './result.ts';

function electionOf(rows: readonly Row[], candidates: number, seats: number): Election {
  return {
    title: '',
    candidates: Array.from({ length: candidates }, (_, i) => ({ name: letters([i + 1]) })),
    seats,
    withdrawn: [],
    papers: papersFrom(rows.map((row) => [Number(row.papers), ranking(row.ranking ?? '')])),
  };
}

/** A round as the pages show it: an empty cell is a candidate who no longer stands. */
function asRow(round: ElectionRound, columns: readonly string[]): Row {
  const cell = (column: string): string => {
    if (column === 'action') return round.action;
    if (column === 'who') return letters(round.who);
    if (column === 'spent') return String(round.nontransferable);
    if (column === 'keep of A') return String(round.keep?.[1]);
    const votes = round.votes[column.charCodeAt(0) - 64];
    return votes === undefined ? '' : String(votes);
  };
  return Object.fromEntries(columns.map((column) => [column, cell(column)]));
}

const expectRounds = (result: ElectionResult, rows: readonly Row[]) =>
  expect(result.rounds.map((round) => asRow(round, Object.keys(rows[0] ?? {})))).toEqual(rows);

describe('docs/rules/scottish-stv.md', () => {
  const page = rulesPage('scottish-stv');
  const election = electionOf(tableUnder(page, 'Papers'), 4, 2);

  it('shows the stages of Scottish STV (SCO-1 to SCO-4, STV-3)', () => {
    const result = countElection(election, { rule: 'scottish-stv' });
    expect(result.quota).toBe(13);
    expect(letters(result.winners)).toBe('A C');
    expectRounds(result, tableUnder(page, 'Stages'));
  });

  it('shows the stages of weighted inclusive Gregory (WIG-1, WIG-2)', () => {
    expectRounds(countElection(election, { rule: 'wigm' }), tableUnder(page, 'Gregory stages'));
  });

  it('shows the rounds of instant runoff (IRV-1)', () => {
    const result = countElection(election, { rule: 'irv' });
    expect(letters(result.winners)).toBe('A');
    expectRounds(result, tableUnder(page, 'Runoff rounds'));
  });
});

describe('docs/rules/meek.md', () => {
  it('shows the rounds and keep factors (MEEK-1, MEEK-4, MEEK-5)', () => {
    const page = rulesPage('meek');
    const result = countElection(electionOf(tableUnder(page, 'Papers'), 4, 2), { rule: 'meek' });
    expect(letters(result.winners)).toBe('A C');
    expectRounds(result, tableUnder(page, 'Rounds'));
    expect(result.ties).toMatchObject([{ candidates: [2, 3], chosen: [2], how: 'order' }]);
  });
});

describe('docs/rules/pairwise.md', () => {
  const page = rulesPage('pairwise');
  const election = electionOf(tableUnder(page, 'Papers'), 5, 1);

  it('shows all comparisons (PAIR-1)', () => {
    const { pairwise } = countElection(election, { rule: 'copeland' });
    const cells = tableUnder(page, 'Comparisons').map((row) =>
      Object.values(row).slice(1).map(Number),
    );
    expect(pairwise).toEqual(cells);
  });

  it.each(tableUnder(page, 'Outcomes'))('shows $rule (SCH-2, RP-2, COP-1, MIN-1, BOR-1)', (row) => {
    const result = countElection(election, { rule: row.rule as 'schulze' });
    expect(letters(result.winners)).toBe(row.winner);
    const votes = result.rounds.at(-1)?.votes ?? {};
    expect(Object.values(votes).map(String)).toEqual(['A', 'B', 'C', 'D', 'E'].map((c) => row[c]));
  });

  it('shows what ranked pairs locks (RP-1)', () => {
    const { rounds } = countElection(election, { rule: 'ranked-pairs' });
    const locked = rounds
      .filter(({ action }) => action === 'lock')
      .map(({ who, detail }) => ({
        over: letters(who.slice(0, 1)),
        under: letters(who.slice(1)),
        margin: String(detail?.strength),
        locked: String(detail?.locked),
      }));
    expect(locked).toEqual(tableUnder(page, 'Locked'));
  });

  it.each(tableUnder(page, 'Borda of truncated papers'))(
    'shows Borda by $reading (BOR-2, BOR-3)',
    (row) => {
      const truncated = electionOf(tableUnder(page, 'Truncated papers'), 4, 1);
      const unranked = row.reading === 'zero' ? 'zero' : 'average';
      const { rounds } = countElection(truncated, { rule: 'borda', unranked });
      expect(Object.values(rounds[0]?.votes ?? {}).map(String)).toEqual(
        ['A', 'B', 'C', 'D'].map((c) => row[c]),
      );
    },
  );
});

describe('docs/rules/star.md', () => {
  const page = rulesPage('star');
  const names = ['Amy', 'Brian', 'Chuck'];
  const builder = new PaperBuilder(true);
  for (const row of tableUnder(page, 'Papers')) {
    const scores = names.map((name, c) => ({ c, score: Number(row[name]) }));
    scores.sort((a, b) => b.score - a.score);
    for (const [i, { c, score }] of scores.entries()) {
      if (score > 0) builder.mark(c, scores[i - 1]?.score === score, score);
    }
    builder.end(Number(row.papers));
  }
  const candidates = names.map((name) => ({ name }));
  const papers = builder.finish();
  const election: Election = { title: '', candidates, seats: 1, withdrawn: [], papers };
  const called = (winners: readonly number[]) => winners.map((n) => names[n - 1]).join(' ');

  it.each(tableUnder(page, 'Sums'))('shows $rule (SCORE-1, APP-2)', (row) => {
    const { winners, rounds } = countElection(election, { rule: row.rule as 'score' });
    expect(called(winners)).toBe(row.winner);
    expect(Object.values(rounds[0]?.votes ?? {}).map(String)).toEqual(names.map((n) => row[n]));
  });

  it('shows the runoff (STAR-1)', () => {
    const { winners, rounds } = countElection(election, { rule: 'star' });
    const [row] = tableUnder(page, 'Runoff');
    expect(called(winners)).toBe(row?.winner);
    expect(rounds.at(-1)?.votes).toEqual({ 1: Number(row?.Amy), 2: Number(row?.Brian) });
  });

  it('shows proportional STAR (SPR-1 to SPR-3)', () => {
    const result = countElection({ ...election, seats: 2 }, { rule: 'star-pr' });
    const rows = result.rounds.map(({ who, votes }, i) => ({
      seat: String(i + 1),
      winner: called(who),
      ...Object.fromEntries(
        names.map((name, c) => {
          const sum = votes[c + 1];
          return [name, sum === undefined ? '' : String(Number(sum.toFixed(4)))];
        }),
      ),
    }));
    expect(rows).toEqual(tableUnder(page, 'Proportional'));
  });

  it.each(tableUnder(page, 'Kin'))('shows $allocation (SPR-4, SPR-5)', (row) => {
    const allocation = row.allocation as 'spent';
    const { rounds } = countElection({ ...election, seats: 2 }, { rule: 'star-pr', allocation });
    const votes = rounds[1]?.votes ?? {};
    expect(called(rounds[1]?.who ?? [])).toBe(row.winner);
    expect([votes[1]?.toFixed(4), votes[3]?.toFixed(4)]).toEqual([row.Amy, row.Chuck]);
  });
});
