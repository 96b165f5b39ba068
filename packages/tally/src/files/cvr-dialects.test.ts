import { describe, expect, it } from 'vitest';
import { type Election, paperRows } from '../election/election.ts';
import { readCvr } from './cvr-read.ts';
import { FileFault } from './fault.ts';

/** Papers as plain text: `3: 1 2=4`. */
function plain({ papers }: Election): string[] {
  return Array.from({ length: paperRows(papers) }, (_, row) => {
    let text = `${papers.weight[row]}:`;
    for (let i = papers.start[row] as number; i < (papers.start[row + 1] as number); i++) {
      text += `${papers.tied[i] ? '=' : ' '}${(papers.candidate[i] as number) + 1}`;
    }
    return text;
  });
}

const names = ({ candidates }: Election) => candidates.map(({ name }) => name);

describe('cast-vote records as election offices publish them', () => {
  it('reads precincts with counts (Minneapolis)', () => {
    const election = readCvr(
      'Precinct,1ST CHOICE MAYOR MINNEAPOLIS,2ND CHOICE MAYOR MINNEAPOLIS,3RD CHOICE MAYOR MINNEAPOLIS,Count\n' +
        'P-10,BETSY HODGES,undervote,MARK ANDREW,7\nP-10,UWI,BETSY HODGES,undervote,1\n' +
        'W-1,overvote,BETSY HODGES,undervote,2\nW-1,undervote,undervote,undervote,3\n',
    );
    expect(names(election)).toEqual(['BETSY HODGES', 'MARK ANDREW', 'UWI']);
    expect(plain(election)).toEqual(['7: 1 2', '1: 3 1', '5:']);
  });

  it('reads one contest with the codes of ES&S (Maine)', () => {
    const election = readCvr(
      'Cast Vote Record,Precinct,Ballot Style,Rep. to Congress 1st Choice District 2,Rep. to Congress 2nd Choice District 2\n' +
        '1,Auburn,REP,"DEM Golden, Jared F. (5471)",undervote\n2,Auburn,DEM,overvote,"REP Poliquin, Bruce (5931)"\n' +
        '3,Avon,DEM,"REP Poliquin, Bruce (5931)","REP Poliquin, Bruce (5931)"\n',
    );
    expect(plain(election)).toEqual(['1: 1', '1:', '1: 2']);
  });

  it('puts columns in the order of their ranks, and passes over what is no choice', () => {
    const election = readCvr('Rank_2,Rank_1,Remarks\nBo,Ana,late\nAna,Bo,\n');
    expect(plain(election)).toEqual(['1: 1 2', '1: 2 1']);
  });

  it('reads a single column of names', () => {
    const election = readCvr(
      'Cast Vote Record,Precinct,Ballot Style,Mayor\n1,p,s,Ana\n2,p,s,undervote\n3,p,s,Bo\n',
    );
    expect(plain(election)).toEqual(['1: 1', '1:', '1: 2']);
  });

  it('asks which of several contests', () => {
    const text =
      'id,Mayor Choice 1,Mayor Choice 2,Council Choice 1,Council Choice 2\n1,Ana,Bo,Cy,Di\n2,Bo,,Di,Cy\n';
    expect(() => readCvr(text)).toThrow('“Mayor”, “Council”');
    expect(plain(readCvr(text, { contest: 'mayor' }))).toEqual(['1: 1 2', '1: 2']);
    expect(names(readCvr(text, { contest: 'COUNCIL' }))).toEqual(['Cy', 'Di']);
    expect(() => readCvr(text, { contest: 'Sheriff' })).toThrow(FileFault);
  });

  it('reads exports of Dominion with ranks, skips, overvotes and papers of other contests', () => {
    const contest = '"Mayor (Number of positions=1, Number of ranks=2)"';
    const text =
      `"City 2023","5.17.17.1"${',""'.repeat(8)}\n,,,,${contest},${contest},${contest},${contest},${contest},${contest}\n` +
      ',,,,Ana(1),Bo(1),Write-in(1),Ana(2),Bo(2),Write-in(2)\n"CvrNumber","TabulatorNum","BatchId","ImprintedId",,,,,,\n' +
      '="1",="7",="1",="7-1-1",1,0,0,0,1,0\n="2",="7",="1",="7-1-2",0,0,0,0,0,1\n="3",="7",="1",="7-1-3",1,1,0,0,1,0\n' +
      '="4",="7",="1",="7-1-4",,,,,,\n="5",="7",="1",="7-1-5",0,1,0,0,1,0\n="6",="7",="1",="7-1-6",0,0,0,0,0,0\n';
    const election = readCvr(text);
    expect(election.title).toBe('City 2023: Mayor');
    expect(names(election)).toEqual(['Ana', 'Bo', 'Write-in']);
    expect(plain(election)).toEqual(['1: 1 2', '1: 3', '2:', '1: 2']);
  });

  it('reads exports of Dominion with several contests and no ranks', () => {
    const text =
      'Audit,5.2.16.1,,,,,,\n,,,Mayor (Vote For=1),Mayor (Vote For=1),Council (Vote For=2),Council (Vote For=2),Council (Vote For=2)\n' +
      ',,,Ana,Bo,Cy,Di,Eva\nCvrNumber,BatchId,BallotType,REP,DEM,LBR,IND,\n1,b,CITY,0,1,1,1,0\n2,b,CITY,1,0,1,0,1\n3,b,COUNTY,,,0,0,0\n';
    expect(() => readCvr(text)).toThrow('“Mayor (Vote For=1)”, “Council (Vote For=2)”');
    const council = readCvr(text, { contest: 'council' });
    expect(council).toMatchObject({ title: 'Audit: Council', seats: 2 });
    expect(plain(council)).toEqual(['1: 1=2', '1: 1=3', '1:']);
    expect(plain(readCvr(text, { contest: 'mayor' }))).toEqual(['1: 2', '1: 1']);
    expect(() => readCvr(text.replace('1,b,CITY,0', '1,b,CITY,2'), { contest: 'mayor' })).toThrow(
      'neither 1 nor 0',
    );
    expect(() => readCvr(text.replace(',,,0,0,0', ',,,0,0'), { contest: 'mayor' })).toThrow(
      FileFault,
    );
  });

  it('reads ranks as names repeated under one contest', () => {
    const text =
      ',,MAYOR,MAYOR,MAYOR,MAYOR\nCvrNumber,BallotType,Ana,Bo,Ana,Bo\n1,x,1,0,0,1\n2,x,0,1,0,0\n';
    expect(plain(readCvr(text))).toEqual(['1: 1 2', '1: 2']);
  });
});
