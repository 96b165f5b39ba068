import * as r from '@ownhouse/basics/ratio';
import { describe, expect, it } from 'vitest';
import { makeInstance } from '../../test/make-instance.ts';
import { slowEqualShares, utilities } from '../../test/slow-equal-shares.ts';
import { dice, randomBudget } from '../../test/tied-budgets.ts';
import { countBudget } from './index.ts';
import type { Instance } from './instance.ts';
import type { Utility } from './result.ts';
import { byId } from './ties.ts';

const idOf = (instance: Instance, p: number) => instance.projects[p]?.id as string;

/** Prices of the definition, ids as texts breaking ties, beside those of the fast count. */
function bothPrices(instance: Instance, utility: Utility) {
  const share = r.ratio(instance.budget, instance.voterCount);
  const firstId = (tied: readonly number[]) =>
    [...tied].sort((a, b) => byId(idOf(instance, a), idOf(instance, b)))[0] as number;
  const slow = slowEqualShares(instance, utilities(instance, utility), share, firstId);
  const fast = countBudget(instance, { rule: 'equal-shares', utility, zeroCost: 'never' });
  return {
    wanted: slow.order.map((p, k) => [idOf(instance, p), r.toText(slow.rho[k] as r.Ratio)]),
    found: fast.rounds.map(({ project, rho }) => [project, rho]),
    ties: [fast.ties.length, slow.ties.length],
  };
}

describe('ES-EXACT float traps', () => {
  it('tells apart what doubles cannot: costs near 2^46 that differ by one', () => {
    let differ = 0;
    for (let seed = 0; seed < 1500; seed++) {
      const roll = dice(seed + 77);
      const plain = randomBudget(seed, seed % 2 === 0 ? 'approval' : 'cumulative');
      const grow = 2 ** (30 + roll(9));
      const instance: Instance = {
        ...plain,
        budget: plain.budget * grow + roll(5),
        projects: plain.projects.map((project) => ({
          ...project,
          cost: project.cost === 0 ? 0 : project.cost * grow + roll(3) - 1,
        })),
      };
      const utility = seed % 2 === 0 ? (seed % 4 === 0 ? 'cost' : 'cardinality') : 'points';
      const { found, wanted, ties } = bothPrices(instance, utility);
      expect(found, `seed ${seed}`).toEqual(wanted);
      expect(ties[0], `seed ${seed}`).toBe(ties[1]);
      const even = countBudget(plain, { rule: 'equal-shares', utility, zeroCost: 'never' });
      if (even.winners.join() !== found.map(([id]) => id).join()) differ++;
    }
    // The last digit decides some of these elections, so it was not lost.
    expect(differ).toBeGreaterThan(50);
  });

  it('an exactly affordable project is bought, one unit less and it is not', () => {
    // After "first" each voter holds 1/3 of a unit less than doubles can say.
    const votes = ['first last', 'first last', 'first last'];
    const sketch = (last: number) =>
      makeInstance({ budget: 1000, projects: { first: 100, last }, votes });
    const winners = (last: number) => countBudget(sketch(last), { rule: 'equal-shares' }).winners;
    expect(winners(900)).toEqual(['first', 'last']);
    expect(winners(901)).toEqual(['first']);
  });

  it('many purses that are spent to the last fraction stay spent', () => {
    for (let n = 3; n < 40; n++) {
      const votes = Array.from({ length: n }, () => 'a b c');
      const instance = makeInstance({
        budget: 3 * n + 1,
        projects: { a: n, b: n, c: n + 1 },
        votes,
      });
      const result = countBudget(instance, { rule: 'equal-shares', utility: 'cardinality' });
      expect(result.winners).toEqual(['a', 'b', 'c']);
      expect(result.rounds[2]?.rho).toBe(`${n + 1}/${n}`);
    }
  });
});
