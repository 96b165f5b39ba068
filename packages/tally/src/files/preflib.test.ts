import { describe, expect, it } from 'vitest';
import { type Election, paperRows } from '../election/election.ts';
import { papersFrom } from '../election/paper-builder.ts';
import { FileFault } from './fault.ts';
import { type PrefLibFormat, readPrefLib } from './preflib-read.ts';
import { writePrefLib } from './preflib-write.ts';

/** Papers as plain text, for comparison: `3: 1 2=4`. */
function plain({ papers }: Election): string[] {
  return Array.from({ length: paperRows(papers) }, (_, row) => {
    const marks: string[] = [];
    for (let i = papers.start[row] as number; i < (papers.start[row + 1] as number); i++) {
      const score = papers.score ? `/${papers.score[i]}` : '';
      marks.push(`${papers.tied[i] ? '=' : ''}${(papers.candidate[i] as number) + 1}${score}`);
    }
    return `${papers.weight[row]}: ${marks.join(' ')}`;
  });
}

const head = (format: string, voters: number, rows: number, more = '') =>
  `# FILE NAME: x.${format}\n# TITLE: Board: 2024\n# DATA TYPE: ${format}\n${more}# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: ${voters}\n# NUMBER UNIQUE ORDERS: ${rows}\n# ALTERNATIVE NAME 1: Ana\n# ALTERNATIVE NAME 2: Bo\n# ALTERNATIVE NAME 3: Cy\n`;

describe('PrefLib files', () => {
  it('reads strict and incomplete orders', () => {
    const election = readPrefLib(`${head('soi', 5, 2)}3: 2,1\n2: 3\n`, 'soi');
    expect(election.title).toBe('Board: 2024');
    expect(election.candidates.map(({ name }) => name)).toEqual(['Ana', 'Bo', 'Cy']);
    expect(plain(election)).toEqual(['3: 2 1', '2: 3']);
  });

  it('reads equal ranks', () => {
    const election = readPrefLib(`${head('toc', 4, 2)}3: {2,3},1\n1: 1,{2,3}\n`, 'toc');
    expect(plain(election)).toEqual(['3: 2 =3 1', '1: 1 2 =3']);
  });

  it('makes scores of categories', () => {
    const text = `${head('cat', 3, 2, '# NUMBER CATEGORIES: 3\n')}2: 1,{},{2,3}\n1: {},{1,3},2\n`;
    expect(plain(readPrefLib(text, 'cat'))).toEqual(['2: 1/2', '1: 1/1 =3/1']);
  });

  it('counts categories by their names, and takes papers that leave some out', () => {
    const names = '# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: Maybe\n# CATEGORY NAME 3: No\n';
    const text = `${head('cat', 3, 2, names)}2: {1,2}\n1: {},{3}\n`;
    expect(plain(readPrefLib(text, 'cat'))).toEqual(['2: 1/2 =2/2', '1: 3/1']);
  });

  it('takes a last line without an end when its paper is whole', () => {
    const text = `${head('toi', 2, 2)}1: 3\n1: 2,{1,3}`;
    expect(plain(readPrefLib(text, 'toi'))).toEqual(['1: 3', '1: 2 1 =3']);
  });

  it('reads the format before 2022', () => {
    const text = '3\n1,Ana\n2,"Bo, Jr"\n3,Cy\n5,5,2\n3,2,1,3\n2,{1,3},2\n';
    const election = readPrefLib(text, 'toc');
    expect(plain(election)).toEqual(['3: 2 1 3', '2: 1 =3 2']);
  });

  it.each<[string, PrefLibFormat, string, number, string]>([
    ['a paper is missing', 'soi', `${head('soi', 5, 2)}3: 2,1\n`, 10, '5 voters'],
    ['the last line is cut', 'soi', `${head('soi', 5, 2)}3: 2,1\n2: 3`, 11, 'cut off'],
    ['an order is cut', 'soc', `${head('soc', 3, 1)}3: 2,1`, 10, 'names 2 of 3'],
    ['a number is too high', 'soi', `${head('soi', 1, 1)}1: 4\n`, 10, 'between 1 and 3'],
    ['a candidate stands twice', 'soi', `${head('soi', 1, 1)}1: 1,1\n`, 10, 'twice'],
    ['ties where none may be', 'soc', `${head('soc', 1, 1)}1: {1,2},3\n`, 10, 'Equal ranks'],
    ['a brace is open', 'toc', `${head('toc', 1, 1)}1: {1,2\n`, 10, 'brace'],
    ['another format', 'toc', head('soc', 0, 0), 3, 'soc'],
    ['no candidates', 'soc', '# NUMBER VOTERS: 1\n1: 1\n', 1, 'NUMBER ALTERNATIVES'],
    ['too many candidates', 'soc', '# NUMBER ALTERNATIVES: 999999999\n', 1, 'between'],
    ['an empty file', 'soc', '', 1, 'number of candidates'],
  ])('refuses a file where %s', (_, format, text, line, words) => {
    let fault: unknown;
    try {
      readPrefLib(text, format);
    } catch (caught) {
      fault = caught;
    }
    expect(fault).toBeInstanceOf(FileFault);
    expect((fault as FileFault).line).toBe(line);
    expect((fault as FileFault).message).toContain(words);
  });

  it('reads back what it writes', () => {
    const election: Election = {
      title: 'Board',
      candidates: [{ name: 'Ana' }, { name: 'Bo' }, { name: 'Cy' }],
      seats: 1,
      withdrawn: [],
      papers: papersFrom([
        [3, [[2, 3], 1]],
        [2, [1, 2, 3]],
        [1, [3]],
      ]),
    };
    expect(plain(readPrefLib(writePrefLib(election, 'toi'), 'toi'))).toEqual(plain(election));
    expect(() => writePrefLib(election, 'soi')).toThrow(RangeError);
    expect(() => writePrefLib(election, 'toc')).toThrow(RangeError);
    const scored = readPrefLib(
      `${head('cat', 3, 2, '# NUMBER CATEGORIES: 2\n')}2: 1,{2,3}\n1: {1,2,3},{}\n`,
      'cat',
    );
    expect(plain(readPrefLib(writePrefLib(scored, 'cat'), 'cat'))).toEqual(plain(scored));
  });
});
