import { readFileSync } from 'node:fs';
import { parse } from '@ownhouse/basics/ratio';
import { expect, test } from 'vitest';
import { readPb } from '../files/pb.ts';
import { countBudget } from './index.ts';
import type { BudgetOptions } from './result.ts';

/** `greedy utility=cost ties=minCost,id` as options. */
function optionsOf(text: string): BudgetOptions {
  const [rule, ...pairs] = text.split(' ');
  const values = pairs.map((pair) => {
    const [name = '', value = ''] = pair.split('=');
    if (name === 'ties') return [name, value.split(',')];
    if (name === 'increment') return [name, Number(value)];
    return [name, value === 'false' ? false : value];
  });
  return { rule, ...Object.fromEntries(values) } as BudgetOptions;
}

const [, ...cases] = readFileSync(
  new URL('../../test/peer-outcomes.txt', import.meta.url),
  'utf8',
).split(/\n(?=META\n)/);

test('ES-PRESET: made budgets come out as the reference tools count them', () => {
  let outcomes = 0;
  for (const [index, text] of cases.entries()) {
    const [file = '', told = ''] = text.split('OUTCOMES\n');
    const instance = readPb(new TextEncoder().encode(file), `case ${index}`);
    for (const line of told.trimEnd().split('\n')) {
      const [options = '', winners = '', share = ''] = line.split(';');
      const result = countBudget(instance, optionsOf(options));
      expect(result.winners.join(','), `${file}${options}`).toBe(winners);
      if (share !== '') expect(parse(result.voterBudget ?? ''), file).toEqual(parse(share));
      outcomes++;
    }
  }
  expect([cases.length > 50, outcomes > 1000]).toEqual([true, true]);
});
