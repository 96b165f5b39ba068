import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesPage, tableUnder } from '../../test/worked-table.ts';
import { APPORTIONMENT_RULES, type ApportionmentRule, apportion } from './apportion.ts';

const NAMES = ['A', 'B', 'C', 'D'];

describe('docs/rules/apportionment.md', () => {
  const page = rulesPage('apportionment');
  const [votes] = tableUnder(page, 'Votes');
  const parties = NAMES.map((name) => ({ name, votes: Number(votes?.[name]) }));

  it.each(tableUnder(page, 'Seven seats'))('$rule (APT-1 to APT-4)', (row) => {
    const { seats } = apportion({ seats: 7, parties }, row.rule as ApportionmentRule);
    expect(seats.map(String)).toEqual(NAMES.map((name) => row[name]));
  });
});

const party = fc.integer({ min: 0, max: 60 }).map((votes) => ({ name: '', votes }));
const field = fc.array(party, { minLength: 1, maxLength: 6 });

describe.each(APPORTIONMENT_RULES)('%s', (rule) => {
  it('gives out every seat, none to who has no votes, more to who has more', () => {
    fc.assert(
      fc.property(field, fc.integer({ min: 0, max: 25 }), (parties, seats) => {
        const result = apportion({ seats, parties }, rule);
        const given = result.seats.reduce((sum, n) => sum + n, 0);
        expect(given).toBe(parties.some(({ votes }) => votes > 0) ? seats : 0);
        for (const [a, { votes }] of parties.entries()) {
          if (votes === 0) expect(result.seats[a]).toBe(0);
          for (const [b, other] of parties.entries()) {
            if (votes > other.votes) {
              expect(result.seats[a]).toBeGreaterThanOrEqual(result.seats[b] as number);
            }
          }
        }
        const rounds = parties.map((_, i) =>
          result.rounds
            .filter((round) => round.party === i + 1)
            .reduce((sum, round) => sum + round.seats, 0),
        );
        expect(rounds).toEqual(result.seats);
      }),
    );
  });

  it('reports every tie that the order decides, and nothing else depends on it (APT-5)', () => {
    fc.assert(
      fc.property(field, fc.integer({ min: 1, max: 15 }), (parties, seats) => {
        const forward = apportion({ seats, parties }, rule);
        const order = parties.map((_, i) => parties.length - i);
        const backward = apportion({ seats, parties }, rule, order);
        if (forward.ties.length === 0) expect(backward.seats).toEqual(forward.seats);
      }),
    );
  });
});

describe('thresholds', () => {
  it('leave small parties out (APT-6)', () => {
    const parties = [
      { name: 'A', votes: 96 },
      { name: 'B', votes: 4 },
    ];
    const at = (num: number) =>
      apportion({ seats: 30, parties, threshold: { num, den: 100 } }, 'hare');
    expect(at(4)).toMatchObject({ seats: [29, 1], below: [] });
    expect(at(5)).toMatchObject({ seats: [30, 0], below: [2] });
  });

  it('refuses figures that make no sense', () => {
    expect(() => apportion({ seats: -1, parties: [] }, 'hare')).toThrow(RangeError);
    expect(() => apportion({ seats: 1, parties: [{ name: '', votes: 0.5 }] }, 'hare')).toThrow(
      RangeError,
    );
  });
});
