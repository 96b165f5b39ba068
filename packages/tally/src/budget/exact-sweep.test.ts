import * as r from '@ownhouse/basics/ratio';
import { expect, test } from 'vitest';
import { slowExactShares } from '../../test/slow-equal-shares.ts';
import { randomBudget } from '../../test/tied-budgets.ts';
import { ExactSweep } from './exact-sweep.ts';
import { countBudget } from './index.ts';
import { electorateOf } from './kernel-electorate.ts';
import { supportOf } from './support.ts';
import { tieBreaking } from './ties.ts';

const SEEDS = 400;

test('ES-EXACTLY: a sweep stops at every voter budget where the definition changes, and nowhere else', () => {
  for (let seed = 0; seed < SEEDS; seed++) {
    const instance = randomBudget(seed);
    const utility = seed % 2 === 0 ? 'cost' : 'cardinality';
    const { votes } = supportOf(instance, 'cardinality');
    const breakTie = tieBreaking(instance, { rule: 'exact-equal-shares' }, votes);
    const sweep = new ExactSweep(electorateOf(instance, utility), breakTie, true);
    const slow = (budget: r.Ratio) => slowExactShares(instance, budget, utility === 'cost');
    let budget = r.ratio(instance.budget, instance.voterCount);
    for (let step = 0; step < 12; step++) {
      const found = sweep
        .run(budget)
        .purchases.map(({ project, payers }) => [instance.projects[project]?.id, payers]);
      expect(found, `seed ${seed}, step ${step}`).toEqual(slow(budget));
      const { change } = sweep;
      if (change === null) {
        expect(slow(r.multiply(budget, r.ratio(1000)))).toEqual(found);
        break;
      }
      const middle = r.divide(r.add(budget, change), r.ratio(2));
      expect(slow(middle), `seed ${seed}, between steps`).toEqual(found);
      expect(slow(change), `seed ${seed}, next step`).not.toEqual(found);
      budget = change;
    }
  }
});

test('ES-EXACTLY: Add1 that jumps over steps without a change ends like Add1 that makes them all', () => {
  for (let seed = 0; seed < SEEDS; seed++) {
    const instance = randomBudget(seed);
    const options = { rule: 'exact-equal-shares', utility: 'cost', zeroCost: 'never' } as const;
    const result = countBudget(instance, { ...options, completion: 'add1' });
    const all = instance.projects.filter(({ cost }, p) => {
      const { votes } = supportOf(instance, 'cardinality');
      return cost > 0 && (votes[p] as number) > 0;
    });
    let budget = r.ratio(instance.budget, instance.voterCount);
    let kept = slowExactShares(instance, budget, true);
    let steps = 1;
    while (kept.length < all.length && steps < 400) {
      const next = r.add(budget, r.ratio(1));
      const bought = slowExactShares(instance, next, true);
      steps++;
      const cost = bought.reduce(
        (sum, [id]) => sum + (all.find((p) => p.id === id)?.cost as number),
        0,
      );
      if (cost > instance.budget) break;
      budget = next;
      kept = bought;
    }
    if (steps === 400) continue;
    expect(result.winners, `seed ${seed}`).toEqual(kept.map(([id]) => id));
    expect([result.steps, result.voterBudget]).toEqual([steps, r.toText(budget)]);
  }
});
