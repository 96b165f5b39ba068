import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countElection } from '../election/index.ts';
import { readBlt } from './blt-read.ts';
import { readCvr } from './cvr-read.ts';
import { readElectionJson } from './election-json.ts';
import { FileFault } from './fault.ts';
import { PREFLIB_FORMATS, readPrefLib } from './preflib-read.ts';

/** A good file of each kind, which is then damaged. */
const GOOD: readonly { name: string; text: string; read: (input: string) => unknown }[] = [
  {
    name: 'blt',
    text: '3 2\n-2\n3 1 3 0\n2 3=2 1 0\n0\n"Ana"\n"Bo"\n"Cy"\n"Board"\n',
    read: (input) => readBlt(input),
  },
  ...PREFLIB_FORMATS.map((format) => ({
    name: format,
    text: `# TITLE: Board\n# DATA TYPE: ${format}\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 5\n# NUMBER UNIQUE ORDERS: 2\n# NUMBER CATEGORIES: 3\n# ALTERNATIVE NAME 1: Ana\n# ALTERNATIVE NAME 2: Bo\n# ALTERNATIVE NAME 3: Cy\n3: 2,1,3\n2: 3,1,2\n`,
    read: (input: string) => readPrefLib(input, format),
  })),
  {
    name: 'csv',
    text: 'Ballot ID,count,Choice 1,Choice 2\n1,3,Ana,Bo\n2,1,Bo,\n',
    read: (input) => readCvr(input),
  },
  {
    name: 'json',
    text: '{"format":"tally/election-1","title":"Board","seats":1,"withdrawn":[],"candidates":[{"name":"Ana"},"Bo"],"papers":[{"count":3,"ranking":[1,2]},{"count":2,"ranking":[[1,2]]}]}',
    read: (input) => readElectionJson(input),
  },
];

const reads = (read: (input: string) => unknown, input: string): boolean => {
  try {
    read(input);
    return true;
  } catch (fault) {
    expect(fault, JSON.stringify(input)).toBeInstanceOf(FileFault);
    const { line, column } = fault as FileFault;
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(input.split('\n').length + 1);
    return false;
  }
};

describe.each(GOOD)('$name', ({ name, text, read }) => {
  it('is read when nothing is wrong', () => {
    expect(reads(read, text)).toBe(true);
  });

  it('fails by a fault with a place, however it is damaged', () => {
    const change = fc.record({
      at: fc.nat(text.length - 1),
      kind: fc.constantFrom('cut', 'drop', 'put', 'swap'),
      piece: fc.constantFrom(
        '0',
        '9',
        '-',
        '=',
        ',',
        '{',
        '}',
        '"',
        '\n',
        '#',
        '99999999999',
        '\u0000',
        'é',
        ':',
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let damaged = text;
        for (const { at, kind, piece } of changes) {
          if (kind === 'cut') damaged = damaged.slice(0, at);
          else if (kind === 'drop') damaged = damaged.slice(0, at) + damaged.slice(at + 1);
          else if (kind === 'put') damaged = damaged.slice(0, at) + piece + damaged.slice(at);
          else damaged = damaged.slice(0, at) + piece + damaged.slice(at + 1);
        }
        reads(read, damaged);
      }),
      { numRuns: 1500 },
    );
  });

  it.skipIf(name === 'csv')('gives no election when it is cut off', () => {
    const end = text.trimEnd().length;
    for (let cut = 0; cut < end; cut++)
      expect(reads(read, text.slice(0, cut)), text.slice(0, cut)).toBe(false);
  });
});

describe('names that are words of the language', () => {
  it('are names and nothing else', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const election = readCvr(
      `choice 1,choice 2\n${names[0]},${names[1]}\n${names[2]},${names[0]}\n${names[0]},\n`,
    );
    expect(election.candidates.map(({ name }) => name)).toEqual([...names].sort());
    expect(countElection(election, { rule: 'plurality' }).winners).toEqual([1]);
  });
});
