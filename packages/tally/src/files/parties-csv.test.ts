import { describe, expect, it } from 'vitest';
import { FileFault } from './fault.ts';
import { readPartiesCsv } from './parties-csv.ts';

const read = (text: string) => readPartiesCsv(new TextEncoder().encode(text));
const parties = [
  { name: 'ÖVP', votes: 1_789_417 },
  { name: 'SPÖ', votes: 1_011_868 },
];

describe('votes of parties', () => {
  it.each([
    ['plain lines', 'ÖVP,1789417\nSPÖ,1011868\n'],
    [
      'a byte order mark and line ends of Windows',
      '\uFEFFparty,votes\r\nÖVP,1789417\r\nSPÖ,1011868',
    ],
    ['columns in another order', 'id;Stimmen;Partei\n7;1789417;ÖVP\n8;1011868;SPÖ\n'],
    ['spaces in thousands', 'party;votes\nÖVP;1 789 417\nSPÖ;1\u00a0011\u202f868\n'],
    ['apostrophes in thousands', "party;votes\nÖVP;1'789'417\nSPÖ;1’011’868\n"],
    ['points in millions', 'party;votes\nÖVP;1.789.417\nSPÖ;1.011.868\n'],
    ['commas in millions', 'party,votes\nÖVP,"1,789,417"\nSPÖ,"1,011,868"\n'],
  ])('reads %s', (_, text) => expect(read(text)).toEqual(parties));

  it('reads Windows-1252', () => {
    const bytes = Uint8Array.from('\u00d6VP,1789417\nSP\u00d6,1011868\n', (c) => c.charCodeAt(0));
    expect(readPartiesCsv(bytes)).toEqual(parties);
  });

  it.each([
    ['what could be less than two', 'A;1.789\nB;2\n'],
    ['a party twice', 'A,1\nA,2\n'],
    ['no votes at all', 'A,0\nB,0\n'],
    ['a share', 'A,12.5\n'],
    ['a loss', 'A,-3\n'],
    ['more than can be counted exactly', 'A,9007199254740991\nB,1\n'],
    ['an empty file', ''],
  ])('refuses %s', (_, text) => expect(() => read(text)).toThrow(FileFault));
});
