import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instance } from '../budget/instance.ts';
import { readApprovalsCsv } from './approvals-csv.ts';
import { readBudgetJson, writeBudgetJson } from './budget-json.ts';
import { FileFault } from './fault.ts';
import { readPb } from './pb.ts';
import { writePb } from './pb-write.ts';

const utf8 = new TextEncoder();

/** Texts with everything a separator, a quotation mark or another script could break. */
const text = fc.string({
  unit: fc.constantFrom('a', 'ñ', '漢', '"', ';', ',', ' ', '\n', "'", '0', '=', '🌱'),
  maxLength: 8,
});
const trimmed = text.map((value) => value.trim());
const id = fc.string({
  unit: fc.constantFrom('a', 'B', '"', ';', '7', 'é', '/', '-'),
  minLength: 1,
  maxLength: 5,
});

const budgetFile = fc
  .record({
    ids: fc.uniqueArray(id, { minLength: 1, maxLength: 6 }),
    names: fc.array(trimmed, { minLength: 6, maxLength: 6 }),
    cents: fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 7, maxLength: 7 }),
    voteType: fc.constantFrom('approval', 'cumulative', 'scoring', 'ordinal', 'choose-1'),
    voters: fc.uniqueArray(
      trimmed.filter((v) => v !== ''),
      { minLength: 1, maxLength: 8 },
    ),
    picks: fc.array(fc.array(fc.nat(5), { maxLength: 5 }), { minLength: 8, maxLength: 8 }),
    tenths: fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }),
  })
  .map(({ ids, names, cents, voteType, voters, picks, tenths }) => {
    const hasPoints = voteType === 'cumulative' || voteType === 'scoring';
    const chosen = (voter: number) => {
      const list = [...new Set((picks[voter] ?? []).map((pick) => pick % ids.length))];
      return voteType === 'choose-1' ? list.slice(0, 1) : list;
    };
    return JSON.stringify({
      format: 'tally/budget-1',
      meta: { unit: 'Town; "old"', comment: 'a,b' },
      budget: String((cents[6] ?? 0) / 100),
      voteType,
      projects: ids.map((projectId, i) => ({
        id: projectId,
        cost: String((cents[i] ?? 0) / 100),
        name: names[i],
        categories: i % 2 === 0 ? ['green', 'play'] : [],
        selected: i % 3 === 0 ? '2' : null,
        fields: { votes: String(i) },
      })),
      votes: voters.map((voter, v) => ({
        voter,
        vote: chosen(v).map((project) => ids[project]),
        ...(hasPoints ? { points: chosen(v).map((_, i) => String((tenths[i] ?? 0) / 10)) } : {}),
      })),
    });
  });

/** Everything an instance says, as plain values; ids as a list. */
function plainOf(instance: Instance) {
  const { ballots, voterCount, voterId, ...rest } = instance;
  const votes = Array.from({ length: voterCount }, (_, voter) => {
    const row = ballots.voterRow[voter] ?? 0;
    const [from, to] = [ballots.start[row], ballots.start[row + 1]];
    return [
      voterId(voter),
      [...ballots.project.slice(from, to)],
      ballots.points && [...ballots.points.slice(from, to)],
    ];
  });
  const { num_projects: _, num_votes: __, budget: ___, ...meta } = rest.meta;
  return JSON.parse(JSON.stringify({ ...rest, meta, votes }));
}

describe('budget files', () => {
  it('come back from .pb and from JSON as they were', () => {
    fc.assert(
      fc.property(budgetFile, (json) => {
        const instance = readBudgetJson(utf8.encode(json));
        const expected = plainOf(instance);
        expect(plainOf(readPb(utf8.encode(writePb(instance))))).toEqual(expected);
        expect(plainOf(readBudgetJson(utf8.encode(writeBudgetJson(instance))))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('refuse to write an id that no vote could name', () => {
    const json =
      '{"format":"tally/budget-1","budget":1,"voteType":"approval","projects":[{"id":"a,b","cost":1}],"votes":[{"voter":"x","vote":["a,b"]}]}';
    expect(() => writePb(readBudgetJson(utf8.encode(json)))).toThrow(RangeError);
  });
});

describe('readBudgetJson refuses', () => {
  const good = `{"format":"tally/budget-1",
"budget":"100","voteType":"approval",
"projects":[{"id":"a","cost":60}],
"votes":[{"voter":"ann","vote":["a"]}]}`;

  it.each([
    ['', '', 'accepted'],
    ['["a"]}', '["x"]}', 'b.json:4:10: The vote names “x”'],
    ['["a"]', '["a","a"]', 'b.json:4:10: This vote names the same'],
    ['"cost":60', '"cost":-60', 'b.json:3:13: The cost is below zero'],
    ['"cost":60', '"cost":1e999', 'b.json:3:13: The cost cannot be read'],
    ['"cost":60', '"cost":12345678901234567890', 'b.json:3:30: This number is too long'],
    ['"cost":60', '"cost":60,"cost":1', 'b.json:3:33: The name “cost” is given twice'],
    ['tally/budget-1', 'other', 'b.json:1:1: The field “format”'],
    [']}]}', ']}]', 'b.json:4:39: The JSON ends too early'],
    [']}]}', ']}]} x', 'b.json:4:41: Something follows'],
    ['"100"', '[[[[', 'b.json:2:'],
    ['"votes":[', '"votes":[7,', 'b.json:1:1: “each of the votes”'],
    ['"vote":["a"]', '"vote":"a"', 'b.json:4:10: “vote” should be a list'],
    ['"voter":"ann"', '"voter":"ann', 'b.json:4:'],
  ])('%s written as %s', (from, to, expected) => {
    expect(faultOf(() => readBudgetJson(utf8.encode(good.replace(from, to)), 'b.json'))).toContain(
      expected,
    );
  });

  it('endless nesting', () => {
    const deep = `{"format":${'['.repeat(100_000)}`;
    expect(faultOf(() => readBudgetJson(utf8.encode(deep), 'b.json'))).toContain('too deeply');
  });
});

describe('readApprovalsCsv', () => {
  const sheet =
    'voter_id,garden,kitchen,van\nbudget,100.50\ncost,60,50,40\nname,"Garden, old",Kitchen,Van\nann,1,1,0\nben,,,\ncy,0,no,X\n';

  it('reads a sheet typed in from paper', () => {
    const instance = readApprovalsCsv(utf8.encode(sheet));
    expect(instance).toMatchObject({ budget: 1005, scale: 10, voterCount: 3 });
    expect(instance.projects[0]).toMatchObject({ id: 'garden', name: 'Garden, old', cost: 600 });
    expect(plainOf(instance).votes.map((vote: unknown[]) => vote.slice(0, 2))).toEqual([
      ['ann', [0, 1]],
      ['ben', []],
      ['cy', [2]],
    ]);
  });

  it.each([
    ['ann,1,1,0', 'ann,1,2,0', 'c.csv:5:7: “2” is neither'],
    ['ann,1,1,0', 'ann,1,1', 'c.csv:5:1: This line has 3 of the 4'],
    ['ann,1,1,0', 'ann,1,1,0,1', 'c.csv:5:11: This line has more'],
    ['cy,', 'ann,', 'c.csv:7:1: The voter “ann” appears twice'],
    ['cost,60,50,40', 'cost,60,x,40', 'c.csv:3:9: The cost cannot be read'],
    ['budget,100.50\n', '', 'c.csv:1:1: The lines “budget” and “cost”'],
    ['"Garden, old"', '"Garden', 'c.csv:4:6: Nothing closes'],
    ['kitchen', 'garden', 'c.csv:1:17: The project id “garden” appears twice'],
  ])('refuses %s as %s', (from, to, expected) => {
    expect(
      faultOf(() => readApprovalsCsv(utf8.encode(sheet.replace(from, to)), 'c.csv')),
    ).toContain(expected);
  });

  it('takes semicolons and tabs too', () => {
    const plainSheet = sheet.replace('"Garden, old"', 'Garden');
    for (const mark of [';', '\t'])
      expect(readApprovalsCsv(utf8.encode(plainSheet.replaceAll(',', mark))).voterCount).toBe(3);
  });
});

function faultOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof FileFault) return String(error);
    throw error;
  }
  return 'accepted';
}
