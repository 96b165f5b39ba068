import { describe, expect, it } from 'vitest';
import { electionsFolder, readShared } from '../../test/shared-data.ts';
import { readCvr } from '../files/cvr-read.ts';
import { countElection } from './index.ts';
import type { ElectionOptions } from './options.ts';

const folder = electionsFolder();
const read = <T>(file: string): T[] =>
  folder
    ? (JSON.parse(new TextDecoder().decode(readShared(folder, file))) as { cases: T[] }).cases
    : [];

interface Case {
  readonly id: string;
  readonly candidates: string[];
  readonly max_score: number;
  readonly ballots: [number, number[]][];
  readonly expected: {
    score_totals: number[];
    score_winners: string[];
    approval_totals: number[];
    approval_winners: string[];
    finalists?: string[];
    runoff?: [number, number];
    star: { winner?: string; tie?: string[] };
  };
}

if (!folder) it.skip('score elections: the folder shared/data is not here', () => {});

describe.each(read<Case>('expected/score_star.json'))('$id', (given) => {
  const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
  const lines = given.ballots.map(([count, marks]) => `${count},${marks.join(',')}`);
  const csv = `count,${given.candidates.map(quote).join(',')}\n${lines.join('\n')}\n`;
  const election = readCvr(csv, { layout: 'scores' });
  const scoreMax = given.max_score;
  const count = (options: ElectionOptions) => countElection(election, options);
  const called = (numbers: readonly number[]) =>
    numbers.map((number) => given.candidates[number - 1]).sort();

  it('sums scores and approvals (SCORE-1, APP-1, APP-2)', () => {
    const score = count({ rule: 'score', scoreMax });
    expect(Object.values(score.rounds[0]?.votes ?? {})).toEqual(given.expected.score_totals);
    expect(called(score.winners)).toEqual([...given.expected.score_winners].sort());
    const approval = count({ rule: 'approval' });
    expect(Object.values(approval.rounds[0]?.votes ?? {})).toEqual(given.expected.approval_totals);
    expect(called(approval.winners)).toEqual([...given.expected.approval_winners].sort());
  });

  it('holds the runoff of STAR and its ladder of ties (STAR-1 to STAR-4)', () => {
    const star = count({ rule: 'star', scoreMax });
    const { winner, tie } = given.expected.star;
    if (winner) expect(called(star.winners)).toEqual([winner]);
    if (tie) {
      const open = star.ties.at(-1);
      expect(open?.how).toBe('open');
      expect(called(open?.candidates ?? [])).toEqual([...tie].sort());
      expect(called(star.winners)).toEqual(expect.arrayContaining(tie));
    }
    const runoff = star.rounds.find(({ action }) => action === 'runoff');
    if (given.expected.finalists) {
      expect(called(runoff?.who ?? [])).toEqual([...given.expected.finalists].sort());
      expect(Object.values(runoff?.votes ?? {}).sort()).toEqual(
        [...(given.expected.runoff ?? [])].sort(),
      );
    }
  });

  it('settles with a declared order what the ladder leaves tied (TIE-1)', () => {
    const order = given.candidates.map((_, i) => given.candidates.length - i);
    const star = count({ rule: 'star', scoreMax, ties: { order } });
    expect(star.winners.length).toBe(1);
    const { winner, tie } = given.expected.star;
    if (winner) expect(called(star.winners)).toEqual([winner]);
    else if (star.ties.at(-1)?.kind === 'runoff') expect(tie).toContain(called(star.winners)[0]);
  });
});
