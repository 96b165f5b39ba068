import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Election } from './election.ts';
import { countElection } from './index.ts';
import type { ElectionOptions, ElectionRule } from './options.ts';
import { papersFrom } from './paper-builder.ts';

type Paper = { readonly weight: number; readonly ranking: readonly number[] };

const SIZE = 5;

const paper: fc.Arbitrary<Paper> = fc.record({
  weight: fc.integer({ min: 1, max: 40 }),
  ranking: fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 1 }),
});
const papers = fc.array(paper, { minLength: 1, maxLength: 12 });

const electionOf = (rows: readonly Paper[], seats = 2): Election => ({
  title: '',
  candidates: Array.from({ length: SIZE }, (_, i) => ({ name: `C${i + 1}` })),
  seats,
  withdrawn: [],
  papers: papersFrom(rows.map(({ weight, ranking }) => [weight, ranking])),
});

const RULES: readonly ElectionOptions[] = [
  { rule: 'scottish-stv' },
  { rule: 'wigm' },
  { rule: 'meek' },
  { rule: 'meek', meek: 'prf' },
  { rule: 'irv' },
  { rule: 'irv', batch: true },
  { rule: 'schulze' },
  { rule: 'schulze', strength: 'margins' },
  { rule: 'ranked-pairs' },
  { rule: 'copeland' },
  { rule: 'minimax' },
  { rule: 'borda' },
  { rule: 'borda', unranked: 'zero' },
  { rule: 'plurality' },
  { rule: 'approval' },
  { rule: 'score' },
  { rule: 'star' },
  { rule: 'star-pr' },
  { rule: 'choose-k' },
  { rule: 'threshold' },
  { rule: 'pav' },
  { rule: 'chamberlin-courant' },
  { rule: 'sequential-pav' },
  { rule: 'reverse-pav' },
  { rule: 'sequential-phragmen' },
  { rule: 'equal-shares' },
];

const sorted = (winners: readonly number[]) => [...winners].sort((a, b) => a - b);

describe.each(RULES)('$rule $meek $strength $unranked', (options) => {
  it('counts papers, not their order nor how they are bundled (LAW-1)', () => {
    fc.assert(
      fc.property(papers, fc.integer({ min: 1, max: 39 }), (rows, cut) => {
        const whole = countElection(electionOf(rows), options);
        const split = rows.flatMap(({ weight, ranking }) =>
          weight > cut
            ? [
                { weight: cut, ranking },
                { weight: weight - cut, ranking },
              ]
            : [{ weight, ranking }],
        );
        const again = countElection(electionOf(split.reverse()), options);
        expect(again).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('treats candidates alike: renumbered papers and tie order, renumbered winners (LAW-2)', () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 });
    fc.assert(
      fc.property(papers, order, order, (rows, to, ties) => {
        const number = (n: number) => to[n - 1] as number;
        const renumbered = rows.map(({ weight, ranking }) => ({
          weight,
          ranking: ranking.map(number),
        }));
        const here = countElection(electionOf(rows), { ...options, ties: { order: ties } });
        const there = countElection(electionOf(renumbered), {
          ...options,
          ties: { order: ties.map(number) },
        });
        expect(sorted(there.winners)).toEqual(sorted(here.winners.map(number)));
      }),
      { numRuns: 60 },
    );
  });

  it('elects nobody who withdrew, and counts as if they had never stood (LAW-3)', () => {
    fc.assert(
      fc.property(papers, (rows) => {
        const gone = countElection(electionOf(rows), { ...options, withdrawn: [5] });
        expect(gone.winners).not.toContain(5);
        if (options.rule === 'choose-k' || options.rule === 'threshold') return;
        if (options.rule === 'score' || options.rule.startsWith('star')) return;
        const struck = rows.map(({ weight, ranking }) => ({
          weight,
          ranking: ranking.filter((n) => n !== 5),
        }));
        const never = countElection(electionOf(struck), { ...options, withdrawn: [5] });
        expect(never.winners).toEqual(gone.winners);
      }),
      { numRuns: 60 },
    );
  });
});

const CONDORCET: readonly ElectionRule[] = ['schulze', 'ranked-pairs', 'copeland', 'minimax'];

describe('majorities', () => {
  it.each(CONDORCET)('%s elects whoever beats everybody, alone (LAW-4)', (rule) => {
    let met = 0;
    fc.assert(
      fc.property(papers, (rows) => {
        const { pairwise = [], winners } = countElection(electionOf(rows), { rule });
        const best = pairwise.findIndex((row, a) =>
          row.every((votes, b) => a === b || votes > (pairwise[b]?.[a] as number)),
        );
        if (best < 0) return;
        met++;
        expect(winners).toEqual([best + 1]);
      }),
      { numRuns: 200 },
    );
    expect(met).toBeGreaterThan(50);
  });

  it.each<ElectionRule>(['irv', 'schulze', 'ranked-pairs', 'plurality', 'scottish-stv', 'meek'])(
    '%s elects whom more than half put first (LAW-5)',
    (rule) => {
      fc.assert(
        fc.property(papers, fc.integer({ min: 1, max: SIZE }), (rows, favourite) => {
          const others = rows.reduce((sum, { weight }) => sum + weight, 0);
          const more = { weight: others + 1, ranking: [favourite] };
          const { winners } = countElection(electionOf([...rows, more], 1), { rule });
          expect(winners).toEqual([favourite]);
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('proportionality', () => {
  it.each<ElectionOptions>([{ rule: 'scottish-stv' }, { rule: 'wigm' }, { rule: 'meek' }])(
    '$rule gives a solid coalition its share of the seats (LAW-6)',
    (options) => {
      const coalition = fc.subarray([1, 2, 3, 4, 5], { minLength: 1, maxLength: 4 });
      const order = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 });
      let met = 0;
      fc.assert(
        fc.property(
          papers,
          coalition,
          fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), order), { maxLength: 6 }),
          fc.integer({ min: 1, max: 4 }),
          (rows, members, loyal, seats) => {
            const solid = loyal.map(([weight, ranking]) => ({
              weight,
              ranking: [
                ...ranking.filter((n) => members.includes(n)),
                ...ranking.filter((n) => !members.includes(n)),
              ],
            }));
            const all = [...rows, ...solid];
            const isSolid = ({ ranking }: Paper) =>
              members.every((n) => ranking.slice(0, members.length).includes(n));
            const votes = all.reduce((sum, { weight }) => sum + weight, 0);
            const theirs = all.filter(isSolid).reduce((sum, { weight }) => sum + weight, 0);
            const quota = Math.floor(votes / (seats + 1)) + 1;
            const due = Math.min(members.length, seats, Math.floor(theirs / quota));
            const { winners } = countElection(electionOf(all, seats), options);
            expect(winners.length).toBe(seats);
            expect(winners.filter((n) => members.includes(n)).length).toBeGreaterThanOrEqual(due);
            if (due > 0) met++;
          },
        ),
        { numRuns: 400 },
      );
      expect(met).toBeGreaterThan(50);
    },
  );

  it.each<ElectionOptions>([
    { rule: 'pav' },
    { rule: 'sequential-phragmen' },
    { rule: 'equal-shares' },
  ])('$rule represents every group of one quota that agrees on somebody (LAW-7)', (options) => {
    fc.assert(
      fc.property(papers, fc.integer({ min: 1, max: 4 }), (rows, seats) => {
        const { winners } = countElection(electionOf(rows, seats), options);
        const voters = rows.reduce((sum, { weight }) => sum + weight, 0);
        for (let candidate = 1; candidate <= SIZE; candidate++) {
          const without = rows
            .filter(({ ranking }) => ranking.includes(candidate))
            .filter(({ ranking }) => !ranking.some((n) => winners.includes(n)))
            .reduce((sum, { weight }) => sum + weight, 0);
          expect(without * seats).toBeLessThan(voters);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('ties', () => {
  it('are reported with whom the choice fell on and how (TIE-1, TIE-2)', () => {
    const rows = [
      { weight: 3, ranking: [1] },
      { weight: 3, ranking: [2] },
    ];
    const open = countElection(electionOf(rows), { rule: 'plurality' });
    expect(open.winners).toEqual([1, 2]);
    expect(open.ties).toMatchObject([{ candidates: [1, 2], chosen: [1, 2], how: 'open' }]);
    const declared = countElection(electionOf(rows), { rule: 'plurality', ties: { order: [2] } });
    expect(declared.winners).toEqual([2]);
    expect(declared.ties).toMatchObject([{ chosen: [2], how: 'order' }]);
    const lot = { seed: 'apples', beacon: '2026-11-22' };
    const drawn = countElection(electionOf(rows), { rule: 'plurality', ties: { lot } });
    expect(drawn.winners.length).toBe(1);
    expect(drawn.ties).toMatchObject([{ chosen: drawn.winners, how: 'lot' }]);
    expect(countElection(electionOf(rows), { rule: 'plurality', ties: { lot } })).toEqual(drawn);
  });

  it('look at earlier stages one by one, or for one that settles all (TIE-3)', () => {
    const election: Election = {
      ...electionOf([], 1),
      papers: papersFrom([
        [3, [1]],
        [2, [4, 1]],
        [4, [2]],
        [1, [5, 2]],
        [3, [3]],
        [2, [4, 3]],
      ]),
    };
    const narrow = countElection(election, { rule: 'irv' });
    expect(narrow.ties.every(({ how }) => how !== 'open')).toBe(true);
    const none = countElection(election, {
      rule: 'irv',
      ties: { earlier: 'none', order: [3, 2, 1] },
    });
    const unique = countElection(election, { rule: 'irv', ties: { earlier: 'unique' } });
    expect(narrow.rounds.length).toBe(unique.rounds.length);
    expect(none.winners.length).toBe(1);
  });

  it('name only candidates who stand', () => {
    expect(() => countElection(electionOf([]), { rule: 'irv', ties: { order: [9] } })).toThrow(
      RangeError,
    );
  });
});

describe('an election without papers', () => {
  it.each(RULES)('$rule ends without a fault', (options) => {
    const { winners } = countElection(electionOf([]), options);
    expect(winners.every((number) => number >= 1 && number <= SIZE)).toBe(true);
  });
});

describe('figures', () => {
  it('past what can be held exactly are refused', () => {
    const rows = [{ weight: Number.MAX_SAFE_INTEGER - 1, ranking: [1] }];
    expect(() => countElection(electionOf(rows), { rule: 'borda' })).toThrow(RangeError);
  });

  it('of values and surpluses stay exact where their product does not fit a double (SCO-2)', () => {
    const rows = [
      { weight: 2_000_000_001, ranking: [1, 2] },
      { weight: 1_000_000_007, ranking: [1, 3] },
      { weight: 500_000_003, ranking: [2] },
      { weight: 400_000_009, ranking: [3] },
    ];
    const { rounds, quota } = countElection(electionOf(rows, 1 + 1), { rule: 'scottish-stv' });
    const first = 3_000_000_008n;
    const surplus = (first - BigInt(quota as number)) * 100_000n;
    const value = (100_000n * surplus) / (first * 100_000n);
    const gain = Number(value * 2_000_000_001n) / 1e5;
    expect(rounds[1]?.votes[2]).toBeCloseTo(500_000_003 + gain, 5);
  });
});
