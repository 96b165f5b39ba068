import { describe, expect, it } from 'vitest';
import { type Election, paperRows } from '../election/election.ts';
import { readBlt } from './blt-read.ts';
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

const NAMES = '"Castor"\n"Pollux"\n"Helen"\n"Twins"\n';
const same = readBlt(`3 2\n4 1 2 0\n2 3 0\n0\n${NAMES}`);

describe('.blt files as other programs write them', () => {
  it.each([
    ['all on one line', '3 2 4 1 2 0 2 3 0 0 "Castor" "Pollux" "Helen" "Twins"'],
    ['nicknames of Droop', `3 2 [nick a b c] 4 a b 0 2 c 0 0 ${NAMES}`],
    ['nicknames beside numbers', `3 2\n[nick a 2b c]\n4 1 2b 0\n2 c 0\n0\n${NAMES}`],
    ['options of Droop', `3 2\n[droop rule=meek precision=4]\n4 1 2 0\n2 3 0\n0\n${NAMES}`],
    ['skipped ranks of OpenSTV', `3 2\n4 - 1 - 2 0\n2 3 - 0\n0\n${NAMES}`],
    ['line ends of Windows', `3 2\r\n4 1 2 0\r\n2 3 0\r\n0\r\n${NAMES.replaceAll('\n', '\r\n')}`],
    [
      'comments',
      `# ward\n3 2 # two\n4 1 2 0 # many\n2 3 0/* few */\n0\n${NAMES.replace('\n', ' # first\n')}`,
    ],
    ['a source and a comment', `3 2\n4 1 2 0\n2 3 0\n0\n${NAMES}"from paper"\n"counted twice"\n`],
  ])('reads %s', (_, text) => expect(readBlt(text)).toEqual(same));

  it('reads one paper a line, each with its name', () => {
    const election = readBlt('2 1\n(A-1) 1 2 1 0\n( 17 b ) 1 2 0\n(x) 1 2 1 0\n0\nAna\nBo\nT\n');
    expect(plain(election)).toEqual(['2: 2 1', '1: 2']);
    // OpenSTV wants 1 here, Droop has no count at all: 3 could be either a count or a candidate.
    expect(() => readBlt('3 1\n(A) 3 1 2 0\n0\n"A"\n"B"\n"C"\n"T"\n')).toThrow('counts as one');
  });

  it('reads equal ranks of OpenSTV and of Hill', () => {
    const names = '0\n"A"\n"B"\n"C"\n"D"\n"T"\n';
    const election = readBlt(`4 2\n3 1=2 4 0\n3 (1 2) 4 0\n2 4 (3 1 2) 0\n1 (3) 2 0\n${names}`);
    expect(plain(election)).toEqual(['6: 1=2 4', '2: 4 3=1=2', '1: 3 2']);
    for (const paper of ['(1 2', '() 1', '(1 (2 3))', '(1=2)', '1=(2 3)', '1)', '(1 - 2)']) {
      expect(() => readBlt(`4 2\n3 ${paper} 0\n${names}`), paper).toThrow(FileFault);
    }
  });

  it('reads withdrawals and ties by number and nickname, in any order', () => {
    const election = readBlt(
      `4 1\n[tie 4 3 2 1 ]\n-1\n[nick a b c d]\n[withdrawn b]\n1 c 0\n0\n"A"\n"B"\n"C"\n"D"\n"T"\n`,
    );
    expect(election).toMatchObject({ withdrawn: [1, 2], tieOrder: [4, 3, 2, 1] });
    expect(readBlt('2 1\n-1\n-2\n1 1 0\n0\nA\nB\nT\n').withdrawn).toEqual([1, 2]);
  });

  it('reads quotes within names, doubled, escaped or bare', () => {
    const text =
      '3 1\n1 1 0\n0\n"Robert "Bob" Li"\n"Ann ""Annie"""\n"Al \\"X\\" Roe" # third\n"the "big" one"';
    const election = readBlt(text);
    expect(election.candidates.map(({ name }) => name)).toEqual([
      'Robert "Bob" Li',
      'Ann "Annie"',
      'Al "X" Roe',
    ]);
    expect(election.title).toBe('the "big" one');
    const bare = readBlt('1 1\n1 1 0\n0\n"Jo "Jay""\n"T"\n');
    expect(bare.candidates[0]?.name).toBe('Jo "Jay"');
  });

  it('reads bytes in UTF-16 where their mark says so', () => {
    const text = '\uFEFF1 1\n1 1 0\n0\n"Zoë"\n"T"\n';
    const little = new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
    expect(readBlt(little).candidates[0]?.name).toBe('Zoë');
    const big = little.map((_, i) => little[i ^ 1] as number);
    expect(readBlt(big).candidates[0]?.name).toBe('Zoë');
  });

  it.each([
    ['a nickname too few', '[nick a b]'],
    ['a nickname twice', '[nick a b a]'],
    ['a number for a nickname', '[nick 2 1 3]'],
    ['an option that says what follows is otherwise', '[order 3 2 1]'],
    ['an option that is cut', '[droop rule=meek'],
    ['a nickname nobody has', '[nick a b c] 1 d 0'],
  ])('refuses %s', (_, head) => {
    expect(() => readBlt(`3 2\n${head}\n4 1 2 0\n2 3 0\n0\n${NAMES}`)).toThrow(FileFault);
  });
});
