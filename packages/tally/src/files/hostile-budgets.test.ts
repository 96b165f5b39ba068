import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBudget } from '../budget/index.ts';
import type { Instance } from '../budget/instance.ts';
import { readApprovalsCsv } from './approvals-csv.ts';
import { readBudgetJson, writeBudgetJson } from './budget-json.ts';
import { FileFault } from './fault.ts';
import { readPartiesCsv } from './parties-csv.ts';
import { PbReader, readPb } from './pb.ts';

const utf8 = new TextEncoder();

const file = utf8.encode(`META
key;value
description;"A; ""street"""
budget;1200.50
num_projects;4
num_votes;6
vote_type;cumulative
PROJECTS
project_id;cost;name;votes;selected
p1;600;Garden;2;1
p10;500.5;"Kitchen; ""big""";2;0
é;40;Van;1;
0;0;Nothing;0;
VOTES
voter_id;vote;points;age
ann;p1,p10;1,2.5;33
ben;;;
cy;p10,p1;2,1;
dee;é;9;
"e;e";"é,p10";"1,1";
fay;p1;0;7
`);

/** Mutations as a careless or hostile hand would make them. */
const mutation = fc.oneof(
  fc.record({ at: fc.nat(), cut: fc.nat(6), put: fc.uint8Array({ maxLength: 6 }) }),
  fc.record({
    at: fc.nat(),
    cut: fc.nat(12),
    put: fc
      .constantFrom(
        ';',
        ',',
        '\n',
        '\r',
        '"',
        '\0',
        '-',
        'NaN',
        '1e999',
        'META\n',
        'VOTES\n',
        'p1',
        '9'.repeat(30),
        '\ufeff',
        '__proto__',
        '=1+1',
      )
      .map((text) => utf8.encode(text)),
  }),
);

function mutate(bytes: Uint8Array, list: readonly { at: number; cut: number; put: Uint8Array }[]) {
  let result = [...bytes];
  for (const { at, cut, put } of list) {
    const place = at % (result.length + 1);
    result = [...result.slice(0, place), ...put, ...result.slice(place + cut)];
  }
  return Uint8Array.from(result);
}

/** What every reader promises of an instance, however odd its file. */
function checkInstance({ projects, ballots, voterCount, budget, voteType, voterId }: Instance) {
  const { start, project, points, weight, voterRow } = ballots;
  expect([start[0], start.length, start.at(-1)]).toEqual([0, weight.length + 1, project.length]);
  expect(weight.reduce((a, b) => a + b, 0)).toBe(voterCount);
  expect(voterRow.length).toBe(voterCount);
  expect(project.every((p) => p < projects.length)).toBe(true);
  expect(points?.every((value) => Number.isSafeInteger(value) && value >= 0) ?? true).toBe(true);
  expect(points !== null).toBe(voteType === 'cumulative' || voteType === 'scoring');
  expect(Number.isSafeInteger(budget) && budget >= 0).toBe(true);
  for (const { cost } of projects) expect(Number.isSafeInteger(cost) && cost >= 0).toBe(true);
  expect(new Set(projects.map(({ id }) => id)).size).toBe(projects.length);
  const voters = Array.from({ length: voterCount }, (_, i) => voterId(i));
  expect(new Set(voters).size).toBe(voterCount);
}

function faultOf(run: () => Instance | object): string {
  try {
    const read = run();
    if ('ballots' in read) checkInstance(read);
    return 'read';
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    expect(error.line).toBeGreaterThan(0);
    expect(error.column).toBeGreaterThan(0);
    return String(error);
  }
}

describe('hostile files', () => {
  it('are read soundly or refused with a place, whatever is done to a good one', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (list) => {
        if (faultOf(() => readPb(mutate(file, list))) === 'read') read++;
      }),
      { numRuns: 4000 },
    );
    expect(faultOf(() => readPb(file))).toBe('read');
    expect(read).toBeGreaterThan(50);
  });

  it('are refused at the same place whatever the chunks', () => {
    fc.assert(
      fc.property(
        fc.array(mutation, { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 1, max: 90 }),
        (list, size) => {
          const bytes = mutate(file, list);
          if (bytes.includes(0)) return;
          const chunked = faultOf(() => {
            const reader = new PbReader('input.pb');
            for (let at = 0; at < bytes.length; at += size)
              reader.push(bytes.subarray(at, at + size));
            return reader.finish();
          });
          expect(chunked).toBe(faultOf(() => readPb(bytes, 'input.pb')));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('never make the other readers stumble', () => {
    const json = utf8.encode(writeBudgetJson(readPb(file)));
    const csv = utf8.encode('voter_id,a,b\nbudget,10\ncost,1,2\nx,1,0\n"y",,x\n');
    const parties = utf8.encode('party,votes\n"Red, old",7\nGreen,5\n');
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (list) => {
        faultOf(() => readBudgetJson(mutate(json, list)));
        faultOf(() => readApprovalsCsv(mutate(csv, list)));
        faultOf(() => readPartiesCsv(mutate(parties, list)));
      }),
      { numRuns: 2000 },
    );
  });

  it('cost no more time than their length', () => {
    const text = new TextDecoder().decode(file);
    const long = 'x'.repeat(3_000_000);
    for (const hostile of [
      text.replace('Garden', long),
      text.replace('p1,p10;1', `${long};1`),
      text.replace('p1,p10;1', `${'p1,'.repeat(500_000)}p1;1`),
      text.replace('33', long),
      text.replace('ann', `"${'""'.repeat(1_500_000)}"`),
      `META\nkey;value\n${';'.repeat(3_000_000)}`,
      '"'.repeat(3_000_001),
      '\n'.repeat(3_000_000),
    ]) {
      const before = process.cpuUsage();
      faultOf(() => {
        const reader = new PbReader();
        const bytes = utf8.encode(hostile);
        for (let at = 0; at < bytes.length; at += 1 << 20)
          reader.push(bytes.subarray(at, at + (1 << 20)));
        return reader.finish();
      });
      // Processor time: the machine may be busy with other things.
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(5000);
    }
  }, 120_000);

  it('cannot name things that objects have anyway', () => {
    const text = `META\nkey;value\nbudget;10\n__proto__;x\nconstructor;y\nPROJECTS\nproject_id;cost;__proto__\n__proto__;5;z\ntoString;6;\nVOTES\nvoter_id;vote\n__proto__;__proto__\nvalueOf;toString,__proto__\n`;
    const instance = readPb(utf8.encode(text));
    expect(countBudget(instance, { rule: 'greedy' }).winners).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('may hold ballots as long as all the projects', () => {
    const ids = Array.from({ length: 5000 }, (_, i) => `p${i}`);
    const votes = Array.from(
      { length: 20 },
      (_, v) => `v${v};${[...ids.slice(v), ...ids.slice(0, v)].join(',')}`,
    );
    const text = `META\nkey;value\nbudget;10\nPROJECTS\nproject_id;cost\n${ids.map((id) => `${id};1`).join('\n')}\nVOTES\nvoter_id;vote\n${votes.join('\n')}\n`;
    expect(readPb(utf8.encode(text)).ballots.weight).toEqual(Uint32Array.of(20));
  });
});
