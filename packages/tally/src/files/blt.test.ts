import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperRows } from '../election/election.ts';
import { countElection } from '../election/index.ts';
import { papersFrom } from '../election/paper-builder.ts';
import { readBlt } from './blt-read.ts';
import { writeBlt } from './blt-write.ts';
import { FileFault } from './fault.ts';

const GOOD = '3 2\n-2\n3 1 3 0\n2 3=2 1 0\n0\n"Ana"\n"Bo ""B"" Li"\n"Cy"\n"Board"\n';

describe('.blt files', () => {
  it('reads withdrawn candidates, equal ranks and quoted names', () => {
    const election = readBlt(GOOD);
    expect(election).toMatchObject({ title: 'Board', seats: 2, withdrawn: [2] });
    expect(election.candidates.map(({ name }) => name)).toEqual(['Ana', 'Bo "B" Li', 'Cy']);
    expect([...election.papers.candidate]).toEqual([0, 2, 2, 1, 0]);
    expect([...election.papers.tied]).toEqual([0, 0, 0, 1, 0]);
    expect([...election.papers.weight]).toEqual([3, 2]);
  });

  it('reads what other programs write', () => {
    const text =
      '# made by hand\r\n2 1 # two for one\r\n(A-1) 1 1 2 0\r\n(A-2) 1 - 2 0 /* skipped\nrank */\r\n2 1 2 0\r\n0\r\nAna Ito\r\nBo\r\nBoard of the co-op\r\n';
    const election = readBlt(text);
    expect(election.title).toBe('Board of the co-op');
    expect(election.candidates[0]?.name).toBe('Ana Ito');
    expect([...election.papers.weight]).toEqual([3, 1]);
  });

  it('reads withdrawals and the order of ties in brackets', () => {
    const text = '3 2\n[withdrawn 2]\n[tie 3 1]\n4 1 2 0\n4 3 0\n0\n"A"\n"B"\n"C"\n"T"\n';
    const election = readBlt(text);
    expect(election).toMatchObject({ withdrawn: [2], tieOrder: [3, 1] });
    expect(countElection({ ...election, seats: 1 }, { rule: 'plurality' }).winners).toEqual([3]);
    expect(readBlt(writeBlt(election))).toEqual(election);
    expect(() => readBlt(text.replace('tie', 'nick'))).toThrow(FileFault);
  });

  it('reads wards as they are published: doubled quotes, a bare title, no end of the last line', () => {
    const text = '1 1\n2 1 0\n1 0\n0\n"Neil ALEXANDER ""Liberal Democrats"""\nWard 6 - Elgin City';
    const election = readBlt(text);
    expect(election.candidates[0]?.name).toBe('Neil ALEXANDER "Liberal Democrats"');
    expect(election.title).toBe('Ward 6 - Elgin City');
  });

  it('reads bytes in UTF-8 and Windows-1252, and a byte order mark', () => {
    const text = '\uFEFF1 1\n1 1 0\n0\n"Zoë"\n"Ñ"\n';
    expect(readBlt(new TextEncoder().encode(text)).candidates[0]?.name).toBe('Zoë');
    const latin = Uint8Array.from('1 1\n1 1 0\n0\n"Zo\u00eb"\n"T"\n', (c) => c.charCodeAt(0));
    expect(readBlt(latin).candidates[0]?.name).toBe('Zoë');
  });

  it.each([
    ['', 1, 1, 'ends before the number of candidates'],
    ['3', 1, 2, 'ends before the number of seats'],
    ['0 1\n', 1, 1, 'between 1'],
    ['999999999 1\n', 1, 1, 'between 1'],
    ['2 1\n1 3 0\n', 2, 3, 'Candidate 3 is not between 1 and 2'],
    ['2 1\n1 1 1 0\n', 2, 5, 'twice'],
    ['2 1\n1 1.5 0\n', 2, 4, 'whole numbers'],
    ['2 1\n1 1= 0\n', 2, 6, 'equals sign'],
    ['2 1\n1 =1 0\n', 2, 3, 'equals sign'],
    ['2 1\n1 1 2\n', 3, 1, 'ends before'],
    ['2 1\n1 1 0\n', 3, 1, 'ends before the number of papers'],
    ['2 1\n-3\n', 2, 2, 'not between 1 and 2'],
    ['2 1\n99999999999999999999 1 0\n0\n', 2, 1, 'too large'],
    ['2 1\n1 1 0\n0\n"A"\n"B"\n', 6, 1, 'the title'],
    ['2 1\n1 1 0\n0\n"A"\n"B', 5, 1, 'quote is not closed'],
    ['2 1\n1 1 0\n0\n"A"\n"B"\n"T"\nmore', 7, 1, 'quoted remarks'],
    ['2 1\n/* 1 1 0\n', 2, 1, 'comment is not closed'],
  ])('refuses %j at %d:%d', (text, line, column, words) => {
    let fault: unknown;
    try {
      readBlt(text, 'ward.blt');
    } catch (caught) {
      fault = caught;
    }
    expect(fault).toBeInstanceOf(FileFault);
    expect(fault).toMatchObject({ file: 'ward.blt', line, column });
    expect((fault as FileFault).message).toContain(words);
  });

  it('gives no election for a file cut anywhere before its end', () => {
    const end = GOOD.length - 1;
    for (let cut = 0; cut < end; cut++) {
      expect(() => readBlt(GOOD.slice(0, cut)), GOOD.slice(0, cut)).toThrow(FileFault);
    }
    expect(() => readBlt(GOOD.slice(0, end))).not.toThrow();
  });

  it('reads back what it writes', () => {
    const rank = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 0, maxLength: 6 });
    const paper = fc.tuple(fc.integer({ min: 1, max: 9 }), rank, fc.boolean());
    fc.assert(
      fc.property(
        fc.array(paper),
        fc.array(fc.string(), { minLength: 6, maxLength: 6 }),
        (rows, names) => {
          const papers = papersFrom(
            rows.map(([weight, marks, tie]) => [
              weight,
              tie && marks.length > 1 ? [marks.slice(0, 2), ...marks.slice(2)] : marks,
            ]),
          );
          const candidates = names.map((name) => ({
            name: name.replaceAll(/(\s|\\)+/g, ' ').trim(),
          }));
          const election = { title: 'T', candidates, seats: 2, withdrawn: [3], papers };
          const again = readBlt(writeBlt(election));
          expect(again).toEqual(election);
          expect(paperRows(again.papers)).toBe(paperRows(papers));
        },
      ),
    );
  });

  it('never fails but by a fault, whatever it is given', () => {
    const piece = fc.constantFrom(
      '3 2\n',
      '1 ',
      '0',
      '\n',
      '"',
      '=',
      '-',
      '(',
      ')',
      '2',
      'x',
      '#',
      '/*',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          readBlt(pieces.join(''));
        } catch (fault) {
          expect(fault).toBeInstanceOf(FileFault);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
