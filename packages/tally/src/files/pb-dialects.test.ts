import { describe, expect, it } from 'vitest';
import { FileFault } from './fault.ts';
import { readPb } from './pb.ts';

/** What a file's ballots and projects say, or why it is refused. */
function read(text: string) {
  try {
    const { projects, ballots, voterCount, budget, scale } = readPb(
      new TextEncoder().encode(text),
      'a.pb',
    );
    const ids = projects.map(({ id }) => id);
    const votes = Array.from({ length: voterCount }, (_, voter) => {
      const row = ballots.voterRow[voter] ?? 0;
      const from = ballots.start[row] ?? 0;
      const entries = ballots.project.subarray(from, ballots.start[row + 1]);
      const points = (i: number) => (ballots.points ? `:${ballots.points[from + i]}` : '');
      return [...entries].map((p, i) => `${ids[p]}${points(i)}`).join(' ');
    });
    return { votes, budget: budget / scale, projects };
  } catch (error) {
    if (error instanceof FileFault) return error.message;
    throw error;
  }
}

const votesOf = (text: string) => {
  const told = read(text);
  return typeof told === 'string' ? told : told.votes;
};

/** As older files of Warsaw have it: the vote comes last, and the target may be `None`. */
const warsaw = `META
key;value
description;Local PB in Warsaw
country;Poland
unit;Warszawa
subunit;Plac
instance;2017
district;Wesoła
num_projects;3
num_votes;4
budget;51195
vote_type;approval
rule;greedy
date_begin;14.06.2016
max_sum_cost;51195
PROJECTS
project_id;cost;category;votes;name;target;selected
427;15995;education;2;Akademia;children,families with children;1
42;5825;None;1;Plac;None;None
2567;20000;education,sport;2;Senior;seniors;1
VOTES
voter_id;age;sex;voting_method;vote
5642;33;F;internet;427
7230;65;F;internet;2567,42
8987;;;paper;
10533;20;F;internet;427,2567
`;

/** As those of Toulouse and Częstochowa: points beside the vote, at the end of the line. */
const toulouse = `META
key;value
num_votes;3
budget;1000
vote_type;cumulative
max_sum_points;10
PROJECTS
project_id;cost;score;name
1;70;12;Compost
10;35;3;Panneau
VOTES
voter_id;vote;points
0;1,10;2,3
1;1;10
2;;
`;

describe('dialects of .pb', () => {
  it('None is nothing', () => {
    const told = read(warsaw);
    expect(told).toMatchObject({ votes: ['427', '42 2567', '', '427 2567'] });
    expect(told).toMatchObject({
      projects: [
        { categories: ['education'], targets: ['children', 'families with children'] },
        { categories: [], targets: [], selected: null },
        { categories: ['education', 'sport'] },
      ],
    });
    expect(votesOf(warsaw.replace('paper;\n', 'paper;None\n'))).toEqual(votesOf(warsaw));
    const expected = ['1:2 10:3', '1:10', ''];
    for (const nothing of [';', ';None', 'None;None', ' ; ', ''])
      expect(votesOf(toulouse.replace('2;;', `2;${nothing}`)), nothing).toEqual(expected);
    const named = warsaw.replace('42;5825', 'None;5825').replace('2567,42', 'None');
    expect(votesOf(named)).toEqual(['427', 'None', '', '427 2567']);
  });

  it('columns in the plural are the same columns', () => {
    const told = read(
      warsaw.replace(';category;', ';categories;').replace(';target;', ';Targets;'),
    );
    expect(told).toMatchObject({ projects: [{ categories: ['education'] }, {}, {}] });
    expect(told).toMatchObject({ projects: [{}, {}, { targets: ['seniors'] }] });
    expect(votesOf(warsaw.replace('_method;vote', '_method;votes'))).toEqual(votesOf(warsaw));
  });

  it('prose may be repeated in META, figures may not differ', () => {
    const prose = warsaw.replace('PROJECTS', 'comment;#1: one\ncomment;#2: two\nPROJECTS');
    expect(votesOf(prose)).toEqual(votesOf(warsaw));
    expect(votesOf(warsaw.replace('PROJECTS', 'budget;51195\nPROJECTS'))).toEqual(votesOf(warsaw));
    expect(read(warsaw.replace('PROJECTS', 'budget;51196\nPROJECTS'))).toContain('“budget” twice');
    expect(votesOf(warsaw.replace('num_votes;4', 'num_votes;unknown'))).toEqual(votesOf(warsaw));
    expect(votesOf(warsaw.replace('num_votes;4', 'num_votes;4.0'))).toEqual(votesOf(warsaw));
    expect(read(warsaw.replace('num_votes;4', 'num_votes;4.5'))).not.toContain('there are 4');
    expect(read(warsaw.replace('num_votes;4', 'num_votes;5.0'))).toContain('there are 5.0 votes');
  });

  it('lines of empty cells are no votes where META says how many there are', () => {
    const padded = warsaw.replace('8987;', ';;;;\n8987;').concat(';;;;\n;;;;\n');
    expect(votesOf(padded)).toEqual(votesOf(warsaw));
    expect(votesOf(padded.trimEnd())).toEqual(votesOf(warsaw));
    expect(read(padded.replace('num_votes;4\n', ''))).toContain('A voter has no id');
    expect(read(padded.replace('num_votes;4', 'num_votes;5'))).toContain('there are 5 votes');
  });

  it('blanks of any kind around ids', () => {
    expect(votesOf(warsaw.replace('2567,42', '\t2567 ,\u00a042\t'))).toEqual(votesOf(warsaw));
    expect(votesOf(warsaw.replace('paper;\n', 'paper; \t\n'))).toEqual(votesOf(warsaw));
  });

  it('amounts as pabutools writes them', () => {
    const told = read(warsaw.replace('budget;51195', 'budget;102391/2'));
    expect(told).toMatchObject({ budget: 51195.5 });
    expect(read(warsaw.replace('budget;51195', 'budget;1/3'))).toContain('not a plain decimal');
    expect(read(warsaw.replace('budget;51195', 'budget;1/0'))).toContain('not a plain decimal');
  });

  it('scores may be below zero, where points may not', () => {
    const scored = toulouse.replace('0;1,10;2,3', '0;1,10;2,-0.5');
    expect(read(scored)).toContain('below zero');
    expect(votesOf(scored.replace('cumulative', 'scoring'))).toEqual(['1:20 10:-5', '1:100', '']);
  });

  it('lines may leave out empty cells behind the vote', () => {
    const behind = warsaw
      .replace('voter_id;age;sex;voting_method;vote', 'voter_id;vote;age;sex')
      .replace(
        /VOTES[\s\S]*$/,
        'VOTES\nvoter_id;vote;age;sex\na;427\nb;2567,42;7\nc;\nd;427,2567;;F',
      );
    expect(votesOf(`${behind}\n`)).toEqual(votesOf(warsaw));
    expect(votesOf(behind)).toEqual(votesOf(warsaw));
    expect(read(behind.slice(0, -2))).toContain('has 3 of the 4 columns');
    expect(read(`${behind.replace('c;\n', 'c\n')}\n`)).toContain('has 1 of the 4 columns');
  });
});

describe('a last line that is not ended', () => {
  const open = warsaw.trimEnd();

  it('is believed where the projects’ votes agree', () => {
    expect(votesOf(open)).toEqual(votesOf(warsaw));
  });

  it('is refused where one vote seems to have lost its end', () => {
    expect(read(open.slice(0, -5))).toContain('“2567” should have 2 votes but has 1');
    // 427 is cut to 42, which is another project.
    const cut = open.replace('427,2567', '2567,427').slice(0, -1);
    expect(read(cut)).toContain('“427” should have 2 votes but has 1');
    expect(read(open.slice(0, -8))).toContain('The last vote is empty');
  });

  it('is believed where the city’s figures are of other ballots altogether', () => {
    const others = open.replace('education;2;', 'education;218;').replace('sport;2;', 'sport;97;');
    expect(votesOf(others)).toEqual(votesOf(warsaw));
    expect(votesOf(open.replace('education;2;', 'education;1;'))).toEqual(votesOf(warsaw));
  });

  it('is believed where another cell ends it', () => {
    const method = open.replace('sex;voting_method;vote', 'sex;vote;voting_method');
    const turned = method.replace(/;(internet|paper);([\d,]*)$/gm, ';$2;$1');
    expect(votesOf(turned)).toEqual(votesOf(warsaw));
    expect(votesOf(turned.replace('education;2;', 'education;3;'))).toEqual(votesOf(warsaw));
    expect(votesOf(turned.replace('427,2567;internet', ';internet'))).toHaveLength(4);
  });

  it('is refused where that cell is the beginning of another', () => {
    const method = open.replace('sex;voting_method;vote', 'sex;vote;voting_method');
    const turned = method.replace(/;(internet|paper);([\d,]*)$/gm, ';$2;$1');
    for (const cut of [1, 4, 7, 8])
      expect(read(turned.slice(0, -cut)), `${cut}`).toContain('may have been cut off');
    expect(votesOf(turned.replace(/internet$/, 'phone'))).toEqual(votesOf(warsaw));
    // The age of a voter may be one digit, and a cell that others leave empty may be empty.
    const aged = turned.replace('voting_method', 'age2').replaceAll(/(internet|paper)$/gm, '53');
    expect(votesOf(aged.slice(0, -1))).toEqual(votesOf(warsaw));
    expect(read(aged.slice(0, -2))).toContain('may have been cut off');
    expect(votesOf(aged.replace(/53\n/, '\n').slice(0, -2))).toEqual(votesOf(warsaw));
  });

  it('is refused where points seem to have lost a digit', () => {
    const points = toulouse.replace('1;1;10\n2;;\n', '2;;\n1;1;10');
    expect(votesOf(points)).toEqual(['1:2 10:3', '', '1:10']);
    expect(read(points.slice(0, -1))).toContain('“1” should have 12 points but has 3');
    expect(votesOf(points.slice(0, -1).replace('35;3;', '35;4;'))).toEqual(['1:2 10:3', '', '1:1']);
  });
});
