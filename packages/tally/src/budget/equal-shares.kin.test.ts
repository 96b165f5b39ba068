import * as r from '@ownhouse/basics/ratio';
import { describe, expect, it } from 'vitest';
import { makeInstance } from '../../test/make-instance.ts';
import { slowExactShares, utilities } from '../../test/slow-equal-shares.ts';
import { randomBudget } from '../../test/tied-budgets.ts';
import { payments } from './equal-shares-payments.ts';
import { countBudget } from './index.ts';
import type { Instance } from './instance.ts';

describe('ES-EXACTLY exact equal shares', () => {
  it('does in small worlds what its definition says, and its payments add up', () => {
    for (let seed = 0; seed < 1500; seed++) {
      const instance = randomBudget(seed);
      const utility = seed % 2 === 0 ? 'cost' : 'cardinality';
      const result = countBudget(instance, { rule: 'exact-equal-shares', utility });
      const share = r.ratio(instance.budget, instance.voterCount);
      const slow = slowExactShares(instance, share, utility === 'cost');
      const priced = result.rounds.filter(({ by }) => by === 'shares');
      expect(
        priced.map(({ project }) => project),
        `seed ${seed}`,
      ).toEqual(slow.map(([id]) => id));
      if (utility === 'cost')
        expect(priced.map(({ rho }) => rho)).toEqual(slow.map(([, k]) => r.toText(r.ratio(1, k))));
      const paid = result.rounds.map(() => 0);
      for (const one of payments(instance, result))
        for (const { round, amount } of one.paid)
          paid[round] = (paid[round] as number) + amount * one.voters;
      for (const [k, { cost }] of result.rounds.entries()) expect(paid[k]).toBeCloseTo(cost, 8);
    }
  });

  it('add-opt stops at the budgets where the definition changes, and at no others', () => {
    for (let seed = 0; seed < 250; seed++) {
      const instance = randomBudget(seed);
      const options = { rule: 'exact-equal-shares', utility: 'cost' } as const;
      const result = countBudget(instance, { ...options, completion: 'add-opt' });
      // Nothing between the last budget kept and the one that overspends changes the outcome.
      const kept = r.parse(result.voterBudget as string);
      expect(slowExactShares(instance, kept, true).map(([id]) => id)).toEqual(
        result.rounds.filter(({ by }) => by === 'shares').map(({ project }) => project),
      );
      const over = /^over budget at (.+)$/.exec(result.stopped ?? '')?.[1];
      if (over === undefined) continue;
      const cost = (ids: [string, number][]) =>
        ids.reduce((sum, [id]) => sum + (instance.projects.find((p) => p.id === id)?.cost ?? 0), 0);
      expect(cost(slowExactShares(instance, r.parse(over), true))).toBeGreaterThan(instance.budget);
      const middle = r.divide(r.add(kept, r.parse(over)), r.ratio(2));
      expect(slowExactShares(instance, middle, true), `seed ${seed}`).toEqual(
        slowExactShares(instance, kept, true),
      );
    }
  });
});

describe('ES-BOS bounded overspending', () => {
  it('buys first what its supporters can nearly pay, and charges them as if they could', () => {
    const instance = makeInstance({
      budget: 100,
      projects: { hall: 60, bench: 40 },
      votes: ['hall', 'hall', 'hall', 'hall', 'hall', 'bench', 'bench', 'bench', 'bench', 'bench'],
    });
    // Five voters with 10 each hold 50 of 60 for the hall and all of 40 for the bench.
    const result = countBudget(instance, { rule: 'bounded-overspending' });
    expect(result.winners).toEqual(['bench', 'hall']);
    expect(countBudget(instance, { rule: 'equal-shares' }).winners).toEqual(['bench']);
    const hall = result.rounds[1];
    expect(hall?.rhoDecimal).toBeCloseTo(10 / (5 / 6) / 60, 12);
    expect(hall?.paidAll).toBe(5);
  });

  it('does not take what rounding leaves over for money', () => {
    // 28 for four: three of 7/3 take all that three voters have, and the rest stays unbought.
    const instance = makeInstance({
      budget: 28,
      projects: { a: 7, b: 7, c: 7, d: 7 },
      votes: ['a b c d', 'a b c d', 'a b c', ''],
    });
    const result = countBudget(instance, { rule: 'bounded-overspending' });
    expect(result.winners).toEqual(['a', 'b', 'c']);
    expect(result.rounds.map(({ paidAll }) => paidAll)).toEqual([0, 0, 3]);
  });

  it('does in small worlds what its definition says in doubles, ties aside', () => {
    let compared = 0;
    for (let seed = 0; seed < 1500; seed++) {
      const instance = randomBudget(seed);
      const slow = slowBounded(instance);
      if (slow === null) continue;
      compared++;
      const result = countBudget(instance, { rule: 'bounded-overspending', zeroCost: 'never' });
      expect(result.winners, `seed ${seed}`).toEqual(slow);
      expect(result.cost).toBeLessThanOrEqual(instance.budget);
    }
    expect(compared).toBeGreaterThan(400);
  });
});

/** The definition, trying every level of payment; null when two projects nearly tie. */
function slowBounded(instance: Instance): string[] | null {
  const gains = utilities(instance, 'cost');
  const left = gains.map(() => instance.budget / instance.voterCount);
  const won: string[] = [];
  let money = instance.budget;
  for (;;) {
    const offers: { p: number; weight: number; rho: number }[] = [];
    for (const [p, { id, cost }] of instance.projects.entries()) {
      if (cost === 0 || cost > money || won.includes(id)) continue;
      const collected = (level: number) =>
        gains.reduce((s, row, v) => s + Math.min(left[v] as number, level * (row[p] as number)), 0);
      let best: { p: number; weight: number; rho: number } | null = null;
      const levels = gains.flatMap((row, v) =>
        (row[p] as number) > 0 && (left[v] as number) > 1e-9
          ? [(left[v] as number) / (row[p] as number)]
          : [],
      );
      const top = Math.max(0, ...levels);
      if (collected(top) >= cost) {
        let low = 0;
        let high = top;
        for (let i = 0; i < 200; i++) {
          const middle = (low + high) / 2;
          if (collected(middle) >= cost) high = middle;
          else low = middle;
        }
        levels.push(high);
      }
      for (const level of levels) {
        const alpha = Math.min(1, collected(level) / cost);
        const offer = { p, weight: level / alpha ** 2, rho: level / alpha };
        if (best === null || offer.weight < best.weight) best = offer;
      }
      if (best !== null) offers.push(best);
    }
    offers.sort((a, b) => a.weight - b.weight);
    const [first, second] = offers;
    if (first === undefined) return won;
    if (second !== undefined && second.weight < first.weight * (1 + 1e-7)) return null;
    const project = instance.projects[first.p] as Instance['projects'][number];
    won.push(project.id);
    money -= project.cost;
    for (const [v, row] of gains.entries())
      left[v] = Math.max(0, (left[v] as number) - first.rho * (row[first.p] as number));
  }
}

describe('ES-COMPARE the comparison step', () => {
  const sketch = {
    budget: 100,
    projects: { wide: 100, left: 50, right: 50 },
    votes: [
      'wide',
      'wide',
      'wide',
      'wide left',
      'left',
      'left',
      'right',
      'right',
      'right',
      'right',
    ],
  };
  it('keeps equal shares unless more voters prefer plain greedy', () => {
    const options = { rule: 'equal-shares', preset: 'equalshares', completion: 'greedy' } as const;
    const plain = countBudget(makeInstance(sketch), options);
    const compared = countBudget(makeInstance(sketch), { ...options, comparison: true });
    expect(compared.winners).toEqual(plain.winners);
    expect(compared.comparison).toEqual({
      preferShares: 0,
      preferGreedy: 0,
      taken: 'equal-shares',
      other: ['wide'],
    });
  });
  it('takes greedy when it leaves more voters better off', () => {
    const votes = [...'aaaaa'].map(() => 'big').concat(['small', 'small']);
    const instance = makeInstance({ budget: 70, projects: { big: 70, small: 20 }, votes });
    const options = { rule: 'equal-shares', comparison: 'satisfaction' } as const;
    const result = countBudget(instance, options);
    expect(countBudget(instance, { rule: 'equal-shares' }).winners).toEqual(['small']);
    expect(result.winners).toEqual(['big']);
    expect(result.comparison).toMatchObject({ preferShares: 2, preferGreedy: 5, taken: 'greedy' });
    // Nobody has a winner in both outcomes, so the tool asks nobody and stays with equal shares.
    const tool = countBudget(instance, { ...options, comparison: 'tool' });
    expect(tool.winners).toEqual(['small']);
    expect(tool.comparison).toMatchObject({ preferShares: 0, preferGreedy: 0 });
  });
});
