import { describe, expect, it } from 'vitest';
import { type Election, paperRows } from '../election/election.ts';
import { readCvr } from './cvr-read.ts';
import { writeCvr } from './cvr-write.ts';
import { readElectionJson, writeElectionJson } from './election-json.ts';
import { FileFault } from './fault.ts';

const marks = ({ papers }: Election) =>
  Array.from({ length: paperRows(papers) }, (_, row) => [
    papers.weight[row],
    ...Array.from(
      papers.candidate.subarray(papers.start[row], papers.start[row + 1]),
      (c) => c + 1,
    ),
  ]);

describe('cast-vote records', () => {
  it('reads choices in columns: skipped ranks, second mentions, overvotes', () => {
    const election = readCvr(
      'Ballot ID,Precinct,Choice 1,Choice 2,Choice 3\n1,A,Cy,Ana,\n2,A,,Bo,Bo\n3,B,Ana,overvote,Bo\n4,B,Cy,Ana,\n5,B,Bo|Cy,Ana,\n',
    );
    expect(election.candidates.map(({ name }) => name)).toEqual(['Ana', 'Bo', 'Cy']);
    expect(marks(election)).toEqual([[2, 3, 1], [1, 2], [1, 1], [1]]);
  });

  it('reads ranks by candidate', () => {
    const election = readCvr('Ana,Bo,Cy\n1,2,\n2,1,3\n1,2,\n');
    expect(election.papers.score).toBeNull();
    expect(marks(election)).toEqual([
      [2, 1, 2],
      [1, 2, 1, 3],
    ]);
  });

  it('reads scores by candidate, best first', () => {
    const election = readCvr('voterid,count,Ana,Bo,Cy\nx,2,5,0,5\ny,1,0,3,4\n');
    expect(marks(election)).toEqual([
      [2, 1, 3],
      [1, 3, 2],
    ]);
    expect([...(election.papers.score ?? [])]).toEqual([5, 5, 4, 3]);
    expect([...election.papers.tied]).toEqual([0, 1, 0, 0]);
  });

  it.each([
    ['', 1, 1, 'empty'],
    ['Ana,Bo\n1\n', 2, 1, 'heading'],
    ['Ana,Bo\n5,x\n', 2, 3, 'whole number'],
    ['count,Ana\nmany,1\n', 2, 1, 'number of papers'],
    ['Ana,"Bo\n1,2\n', 1, 5, 'quotation'],
  ])('refuses %j', (text, line, column, words) => {
    expect(() => readCvr(text)).toThrow(FileFault);
    try {
      readCvr(text);
    } catch (fault) {
      expect(fault).toMatchObject({ line, column, message: expect.stringContaining(words) });
    }
  });

  it('reads back what it writes, and guards against formulas', () => {
    const text = 'count,choice 1,choice 2\n3,Ana,Bo\n1,Bo,\n';
    const election = readCvr(text);
    expect(marks(readCvr(writeCvr(election)))).toEqual(marks(election));
    const named = { ...election, candidates: [{ name: '=1+1' }, { name: 'a "b", c' }] };
    expect(writeCvr(named)).toContain(`'=1+1,"a ""b"", c"`);
  });
});

describe('elections as JSON', () => {
  it('reads back what it writes', () => {
    const scored = readCvr('Ana,Bo,Cy\n5,0,5\n0,3,4\n');
    const again = readElectionJson(writeElectionJson(scored));
    expect(again).toEqual(scored);
    const ranked = readCvr('count,choice 1,choice 2\n3,Ana,Bo\n1,Bo,\n', { seats: 2 });
    expect(readElectionJson(writeElectionJson(ranked))).toEqual(ranked);
    const ordered = { ...ranked, tieOrder: [2, 1] };
    expect(readElectionJson(writeElectionJson(ordered))).toEqual(ordered);
  });

  it.each([
    ['{}', 'format'],
    ['{"format":"tally/election-1","candidates":["A"],"papers":[{"ranking":[2]}]}', 'from 1 to 1'],
    ['{"format":"tally/election-1","candidates":["A"],"papers":[{"ranking":[1,1]}]}', 'twice'],
    ['{"format":"tally/election-1","candidates":["A"],"papers":[{"ranking":[1]}', ''],
    ['{"format":"tally/election-1","candidates":[],"papers":[]}', 'candidates'],
  ])('refuses %s', (text, words) => {
    expect(() => readElectionJson(text)).toThrow(FileFault);
    expect(() => readElectionJson(text)).toThrow(words);
  });
});
