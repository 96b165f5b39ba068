import { describe, expect, it } from 'vitest';
import type { Instance } from '../budget/instance.ts';
import { FileFault } from './fault.ts';
import { PbReader, readPb } from './pb.ts';

const utf8 = new TextEncoder();
const read = (text: string): Instance => readPb(utf8.encode(text), 'a.pb');

const plain = `META
key;value
budget;100
num_projects;3
num_votes;4
vote_type;approval
PROJECTS
project_id;cost;name
a;60;Garden
b;50;Kitchen
c;40;Van
VOTES
voter_id;vote
ann;a,b
ben;
cy;b,a
dee;c
`;

/** Ballots as lists of project ids with their points, one per voter. */
function votesOf({ ballots, projects, voterCount }: Instance): string[] {
  return Array.from({ length: voterCount }, (_, voter) => {
    const row = ballots.voterRow[voter] ?? 0;
    const entries: string[] = [];
    for (let i = ballots.start[row] ?? 0; i < (ballots.start[row + 1] ?? 0); i++) {
      const points = ballots.points ? `:${ballots.points[i]}` : '';
      entries.push(`${projects[ballots.project[i] ?? 0]?.id}${points}`);
    }
    return entries.join(' ');
  });
}

describe('readPb', () => {
  it('reads votes, merges equal ballots and counts empty ones', () => {
    const instance = read(plain);
    expect(instance).toMatchObject({ budget: 100, scale: 1, voterCount: 4, voteType: 'approval' });
    expect(votesOf(instance)).toEqual(['a b', '', 'a b', 'c']);
    expect([...instance.ballots.weight]).toEqual([2, 1, 1]);
    expect([0, 1, 2, 3].map(instance.voterId)).toEqual(['ann', 'ben', 'cy', 'dee']);
  });

  it.each([
    ['a byte order mark', `\ufeff${plain}`],
    ['sections in any case', plain.replace('META', 'meta').replace('VOTES', 'Votes')],
    ['line breaks of another system', plain.replaceAll('\n', '\r\n')],
    ['blank lines', plain.replaceAll('\n', '\n\n')],
    ['padding by a spreadsheet', plain.replace('META', 'META;;').replace('VOTES', 'VOTES;;')],
    ['a last line that is not ended', plain.trimEnd()],
    ['quoted cells', plain.replace('ann;a,b', '"ann";"a,b"').replace('Van', '"Van"')],
    ['spaces', plain.replace('ann;a,b', ' ann ; a, b ').replace('cost;name', ' cost ; name ')],
    [
      'columns in another order',
      plain.replace('voter_id;vote', 'vote;voter_id').replace(/^(ann|ben|cy|dee);(.*)$/gm, '$2;$1'),
    ],
    [
      'projects in another order of columns',
      plain
        .replace('project_id;cost;name', 'name;cost;project_id')
        .replace(/^(.);(\d+);(\w+)$/gm, '$3;$2;$1'),
    ],
    [
      'further columns',
      plain
        .replace('voter_id;vote', 'voter_id;age;vote;place')
        .replace(/^(ann|ben|cy|dee);(.*)$/gm, '$1;40;$2;Łódź'),
    ],
    ['choose-1 among other types', plain.replace('approval', ' Approval ')],
  ])('understands %s', (_, text) => {
    const instance = read(text);
    expect(votesOf(instance)).toEqual(['a b', '', 'a b', 'c']);
    expect(instance.projects.map(({ id, cost, name }) => [id, cost, name])).toEqual([
      ['a', 60, 'Garden'],
      ['b', 50, 'Kitchen'],
      ['c', 40, 'Van'],
    ]);
    expect(instance.voterId(3)).toBe('dee');
  });

  it('brings decimals with comma or point to one scale', () => {
    const instance = read(plain.replace('budget;100', 'budget;100,50').replace('a;60', 'a;60.125'));
    expect([instance.scale, instance.budget, instance.projects[0]?.cost]).toEqual([
      1000, 100500, 60125,
    ]);
  });

  it('keeps trailing zeros from refining the scale', () => {
    expect(read(plain.replace('a;60', 'a;60.000')).scale).toBe(1);
  });

  it('keeps points beside their projects, in one scale', () => {
    const text = plain
      .replace('approval', 'cumulative')
      .replace('voter_id;vote', 'voter_id;points;vote')
      .replace('ann;a,b', 'ann;1,2;a,b')
      .replace('ben;', 'ben;;')
      .replace('cy;b,a', 'cy;2,1;b,a')
      .replace('dee;c', 'dee;0.25;c');
    const instance = read(text);
    expect(instance.pointScale).toBe(100);
    expect(votesOf(instance)).toEqual(['a:100 b:200', '', 'a:100 b:200', 'c:25']);
    expect(instance.ballots.weight.length).toBe(3);
  });

  it('keeps the order of rankings', () => {
    expect(votesOf(read(plain.replace('approval', 'ordinal')))).toEqual(['a b', '', 'b a', 'c']);
  });

  it('reads votes of one project, whatever points stand beside', () => {
    const text = plain
      .replace('approval', 'choose-1')
      .replace('ann;a,b', 'ann;a')
      .replace('cy;b,a', 'cy;b');
    expect(votesOf(read(text))).toEqual(['a', '', 'b', 'c']);
  });

  it('keeps published codes, categories and unknown columns', () => {
    const text = plain
      .replace('cost;name', 'cost;name;selected;category;target;votes;latitude')
      .replace('Garden', 'Garden;2;food, green;youth;2;52.1')
      .replace('Kitchen', 'Kitchen;0;;;2;')
      .replace('Van', 'Van');
    const [garden, kitchen] = read(text).projects;
    expect(garden).toMatchObject({
      selected: '2',
      categories: ['food', 'green'],
      targets: ['youth'],
    });
    expect(garden?.fields).toEqual({ votes: '2', latitude: '52.1' });
    expect(kitchen).toMatchObject({ selected: '0', categories: [] });
  });

  it('keeps what stands in quotes: separators, line breaks and quotation marks', () => {
    const instance = read(
      plain.replace('Garden', '"Garden; the ""old""\none"').replace('dee;c', '"d;""ee";c'),
    );
    expect(instance.projects[0]?.name).toBe('Garden; the "old"\none');
    expect(instance.voterId(3)).toBe('d;"ee');
  });

  it('numbers voters without ids', () => {
    const text = plain
      .replace('voter_id;vote', 'vote')
      .replace(/^(ann|cy|dee);/gm, '')
      .replace('ben;\n', '');
    const instance = read(text.replace('num_votes;4', 'num_votes;3'));
    expect([instance.voterId(0), instance.voterId(2)]).toEqual(['1', '3']);
  });

  it('reads the same from any chunks', () => {
    const bytes = utf8.encode(plain.replace('Van', '"Van;\nŁ"').replaceAll('\n', '\r\n'));
    const whole = readPb(bytes);
    for (let size = 1; size < 40; size++) {
      const reader = new PbReader();
      for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
      const instance = reader.finish();
      expect(instance.ballots).toEqual(whole.ballots);
      expect(instance.projects).toEqual(whole.projects);
      expect(instance.voterId(2)).toBe('cy');
    }
  });
});

/** Where and why a text is refused. */
function faultOf(bytes: Uint8Array): string {
  try {
    readPb(bytes, 'a.pb');
  } catch (error) {
    if (error instanceof FileFault) return String(error);
    throw error;
  }
  return 'accepted';
}

describe('readPb refuses', () => {
  it.each([
    ['an unknown project', 'dee;c', 'dee;a, x', 'a.pb:17:8: The vote names “x”'],
    ['a project twice in a vote', 'ann;a,b', 'ann;a,b,a', 'a.pb:14:9: This vote names the same'],
    ['an empty place in a vote', 'ann;a,b', 'ann;a,,b', 'a.pb:14:7: A project id is missing'],
    ['a voter twice', 'cy;', 'ann;', 'a.pb:16:1: The voter “ann” appears twice'],
    ['a voter without id', 'cy;', ';', 'a.pb:16:1: A voter has no id'],
    ['a vote with a column less', 'ben;', 'ben', 'a.pb:15:4: This vote has 1 of the 2'],
    ['a vote with a column more', 'ben;', 'ben;;x', 'a.pb:15:6: This vote has more'],
    ['a project twice', 'c;40', 'b;40', 'a.pb:11:1: The project id “b” appears'],
    ['a project without id', 'c;40', ';40', 'a.pb:11:1: A project has no id'],
    ['a cost below zero', 'c;40', 'c;-40', 'a.pb:11:3: The cost is below zero'],
    ['a cost that is no number', 'c;40', 'c;NaN', 'a.pb:11:3: The cost cannot be read'],
    ['an endless cost', 'c;40', 'c;1e999', 'a.pb:11:3: The cost cannot be read'],
    ['an ambiguous cost', 'c;40', 'c;40,000', 'a.pb:11:3: The cost cannot be read: “40,000” could'],
    [
      'a cost beyond exact numbers',
      'c;40',
      'c;9007199254740993',
      'a.pb:12:1: The cost of project “c”',
    ],
    ['costs that sum beyond', 'c;40', 'c;9007199254740991', 'a.pb:12:1: The budget and the costs'],
    ['a missing budget', 'budget;100', 'budge;100', 'a.pb:12:1: META has no budget'],
    ['two budgets', 'num_votes;4', 'budget;4', 'a.pb:5:1: META says “budget” twice'],
    ['an unknown type of vote', 'approval', 'guess', 'a.pb:6:11: The vote type “guess”'],
    ['points asked and not given', 'approval', 'scoring', 'a.pb:13:1: Votes of type scoring need'],
    ['several where one is allowed', 'approval', 'choose-1', 'a.pb:14:5: This vote names several'],
    ['a column twice', 'cost;name', 'cost;cost', 'a.pb:8:17: The column “cost” appears twice'],
    ['no column for costs', 'cost;name', 'price;name', 'a.pb:8:1: The header of PROJECTS'],
    ['no column for votes', 'voter_id;vote', 'voter_id;voted', 'a.pb:13:1: The header of VOTES'],
    ['a section twice', 'dee;c', 'VOTES\nx;y', 'a.pb:17:1: The section VOTES appears twice'],
    ['a quotation mark left open', 'dee;c', 'dee;"c', 'a.pb:17:5: Nothing closes'],
    [
      'another number of votes',
      'num_votes;4',
      'num_votes;5',
      'a.pb:18:1: META says that there are 5',
    ],
    ['another number of projects', 'num_projects;3', 'num_projects;4', 'a.pb:12:1: META says that'],
    ['no first line', 'META\n', '', 'a.pb:1:1: A .pb file begins'],
    ['no header', 'key;value\n', '', 'a.pb:2:1: The section META begins'],
    ['a zero byte', 'Kitchen', 'Kit\0chen', 'a.pb:10:9: This is not a text file'],
  ])('%s', (_, from, to, expected) => {
    expect(plain).toContain(from);
    expect(faultOf(utf8.encode(plain.replace(from, to)))).toContain(expected);
  });

  it('other encodings', () => {
    const latin = Uint8Array.from(plain.replace('Garden', 'Jard\u00edn'), (c) => c.charCodeAt(0));
    expect(faultOf(latin)).toBe('a.pb:9:6: This is not UTF-8 text. Save the file as UTF-8.');
    expect(faultOf(new Uint8Array(Buffer.from(`\ufeff${plain}`, 'utf16le')))).toContain('UTF-16');
    const vote = Uint8Array.from(plain.replace('ann;', 'J\u00eds;'), (c) => c.charCodeAt(0));
    expect(faultOf(vote)).toContain('a.pb:14:1: This line is not UTF-8');
  });

  it('points that do not fit their projects', () => {
    const text = plain.replace('approval', 'cumulative').replace('r_id;vote', 'r_id;vote;points');
    const withPoints = (points: string) =>
      text
        .replace('a,b', `a,b;${points}`)
        .replace('ben;', 'ben;;')
        .replace('b,a', 'b,a;1,1')
        .replace('dee;c', 'dee;c;1');
    expect(faultOf(utf8.encode(withPoints('1,2')))).toBe('accepted');
    expect(faultOf(utf8.encode(withPoints('1')))).toContain('a.pb:14:9: This vote names 2');
    expect(faultOf(utf8.encode(withPoints('1,-2')))).toContain('a.pb:14:11: The points are below');
    expect(faultOf(utf8.encode(withPoints('1,x')))).toContain('a.pb:14:11: The points cannot');
    expect(faultOf(utf8.encode(withPoints('1,9007199254740993')))).toContain('too many');
  });

  it('every file that is cut off before its last vote is whole', () => {
    for (const text of [plain, plain.replaceAll('\n', '\r\n')]) {
      const bytes = utf8.encode(text);
      const lastVote = bytes.length - (text === plain ? 1 : 2);
      for (let length = 0; length < lastVote; length++)
        expect(faultOf(bytes.subarray(0, length)), `${length} bytes`).not.toBe('accepted');
    }
  });

  it('a last vote cut inside, where the projects say how many votes they had', () => {
    const counted = plain
      .replace('cost;name', 'cost;name;votes')
      .replace('Garden', 'Garden;3')
      .replace('Kitchen', 'Kitchen;2')
      .replace('Van', 'Van;1')
      .replace('dee;c', 'dee;a,c');
    expect(faultOf(utf8.encode(counted.trimEnd()))).toBe('accepted');
    expect(faultOf(utf8.encode(counted.slice(0, -3)))).toContain('The project “c” should have 1');
  });
});
