import { expect, it } from 'vitest';
import { commandLine } from './command-line.ts';

it('says the same count as a line', () => {
  expect(commandLine('budget', 'vote.pb', { rule: 'greedy', 'no-skip': '', ties: undefined })).toBe(
    'npm run -s tally -- budget vote.pb --rule greedy --no-skip --format json --no-times',
  );
  expect(commandLine('election', 'our ward.blt', { rule: 'meek', seats: '3' })).toBe(
    `npm run -s tally -- elect 'our ward.blt' --rule meek --seats 3 --format json --no-times`,
  );
});

it('lets no name of a file leave its quotes', () => {
  expect(commandLine('budget', `a'; rm -rf ~ #.pb`, {})).toContain(` 'a'\\''; rm -rf ~ #.pb' `);
});
