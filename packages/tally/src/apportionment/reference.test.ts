import { describe, expect, it } from 'vitest';
import { electionsFolder, readShared } from '../../test/shared-data.ts';
import { type ApportionmentRule, apportion } from './apportion.ts';

interface Case {
  readonly id: string;
  readonly votes: number[];
  readonly seats: number;
  readonly threshold: [number, number] | null;
  readonly expected: Record<string, { seats: number[] | null; tie: boolean }>;
}

const folder = electionsFolder();
const cases = folder
  ? (
      JSON.parse(new TextDecoder().decode(readShared(folder, 'expected/apportionment.json'))) as {
        cases: Case[];
      }
    ).cases
  : [];

if (!folder) it.skip('apportionment: the folder shared/data is not here', () => {});

describe.each(cases)('$id', (given) => {
  it.each(Object.entries(given.expected))('%s agrees (APT-1 to APT-5)', (name, { seats, tie }) => {
    const rule = name.replace('largest_remainder_', '').replaceAll('_', '-') as ApportionmentRule;
    const parties = given.votes.map((votes, i) => ({ name: String(i), votes }));
    const [num, den] = given.threshold ?? [0, 1];
    const result = apportion({ seats: given.seats, parties, threshold: { num, den } }, rule);
    if (seats) expect(result.seats).toEqual(seats);
    expect(result.ties.length > 0).toBe(tie);
    expect(result.seats.reduce((sum, n) => sum + n, 0)).toBe(given.seats);
  });
});
