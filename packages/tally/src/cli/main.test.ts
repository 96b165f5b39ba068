import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recount } from '../recount.ts';
import { main } from './main.ts';
import { SPECS } from './specs.ts';

const vote = `META
key;value
description;Our street
budget;100.50
num_votes;5
vote_type;approval
PROJECTS
project_id;cost;name;district;category
a;60;Garden;north;green
b;50;Kitchen;south;
c;40.5;Van;;
VOTES
voter_id;vote
ann;a,b
ben;
cy;b,a
dee;c
eve;b,c
`;
const ward = '3 1\n4 1 2 3 0\n3 2 3 0\n2 3 2 0\n0\n"Ana"\n"Bo"\n"Cyd"\n"Ward 1"\n';

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
  writeFileSync(at('vote.pb'), vote);
  writeFileSync(at('vote.pb.gz'), gzipSync(vote));
  writeFileSync(at('cut.pb.gz'), gzipSync(vote).subarray(0, 90));
  writeFileSync(at('short.pb'), vote.slice(0, -10));
  writeFileSync(at('ward.blt'), ward);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command line prints, with the folder taken out. */
async function tally(line: string) {
  const words = line.split(' ').map((word) => word.replace(/^@/, `${folder}/`));
  const { text, code, complaint } = await main(words);
  return { text, code, complaint: complaint?.replaceAll(`${folder}/`, '') };
}

describe('the command line', () => {
  it('prints the parts of a count in their order, and nothing else', async () => {
    const { text, code } = await tally('budget @vote.pb --rule greedy --format json');
    expect(code).toBe(0);
    const document = JSON.parse(text);
    expect(Object.keys(document).slice(0, 5)).toEqual([
      'rule',
      'winners',
      'rounds',
      'ties',
      'elapsedMs',
    ]);
    expect(document).toMatchObject({
      rule: 'greedy',
      winners: ['b', 'c'],
      schema: 'tally/result-1',
    });
    expect(document.elapsedMs.parse).toBeGreaterThanOrEqual(0);
    expect(text.trim().split('\n')).toHaveLength(1);
  });

  it('prints what a worker would answer, when times are left out', async () => {
    const { text } = await tally('budget @vote.pb --rule phragmen --format json --no-times');
    const bytes = Uint8Array.from(readFileSync(at('vote.pb')));
    const options = { rule: 'phragmen' } as const;
    expect(text).toBe(await recount({ kind: 'budget', file: 'vote.pb', bytes, options }));
  });

  it('counts packed files alike', async () => {
    const counts = await Promise.all(
      ['@vote.pb', '@vote.pb.gz'].map((file) =>
        tally(`budget ${file} --rule phragmen --format json`),
      ),
    );
    const [plain, packed] = counts.map(({ text }) => ({ ...JSON.parse(text), elapsedMs: 0 }));
    expect(packed).toEqual(plain);
  });

  it('elects by candidate number', async () => {
    const { text } = await tally('elect @ward.blt --rule irv --format json');
    const document = JSON.parse(text);
    expect(document).toMatchObject({ rule: 'irv', winners: [2] });
    expect(document.rounds[0]).toMatchObject({ votes: { 1: 4, 2: 3, 3: 2 } });
    expect(document.rounds.at(-1)).toHaveProperty('action');
  });

  it.each([
    [
      'budget @vote.pb --rule greedy',
      ['Our street', '5 voters, 3 projects, budget 100.5', 'Kitchen'],
    ],
    ['elect @ward.blt', ['Ward 1', '9 valid papers', 'Elected, in this order:']],
    ['--help', ['tally budget FILE.pb', '2 when a file']],
    ['--help --language es', ['tally budget FILE.pb', '2 cuando no se puede contar']],
    ['help elect', ['--rule RULE', 'Examples:']],
    ['budget --help', ['--completion none|add1|add1u|greedy|add1+greedy', '--no-exhaustive-stop']],
  ])('%s is for people', async (line, parts) => {
    const { text, code } = await tally(line);
    expect(code).toBe(0);
    for (const part of parts) expect(text).toContain(part);
  });

  it.each([
    ['', undefined],
    ['budgt x', 'Did you mean budget?'],
    ['budget', '“budget” needs FILE.pb.'],
    ['budget @vote.pb @ward.blt', 'is too much'],
    ['budget @nothing.pb', 'There is no file nothing.pb.'],
    ['budget @ward.blt', 'should end in .pb, .json, .csv'],
    ['budget @vote.pb --rule gredy', 'Did you mean greedy?'],
    ['budget @vote.pb --rul greedy', 'Did you mean --rule?'],
    ['budget @vote.pb --rule', '--rule needs a value'],
    ['budget @vote.pb --rule greedy --rule phragmen', '--rule is given twice'],
    ['budget @vote.pb --no-skip=yes', 'takes no value'],
    [
      'budget @vote.pb --rule greedy --district-limits north',
      '--district-limits cannot be read at “north”',
    ],
    ['budget @vote.pb --increment 0', 'must be a number above zero'],
    ['budget @vote.pb --rule greedy --utility points', 'points'],
    ['elect @ward.blt --seats 1.5', 'whole number'],
    ['elect @ward.blt --ties a,b', 'numbers from the file'],
    ['elect @ward.blt --rule mek', 'Did you mean meek?'],
    ['elect @ward.blt --lot-seed x', '--lot-seed needs --beacon too'],
    ['convert @vote.pb @vote.pb.gz', 'is there already'],
    ['convert @vote.pb @vote.xls', 'can be written as'],
  ])('%s cannot be followed: ends with 1', async (line, sentence) => {
    const { text, code, complaint } = await tally(line);
    expect(code).toBe(1);
    if (sentence === undefined) expect(text).toContain('tally budget FILE.pb');
    else expect([complaint, text]).toEqual([expect.stringContaining(sentence), '']);
  });

  it.each([
    ['budget @cut.pb.gz', 'cut.pb.gz:1:1: This compressed file is damaged'],
    ['budget @short.pb', 'short.pb:17:5: META says that there are 5 votes'],
    ['verify @ward.blt @vote.pb', 'ward.blt:1:3: Something follows'],
    ['verify @vote.json @vote.pb', 'vote.json:1:1: This is not a result'],
  ])('%s is a file that cannot be counted: ends with 2', async (line, sentence) => {
    writeFileSync(at('vote.json'), '{"schema":1}');
    const { text, code, complaint } = await tally(line);
    expect({ text, code }).toEqual({ text: '', code: 2 });
    expect(complaint).toContain(sentence);
  });

  it.each(Object.keys(SPECS) as (keyof typeof SPECS)[])(
    'helps with %s in two languages, in lines that fit',
    async (command) => {
      const [english, spanish] = [
        await tally(`${command} --help`),
        await tally(`${command} --help --language es`),
      ];
      const same = english.text
        .split('\n')
        .filter((line) => spanish.text.split('\n').includes(line));
      // Only names, values and examples are the same in both.
      for (const line of same)
        expect(line).toMatch(/^( +--| {2}npm run|( +[a-z-]+,)+$| +\([a-z-]+\)\.$|$)/);
      for (const line of [english.text, spanish.text].join('\n').split('\n'))
        if (!/^( +--| {2}npm run)/.test(line)) expect(line.length).toBeLessThan(100);
    },
  );

  it('says what is wrong in Spanish too, at the same place', async () => {
    expect((await tally('budget @short.pb --language es')).complaint).toBe(
      'short.pb:17:5: META dice que hay 5 votos, pero el archivo contiene 4. ¿Está cortado?',
    );
    expect(
      (await tally('budget @vote.pb --rule greedy --utility points --language=es')).complaint,
    ).toBe('tally: Estas papeletas no dan puntos. Elija otra utilidad.');
  });

  it('verifies what it counted, and says what differs', async () => {
    const { text } = await tally('budget @vote.pb --rule greedy --format json');
    writeFileSync(at('result.json'), text);
    expect(await tally('verify @result.json @vote.pb.gz')).toMatchObject({ code: 0 });
    writeFileSync(at('result.json'), text.replace('"winners":["b","c"]', '"winners":["b","a"]'));
    const wrong = await tally('verify @result.json @vote.pb');
    expect(wrong.code).toBe(3);
    expect(wrong.text).toContain('winners[1]: published "a", counted "c"');
    const { text: ranked } = await tally('elect @ward.blt --rule schulze --format json');
    writeFileSync(at('ranked.json'), ranked);
    expect(await tally('verify @ranked.json @ward.blt')).toMatchObject({ code: 0 });
    writeFileSync(at('other.blt'), ward.replace('4 1 2 3', '5 1 2 3'));
    expect(await tally('verify @ranked.json @other.blt')).toMatchObject({ code: 3 });
  });

  it('lets no name steer the terminal', async () => {
    const red = '\u001b[31m';
    writeFileSync(at('red.blt'), ward.replace('Ana', `A${red}na`).replace('Ward', `W${red}`));
    writeFileSync(at('red.pb'), vote.replace('dee;c', `dee;${red}`).replace('Garden', `G${red}`));
    writeFileSync(at('fine.pb'), vote.replace('Garden', `G${red}`));
    for (const line of [
      'elect @red.blt',
      'elect @red.blt --format story',
      'elect @red.blt --format svg',
      'budget @red.pb',
      'budget @fine.pb',
      'budget @fine.pb --format story',
      'explain @fine.pb --project a',
      'compare @fine.pb',
      `budget @no${red}.pb`,
    ]) {
      const { text, complaint = '' } = await tally(line);
      expect(text + complaint).not.toContain('\u001b');
    }
  });

  it('blames a result whose options make no sense', async () => {
    const { text } = await tally('elect @ward.blt --rule schulze --format json --no-times');
    for (const options of ['{"rule":"nope"}', '{"rule":"irv","ties":{"order":5}}', '{}']) {
      writeFileSync(at('odd.json'), text.replace('{"rule":"schulze"}', options));
      const { code, complaint } = await tally('verify @odd.json @ward.blt');
      expect([code, complaint]).toEqual([2, expect.stringMatching(/^odd\.json:1:1: .*\.$/)]);
    }
  });

  it('gives seats to parties, and verifies that too', async () => {
    writeFileSync(at('p.csv'), 'party,votes\nRed,60\nGreen,40\nBlue,4\n');
    const { text } = await tally('apportion @p.csv --seats 5 --threshold 5 --format json');
    const document = JSON.parse(text);
    expect(document).toMatchObject({ rule: 'dhondt', winners: [1, 2, 1, 1, 2], seats: [3, 2, 0] });
    writeFileSync(at('seats.json'), text);
    expect(await tally('verify @seats.json @p.csv')).toMatchObject({ code: 0 });
    expect((await tally('apportion @p.csv --seats 3 --rule hare')).text).toContain('Green');
    expect(await tally('apportion @p.csv')).toMatchObject({ code: 1 });
    writeFileSync(at('q.csv'), 'Red;60\nGreen;x\n');
    const wrong = await tally('apportion @q.csv --seats 5');
    expect(wrong).toMatchObject({ code: 2, complaint: expect.stringContaining('q.csv:2:7: “x”') });
  });

  it.each([
    'budget @vote.pb',
    'budget @vote.pb --rule phragmen',
    'elect @ward.blt',
    'elect @ward.blt --rule schulze',
  ])('%s has a story in two languages and a picture', async (line) => {
    const english = await tally(`${line} --format story`);
    const spanish = await tally(`${line} --format story --language es`);
    const picture = await tally(`${line} --format svg --language es`);
    for (const { code, text } of [english, spanish, picture])
      expect([code, text.length > 200, text.endsWith('\n')]).toEqual([0, true, true]);
    expect(spanish.text).not.toBe(english.text);
    expect(picture.text).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  });

  it('explains a project and a voter', async () => {
    const lost = await tally('explain @vote.pb --project a --rule equal-shares');
    expect(lost.text).toContain('a Garden\nCost 60, 2 supporters');
    expect(lost.text).toContain('It lost: its supporters together had less money left');
    const won = JSON.parse((await tally('explain @vote.pb --project b --format json')).text);
    expect(won).toMatchObject({ project: 'b', won: true, lost: null });
    const { text } = await tally('explain @vote.pb --voter dee');
    expect(text).toContain('Voter dee voted for 1 project.\nA share of 20.10 to spend.');
    const { more = [] } = await main(['explain', at('vote.pb'), '--voters']);
    const accounts = [...more].map((line) => JSON.parse(line));
    expect(accounts.map(({ voter }) => voter)).toEqual(['ann', 'ben', 'cy', 'dee', 'eve']);
    expect(accounts[0]).toMatchObject({ ballot: ['a', 'b'], share: 201 });
    for (const line of ['--project x', '--voter x', '', '--voter ann --project a'])
      expect(await tally(`explain @vote.pb ${line}`.trim())).toMatchObject({ code: 1 });
  });

  it('hands every option on to the rule', async () => {
    const options = async (line: string) =>
      JSON.parse((await tally(`${line} --format json`)).text).options;
    const budget =
      '--rule greedy --district-limits north=60.5,south=7 --category-limits green=1 --exclusive a+b,c --min-support 2 --no-skip --order votes';
    expect(await options(`budget @vote.pb ${budget}`)).toMatchObject({
      limits: { district: { north: 605, south: 70 }, category: { green: 10 } },
      exclusive: [['a', 'b'], ['c']],
      minSupport: 2,
      skip: false,
      greedyOrder: 'votes',
    });
    const shares =
      '--completion add1 --increment 0.5 --no-exhaustive-stop --start floor --ties maxVotes,id --utility cardinality --comparison satisfaction';
    expect(await options(`budget @vote.pb ${shares}`)).toMatchObject({
      completion: 'add1',
      increment: 0.5,
      exhaustiveStop: false,
      start: 'floor',
      ties: ['maxVotes', 'id'],
      utility: 'cardinality',
      comparison: 'satisfaction',
    });
    expect(await tally('elect @ward.blt --rule score --score-max 9007199254740991')).toMatchObject({
      code: 1,
    });
    expect(await options('budget @vote.pb --ties c,a')).toMatchObject({ tieList: ['c', 'a'] });
    const elect =
      '--rule approval --seats 2 --ties 3,1 --withdraw 2 --approve-rank 1 --score-max 9 --earlier none';
    expect(await options(`elect @ward.blt ${elect}`)).toMatchObject({
      seats: 2,
      ties: { order: [3, 1], earlier: 'none' },
      withdrawn: [2],
      approveRank: 1,
      scoreMax: 9,
    });
    expect(await options('elect @ward.blt --rule threshold --threshold 33.5')).toMatchObject({
      threshold: { num: 335, den: 1000, test: 'reach' },
    });
  });

  it('follows a paper through an election', async () => {
    const { text } = await tally('explain @ward.blt --paper 3,2 --rule irv');
    expect(text).toContain('2 papers prefer 3 Cyd, then 2 Bo.');
    expect(text).toContain('stage 2: worth 1 for 2 Bo (passed on by an exclusion)');
    expect(text).toContain('They end with 2 Bo, who is elected.');
    const meek = JSON.parse(
      (await tally('explain @ward.blt --paper 1,2,3 --rule meek --format json')).text,
    );
    expect(meek.shares.length).toBeGreaterThan(0);
    for (const line of ['--paper 3,1', '--paper x', '--paper 3,2 --rule borda'])
      expect(await tally(`explain @ward.blt ${line}`)).toMatchObject({ code: 1 });
  });

  it('shows all rules side by side', async () => {
    expect((await tally('compare @vote.pb')).text).toContain('B  equal-shares, add1');
    const { rules } = JSON.parse((await tally('compare @vote.pb --format json')).text);
    expect(rules).toHaveLength(10);
    for (const rule of rules) expect(rule.winners ?? rule.refused).toBeDefined();
  });

  it('says what a conversion loses', async () => {
    writeFileSync(at('full.blt'), ward.replace('3 1\n', '3 2\n-2\n[tie 2 1]\n'));
    expect(await tally('convert @full.blt @full.soi --force')).toMatchObject({
      code: 0,
      complaint:
        'tally: full.soi has no place for everything. Lost: the number of seats, who withdrew, the order of ties.',
    });
    expect((await tally('convert @full.blt @full.json --force')).complaint).toBeUndefined();
    const sheet = await tally('convert @vote.pb @lost.csv --force --language es');
    expect(sheet.complaint).toContain('Se pierde: distritos, categorías y destinatarios, lo que');
    writeFileSync(at('scores.csv'), 'Ana,Bo\n1,2\n2,1\n');
    await tally('convert @scores.csv @scores.json --layout scores --force');
    expect(JSON.parse(readFileSync(at('scores.json'), 'utf8')).papers[0]).toMatchObject({
      scores: [1, 2],
    });
    expect((await tally('convert @scores.json @scores.blt --force')).complaint).toContain(
      'the scores (only their order is kept)',
    );
    writeFileSync(at('tied.blt'), ward.replace('1 2 3 0', '1=2 3 0'));
    const refused = await tally('convert @tied.blt @tied.csv');
    expect(refused).toMatchObject({ code: 1, complaint: expect.stringContaining('Write .json') });
  });

  it('converts between formats and leaves no draft behind', async () => {
    for (const [from, to] of [
      ['vote.pb', 'a.json'],
      ['a.json', 'b.csv'],
      ['b.csv', 'c.pb.gz'],
      ['ward.blt', 'w.toi'],
      ['w.toi', 'w.csv'],
      ['w.csv', 'w.json'],
      ['w.json', 'w.blt'],
    ])
      expect(await tally(`convert @${from} @${to}`)).toMatchObject({ code: 0 });
    const back = gunzipSync(readFileSync(at('c.pb.gz'))).toString();
    expect(back).toContain('cy;a,b');
    expect(back).toContain('c;40.5;Van');
    expect(await tally('convert @vote.pb @a.json --force')).toMatchObject({ code: 0 });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
