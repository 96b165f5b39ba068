import fc from 'fast-check';
import { expect, test } from 'vitest';
import { subsets } from '../../test/make-instance.ts';
import { compareLoads, type Load } from './densest.ts';
import { TrialLoad } from './trial-load.ts';
import { partedTo } from './voter-classes.ts';

interface World {
  readonly costs: readonly number[];
  /** For each voter, the projects supported. */
  readonly ballots: readonly (readonly number[])[];
}

/** The costs shared in as few binary places as asked for, before any trial. */
function trialOf({ costs, ballots }: World, bits: number): TrialLoad {
  let trial = TrialLoad.empty(ballots.length, bits);
  const classOf = new Uint32Array(ballots.length);
  for (const [p, cost] of costs.entries()) {
    const inside = new Float64Array(trial.sharing.classes.weight.length);
    for (const [voter, ballot] of ballots.entries())
      if (ballot.includes(p))
        inside[classOf[voter] as number] = 1 + (inside[classOf[voter] as number] as number);
    const to = partedTo(trial.sharing.classes, inside);
    for (const [voter, ballot] of ballots.entries())
      if (ballot.includes(p)) classOf[voter] = to[classOf[voter] as number] as number;
    trial = trial.with(cost, inside);
  }
  return trial;
}

/** The largest cost(S) / supporters(S). */
function heaviest({ costs, ballots }: World): Load {
  let most: Load = { num: 0, den: 1 };
  for (const set of subsets([...costs.keys()])) {
    const voters = ballots.filter((ballot) => ballot.some((p) => set.includes(p))).length;
    const load = { num: set.reduce((sum, p) => sum + (costs[p] as number), 0), den: voters };
    if (voters > 0 && compareLoads(load, most) > 0) most = load;
  }
  return most;
}

const worlds = (cost: number): fc.Arbitrary<World> =>
  fc
    .record({
      costs: fc.array(fc.integer({ min: 0, max: cost }), { minLength: 1, maxLength: 5 }),
      ballots: fc.array(fc.subarray([0, 1, 2, 3, 4]), { minLength: 1, maxLength: 14 }),
    })
    // Everything must be supported, and nothing that is not there.
    .map(({ costs, ballots }) => ({
      costs,
      ballots: [[0, 1, 2, 3, 4], ...ballots].map((ballot) =>
        ballot.filter((p) => p < costs.length),
      ),
    }));

test.each([
  [12, 0],
  [12, 3],
  [1000, 0],
  [1000, 30],
  [2 ** 50, 0],
])(
  'MMS-5, MMS-6: costs to %i in 2^-%i parts fit at their heaviest load and at none below',
  (cost, bits) => {
    fc.assert(
      fc.property(worlds(cost), fc.integer({ min: 1, max: 60 }), (world, den) => {
        const load = heaviest(world);
        expect(trialOf(world, bits).shortAt(load)).toBeNull();
        // The nearest load below with another denominator, by the least that differs.
        const num = Math.floor((load.num * den - 1) / load.den);
        const less = { num, den };
        if (num >= 0 && Number.isSafeInteger(load.num * den) && compareLoads(less, load) < 0)
          expect(trialOf(world, bits).shortAt(less)).not.toBeNull();
      }),
      { numRuns: 400 },
    );
  },
);

test('a trial may be raised again and again', () => {
  fc.assert(
    fc.property(worlds(100), fc.nat(3), (world, bits) => {
      const load = heaviest(world);
      const trial = trialOf(world, bits);
      for (let num = 0; num * load.den <= load.num; num++)
        expect(trial.shortAt({ num, den: 1 }) === null).toBe(num * load.den === load.num);
      expect(trial.shortAt(load)).toBeNull();
    }),
    { numRuns: 200 },
  );
});
