import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPORTIONMENT_RULES } from '../apportionment/index.ts';
import { ELECTION_RULES } from '../election/index.ts';
import { main } from './main.ts';
import { BUDGET_RULES } from './specs-budget.ts';

const vote = `META
key;value
budget;100
num_votes;6
vote_type;approval
PROJECTS
project_id;cost;name;district;category
a;60;Garden;north;green
b;50;Kitchen;south;food
c;40;Van;south;food
d;40;Bench;north;green
VOTES
voter_id;vote
ann;a,b
ben;
cy;b,a
dee;c,d
eve;b,c,d
fay;a
`;
const ward =
  '5 2\n9 1 2 3 0\n6 2 3 0\n4 3 2 0\n3 4 1 0\n3 5 4 0\n0\n"Ana"\n"Bo"\n"Cyd"\n"Dia"\n"Eve"\n"Ward"\n';

const schema = JSON.parse(
  readFileSync(new URL('../../schema/result-1.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
}).compile(schema);

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-options-'));
  writeFileSync(at('vote.pb'), vote);
  writeFileSync(at('ward.blt'), ward);
  writeFileSync(at('p.csv'), 'party,votes\nRed,60\nGreen,40\nBlue,40\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words of a line; what stands in brackets is one word with blanks in it. */
const wordsOf = (line: string): string[] =>
  (line.match(/\[[^\]]*\]|\S+/g) ?? []).map((word) =>
    word.replace(/^\[|\]$/g, '').replace(/^@/, `${folder}/`),
  );
const tally = (line: string) => main(wordsOf(line));

const lot = '--lot-seed [drawn on the square] --beacon [a week later]';

const lines = [
  ...BUDGET_RULES.map((rule) => `budget @vote.pb --rule ${rule}`),
  ...BUDGET_RULES.map((rule) => `budget @vote.pb --rule ${rule} ${lot}`),
  'budget @vote.pb --preset equalshares --completion add1u --increment 0.5 --start exact',
  'budget @vote.pb --preset equalshares --completion add1 --exhaustive-stop supported',
  'budget @vote.pb --completion add1+greedy --no-exhaustive-stop --zero-cost never',
  'budget @vote.pb --rule exact-equal-shares --completion add-opt',
  'budget @vote.pb --ties maxVotes,minCost,id --comparison satisfaction',
  'budget @vote.pb --ties d,c,b,a --utility cardinality',
  'budget @vote.pb --ties list,id --tie-list d,c,b,a',
  'budget @vote.pb --rule greedy --district-limits north=60,south=50 --category-limits green=90',
  'budget @vote.pb --rule greedy --exclusive a+b,c+d --min-support 2 --no-skip --order votes',
  'budget @vote.pb --rule welfare --search-limit 100000',
  ...ELECTION_RULES.map((rule) => `elect @ward.blt --rule ${rule} ${lot}`),
  ...ELECTION_RULES.map(
    (rule) => `elect @ward.blt --rule ${rule} --group East=1,4 --reserve East=1 ${lot}`,
  ),
  'elect @ward.blt --seats 3 --withdraw 2,5 --ties 4,1,3',
  'elect @ward.blt --countback 1',
  `elect @ward.blt --countback 1 --contesting 4,5 ${lot}`,
  'elect @ward.blt --group East=1 --group West=3,4 --reserve East=1,West=1 --rule meek',
  'elect @ward.blt --group East=1 --group West= --reserve West=1 --rule approval',
  'elect @ward.blt --rule meek --meek nz --earlier none',
  'elect @ward.blt --rule irv --batch',
  'elect @ward.blt --rule minimax --strength winning',
  'elect @ward.blt --rule borda --unranked zero',
  'elect @ward.blt --rule approval --approve-rank 2',
  'elect @ward.blt --rule score --score-max 9',
  'elect @ward.blt --rule star-pr --allocation papers',
  'elect @ward.blt --rule choose-k --marks-max 3',
  'elect @ward.blt --rule threshold --threshold 2/3 --threshold-test more --threshold-of marked',
  'elect @ward.blt --rule threshold --threshold 12.5% --threshold-of members --members 60',
  'elect @ward.blt --rule equal-shares --completion approval',
  ...APPORTIONMENT_RULES.map((rule) => `apportion @p.csv --seats 4 --rule ${rule}`),
  `apportion @p.csv --seats 4 --threshold 1/20 ${lot}`,
  'apportion @p.csv --seats 4 --ties 3,2,1',
];

describe('every option', () => {
  it.each(lines)('%s fits the schema and can be verified', async (line) => {
    const { text, code, complaint } = await tally(`${line} --format json`);
    expect([code, complaint]).toEqual([0, undefined]);
    const document = JSON.parse(text);
    validate(document);
    expect(validate.errors).toBeNull();
    writeFileSync(at('result.json'), text);
    const file = wordsOf(line)[1] ?? '';
    const verified = await main(['verify', at('result.json'), file]);
    expect([verified.code, verified.text]).toEqual([0, expect.stringContaining('the same')]);
  });

  it.each(lines)('%s is told in both languages', async (line) => {
    const told: string[] = [];
    for (const format of ['text', 'story', 'svg'])
      for (const language of ['en', 'es']) {
        const { text, code } = await tally(`${line} --format ${format} --language ${language}`);
        expect(code).toBe(0);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
        told.push(text);
      }
    expect(new Set(told).size).toBe(told.length);
  });

  it('reaches the rule', async () => {
    const json = async (line: string) => JSON.parse((await tally(`${line} --format json`)).text);
    expect((await json('elect @ward.blt --countback 1')).options).toEqual({
      rule: 'scottish-stv',
      vacated: 1,
    });
    const board = await json(
      'elect @ward.blt --group East=4,5 --reserve East=1 --rule approval --ties 2',
    );
    expect(board).toMatchObject({
      winners: [4, 2],
      options: { groups: { East: [4, 5] }, reserved: { East: 1 } },
    });
    expect(await json('elect @ward.blt --group West= --reserve West=1')).toMatchObject({
      vacant: { West: 1 },
    });
    const threshold = '--threshold 2/3 --threshold-test more --threshold-of members --members 30';
    expect((await json(`elect @ward.blt --rule threshold ${threshold}`)).options.threshold).toEqual(
      { num: 2, den: 3, test: 'more', base: 'members', members: 30 },
    );
    const drawn = await json(`budget @vote.pb ${lot}`);
    expect(drawn.options).toMatchObject({ ties: ['lot'], lotBeacon: 'a week later' });
    expect(drawn.lot.drawn.toSorted()).toEqual(['a', 'b', 'c', 'd']);
    const tool = await json(`budget @vote.pb --preset equalshares ${lot}`);
    expect(tool.options.ties).toEqual(['minCost', 'maxVotes', 'lot']);
    const seats = await json(`apportion @p.csv --seats 2 ${lot}`);
    expect(seats).toMatchObject({ ties: [{ how: 'lot' }], lot: { drawn: expect.any(Array) } });
  });

  it.each([
    ['elect @ward.blt --reserve East=1', 'No candidate belongs to “East”: this file has no groups'],
    ['elect @ward.blt --group East=1 --reserve Est=1', 'The groups are East'],
    ['elect @ward.blt --group East=9 --reserve East=1', 'names candidate 9'],
    ['elect @ward.blt --group East=x', 'as in East=1,4,7'],
    ['elect @ward.blt --group East=1 --group East=2', 'declares “East” twice'],
    ['elect @ward.blt --group East=1 --reserve East=3', 'More seats are reserved'],
    ['elect @ward.blt --reserve East', 'cannot be read at “East”'],
    ['elect @ward.blt --countback 5', 'Candidate 5 was not elected'],
    ['elect @ward.blt --countback 1 --rule meek', 'not by meek'],
    ['elect @ward.blt --countback 1 --contesting 2', 'cannot take the seat'],
    ['elect @ward.blt --contesting 2', '--contesting needs --countback too'],
    ['elect @ward.blt --withdraw 7', 'Candidate 7 cannot withdraw'],
    ['elect @ward.blt --withdraw 2,2', '--withdraw names 2 twice'],
    ['elect @ward.blt --ties 1,9', 'names candidate 9, who does not stand'],
    ['elect @ward.blt --ties 1 --lot-seed a --beacon b', 'cannot stand together'],
    ['elect @ward.blt --rule sortition', 'needs a seed and a public beacon'],
    ['elect @ward.blt --rule threshold --threshold 5/4', 'cannot be more than the whole'],
    ['elect @ward.blt --rule threshold --threshold half', 'as in 2/3 or 66.5%'],
    ['elect @ward.blt --rule threshold --threshold-of members', 'needs --members N'],
    ['budget @vote.pb --beacon x', '--beacon needs --lot-seed too'],
    ['budget @vote.pb --ties lot', '--ties lot needs --lot-seed too'],
    ['budget @vote.pb --ties list', '--ties list needs --tie-list too'],
    ['budget @vote.pb --ties b,x', 'names “x”, which is not a project'],
    ['budget @vote.pb --rule greedy --exclusive a+z', 'names “z”, which is not a project'],
    ['budget @vote.pb --rule greedy --district-limits west=1', 'names “west”'],
    ['budget @vote.pb --no-exhaustive-stop --exhaustive-stop all', 'Choose one'],
    ['apportion @p.csv --seats 4 --ties 7', 'names party 7'],
    ['apportion @p.csv --seats 2000000', 'up to 1000000'],
    ['decide --yes 3 --members 9', '“decide” needs --no N'],
    ['decide --yes 3 --no 9 --members 9', 'more votes than members'],
    ['decide x --yes 3 --no 1 --members 9', 'takes no file'],
  ])('%s is refused in a sentence', async (line, sentence) => {
    const { text, code, complaint } = await tally(line);
    expect([text, code]).toEqual(['', 1]);
    expect(complaint).toContain(sentence);
    expect(complaint).toMatch(/^tally: \S.*[.]$/);
    const spanish = await tally(`${line} --language es`);
    expect(spanish.code).toBe(1);
    expect(spanish.complaint).not.toBe(complaint);
  });

  const wrong = [
    'NaN',
    '-1',
    '0',
    '1e3',
    '0x10',
    'Infinity',
    '99999999999999999999',
    '',
    '1,5',
    '٣',
  ];
  it.each([
    'budget @vote.pb --increment',
    'budget @vote.pb --rule greedy --min-support',
    'budget @vote.pb --rule welfare --search-limit',
    'elect @ward.blt --seats',
    'elect @ward.blt --withdraw',
    'elect @ward.blt --countback',
    'elect @ward.blt --rule score --score-max',
    'elect @ward.blt --rule approval --approve-rank',
    'elect @ward.blt --rule choose-k --marks-max',
    'elect @ward.blt --rule threshold --threshold-of members --members',
    'apportion @p.csv --seats',
  ])('%s takes no number that makes no sense', async (line) => {
    for (const value of wrong) {
      if (line.endsWith('--withdraw') && value === '1,5') continue;
      const { text, code } = await main([...wordsOf(line), value]);
      expect([value, text, code]).toEqual([value, '', 1]);
    }
  });

  it('says which options change nothing', async () => {
    const { code, complaint } = await tally('budget @vote.pb --rule phragmen --min-support 2');
    expect([code, complaint]).toEqual([0, 'tally: --min-support changes nothing under phragmen.']);
    const spanish = await tally('elect @ward.blt --rule irv --unranked zero --language es');
    expect(spanish.complaint).toBe('tally: La opción --unranked no cambia nada con irv.');
  });

  it('decides a vote on one question', async () => {
    const line = 'decide --yes 31 --no 14 --abstain 3 --members 90 --share 2/3 --quorum 1/2';
    expect((await tally(line)).text).toBe(
      'The motion is carried.\n31 yes, 14 no, 3 abstained, of 90 members.\nYes votes needed: 30 of 45.\nThe quorum is there: 48 took part.\n',
    );
    expect((await tally(`${line} --of members --language es`)).text).toContain('queda rechazada');
    expect(JSON.parse((await tally(`${line} --format json`)).text)).toMatchObject({
      passed: true,
      needed: 30,
      options: { share: '2/3', quorum: '1/2', test: 'reach' },
    });
  });
});
