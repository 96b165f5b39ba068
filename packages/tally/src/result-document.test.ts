import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { APPORTIONMENT_RULES } from './apportionment/index.ts';
import { BUDGET_RULES } from './cli/specs-budget.ts';
import { ELECTION_RULES } from './election/index.ts';
import { recount } from './recount.ts';
import { resultDocument } from './result-document.ts';

const schema = JSON.parse(
  readFileSync(new URL('../schema/result-1.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  strictTypes: false,
  strictRequired: false,
}).compile(schema);

const utf8 = new TextEncoder();
const vote = utf8.encode(
  'META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\na;60\nb;50\nc;40\nd;40\nVOTES\nvoter_id;vote\n1;a,b\n2;\n3;b,a\n4;c,d\n5;b,c,d\n',
);
const ward = utf8.encode(
  '4 2\n4 1 2 3 0\n3 2 3 0\n2 3 2 0\n3 4 1 0\n0\n"A"\n"B"\n"C"\n"D"\n"Ward"\n',
);

describe('the published schema', () => {
  it.each(BUDGET_RULES)('describes %s', async (rule) => {
    const text = await recount({ kind: 'budget', file: 'v.pb', bytes: vote, options: { rule } });
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
  });

  it.each(ELECTION_RULES)('describes %s', async (rule) => {
    const options = { rule, ties: { lot: { seed: 'seed', beacon: 'beacon' } } };
    const text = await recount({ kind: 'election', file: 'w.blt', bytes: ward, options });
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
  });

  it.each(APPORTIONMENT_RULES)('describes %s', async (rule) => {
    const bytes = utf8.encode('Red,60\nGreen,40\nBlue,40\n');
    const text = await recount({
      kind: 'apportionment',
      file: 'p.csv',
      bytes,
      options: { rule, seats: 4 },
    });
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
    expect(JSON.parse(text).winners).toHaveLength(4);
  });

  it('describes times, and refuses what is not a result', () => {
    const result = {
      rule: 'greedy',
      winners: [],
      rounds: [],
      ties: [],
      options: { rule: 'greedy' },
      cost: 0,
    };
    const good = resultDocument('budget', result, { parse: 1, count: 2.5 });
    expect(validate(good)).toBe(true);
    expect(validate({ ...good, winners: [1] })).toBe(false);
    expect(validate({ ...good, cost: 0.5 })).toBe(false);
    expect(validate({ ...good, options: {} })).toBe(false);
    expect(validate({ ...good, lot: { drawn: [] } })).toBe(false);
    expect(validate({ ...good, schema: 'tally/result-2' })).toBe(false);
    expect(validate({ ...good, elapsedMs: { parse: 1 } })).toBe(false);
    const { options: _, ...without } = good;
    expect(validate(without)).toBe(false);
  });
});
