import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseNames, electionsFolder } from '../../test/shared-data.ts';
import { main } from './main.ts';

const folder = electionsFolder();
if (folder === null) console.warn('SKIPPED: the folder shared/data/elections is not here.');

const UTILITIES: Readonly<Record<string, string>> = {
  cost: 'cost',
  card: 'cardinality',
  points: 'points',
  borda: 'borda',
};

/** The command line that the name of an expected outcome stands for; undefined for other entries. */
function lineOf(name: string): string | undefined {
  if (name === 'phragmen') return '--rule phragmen';
  if (name === 'maximin_support') return '--rule maximin-support';
  const [, rule = '', kind = '', add1, noStop, greedy] =
    /^(greedy|mes|js)_(cost|card|points|borda|none|add1)(_add1)?(_nostop)?(\+greedy)?$/.exec(
      name,
    ) ?? [];
  if (rule === 'greedy') return `--rule greedy --utility ${UTILITIES[kind]}`;
  const usesAdd1 = add1 !== undefined || kind === 'add1';
  const stop = noStop ? ' --no-exhaustive-stop' : '';
  if (rule === 'js') {
    const completion = usesAdd1 ? (greedy ? 'add1u' : 'add1') : greedy ? 'greedy' : 'none';
    return `--preset equalshares --completion ${completion}${stop}`;
  }
  if (rule !== 'mes') return undefined;
  const completion = usesAdd1 ? (greedy ? 'add1+greedy' : 'add1') : greedy ? 'greedy' : 'none';
  return `--rule equal-shares --preset pabutools --utility ${UTILITIES[kind]} --completion ${completion}${stop}`;
}

describe.skipIf(folder === null)('the command line agrees with the reference outcomes', () => {
  const cases = folder === null ? [] : caseNames(folder, 'pb_');
  it.each(cases)('%s', async (name) => {
    const expected = JSON.parse(
      readFileSync(join(folder ?? '', 'expected', `pb_${name}.json`), 'utf8'),
    );
    const file = join(folder ?? '', expected.file);
    const outcomes = Object.entries<{ order: string[] }>(expected.results);
    let counted = 0;
    for (const [outcome, { order }] of outcomes) {
      const line = lineOf(outcome);
      if (line === undefined || order === undefined) continue;
      const { text, complaint } = await main([
        'budget',
        file,
        ...line.split(' '),
        '--format',
        'json',
      ]);
      expect(complaint).toBeUndefined();
      expect([outcome, ...JSON.parse(text).winners]).toEqual([outcome, ...order]);
      counted++;
    }
    expect(counted).toBeGreaterThan(3);
  });
});
