import { describe, expect, it } from 'vitest';
import { makeInstance } from '../../test/make-instance.ts';
import { dice, randomBudget } from '../../test/tied-budgets.ts';
import { rulesPage, tableUnder } from '../../test/worked-table.ts';
import { drawLot } from '../lot/lot.ts';
import { countBudget, measure } from './index.ts';
import type { Instance } from './instance.ts';
import type { BudgetOptions } from './result.ts';

const shares = { rule: 'equal-shares' } as const;

describe('docs/rules/equal-shares.md', () => {
  const page = rulesPage('equal-shares');
  const projects = tableUnder(page, 'Projects');
  const instance = makeInstance({
    budget: 100,
    projects: Object.fromEntries(projects.map((row) => [row.project ?? '', Number(row.cost)])),
    votes: tableUnder(page, 'Ballots').flatMap((row) =>
      Array.from({ length: Number(row.voters) }, () => row.projects ?? ''),
    ),
  });
  const rows = (options: Partial<BudgetOptions>) =>
    countBudget(instance, { ...shares, ...options }).rounds.map(({ project, rho, left }) => ({
      project,
      rho,
      left: String(left),
    }));

  it('ES-1 ES-2 ES-3 a single run', () => {
    expect(rows({})).toEqual(tableUnder(page, 'Rounds with a budget of 100, 20 each'));
  });

  it('ES-ADD1 ES-STOP Add1', () => {
    expect(rows({ completion: 'add1' })).toEqual(tableUnder(page, 'Rounds with Add1'));
    const { steps, stopped, voterBudget } = countBudget(instance, {
      ...shares,
      completion: 'add1',
    });
    expect({ steps, stopped, voterBudget }).toEqual({
      steps: 9,
      stopped: 'exhaustive',
      voterBudget: '28',
    });
  });
});

describe('ES-PRESET', () => {
  const votes = ['a', 'b', 'b', 'free', ''];
  const sketch = { budget: 10, projects: { a: 4, b: 4, free: 0, unloved: 1 }, votes };

  it('ES-ZERO buys free projects first, or never', () => {
    const free = (options: Partial<BudgetOptions>) =>
      countBudget(makeInstance(sketch), { ...shares, ...options }).winners;
    expect(free({ preset: 'pabutools', utility: 'cardinality' })).toEqual(['free', 'b']);
    expect(free({ preset: 'pabutools', utility: 'cost' })).toEqual(['b']);
    expect(free({ utility: 'cost', zeroCost: 'first' })).toEqual(['free', 'b']);
    expect(free({ preset: 'equalshares' })).toEqual(['b']);
  });

  it('ES-GREEDY only a completion buys what nobody supports', () => {
    const count = (options: Partial<BudgetOptions>) =>
      countBudget(makeInstance(sketch), { ...shares, ...options, completion: 'greedy' }).winners;
    expect(count({ utility: 'cardinality' })).toEqual(['free', 'b', 'a', 'unloved']);
    expect(count({ utility: 'cost' })).toEqual(['b', 'a', 'free', 'unloved']);
    expect(count({ preset: 'equalshares' })).toEqual(['b', 'a', 'free', 'unloved']);
  });

  it('the tool skips Add1 when everything is affordable', () => {
    const rich = makeInstance({ ...sketch, budget: 100 });
    const add1 = { ...shares, completion: 'add1' } as const;
    expect(countBudget(rich, { ...add1, preset: 'equalshares' })).toMatchObject({
      steps: 1,
      stopped: 'everything affordable',
    });
  });

  it('takes the increment and refuses one that is no money', () => {
    const add1 = { ...shares, completion: 'add1', exhaustiveStop: false } as const;
    const two = countBudget(makeInstance(sketch), { ...add1, increment: 2 });
    expect(two.steps).toBeLessThan(countBudget(makeInstance(sketch), add1).steps as number);
    for (const increment of [0, -1, Number.NaN, 2 ** 53])
      expect(() => countBudget(makeInstance(sketch), { ...add1, increment })).toThrow(RangeError);
  });
});

describe('ES-TIES', () => {
  const instance = makeInstance({
    budget: 8,
    projects: { 9: 4, 10: 4, 11: 2, 12: 4 },
    votes: ['9 10 11 12', '9 10 11 12'],
  });
  const chosen = (options: Partial<BudgetOptions>) =>
    countBudget(instance, { ...shares, ...options }).ties[0];

  it('breaks them by id as a text, by the chain asked for, by a list', () => {
    expect(chosen({})).toEqual({
      round: 0,
      tied: ['9', '10', '11', '12'],
      chosen: '10',
      by: ['id'],
    });
    expect(chosen({ preset: 'equalshares' })).toMatchObject({ chosen: '11', by: ['minCost'] });
    expect(chosen({ ties: ['maxCost', 'list'], tieList: ['11', '12', '9'] })).toMatchObject({
      chosen: '12',
      by: ['maxCost', 'list'],
    });
  });

  it('breaks them by a lot that anybody can draw again', () => {
    const { drawn } = drawLot(['9', '10', '11', '12'], 'seed', 'beacon');
    expect(chosen({ ties: ['lot'], lotSeed: 'seed', lotBeacon: 'beacon' })).toMatchObject({
      chosen: drawn[0],
      by: ['lot'],
    });
    expect(() => chosen({ ties: ['lot'] })).toThrow(RangeError);
  });
});

/** The same election with voters and projects in another order, ids unchanged. */
function shuffled(instance: Instance, seed: number): Instance {
  const roll = dice(seed);
  const shuffle = <Item>(items: Item[]): Item[] => {
    for (let i = items.length - 1; i > 0; i--) {
      const j = roll(i + 1);
      [items[i], items[j]] = [items[j] as Item, items[i] as Item];
    }
    return items;
  };
  const { start, project, voterRow } = instance.ballots;
  const ids = instance.projects.map(({ id }) => id);
  const votes = Array.from(voterRow, (row) =>
    Array.from(project.subarray(start[row], start[row + 1]), (p) => ids[p]).join(' '),
  );
  const order = shuffle(instance.projects.map((one) => [`_${one.id}`, one.cost] as const));
  return makeInstance({
    budget: instance.budget,
    projects: Object.fromEntries(order),
    votes: shuffle(votes).map((vote) =>
      vote
        .split(' ')
        .filter(Boolean)
        .map((id) => `_${id}`)
        .join(' '),
    ),
  });
}

describe('properties of equal shares', () => {
  it('anonymity and neutrality: the order of voters and projects does not matter', () => {
    for (let seed = 0; seed < 400; seed++) {
      const instance = randomBudget(seed);
      const options = { ...shares, completion: 'add1', exhaustiveStop: 'supported' } as const;
      const plain = countBudget(instance, options);
      const other = countBudget(shuffled(instance, seed), options);
      expect(other.rounds.map(({ project, rho }) => [project, rho])).toEqual(
        plain.rounds.map(({ project, rho }) => [`_${project}`, rho]),
      );
      expect(other.steps).toBe(plain.steps);
    }
  });

  it('no group large enough is left with less than it could pay for (EJR up to one)', () => {
    for (let seed = 0; seed < 600; seed++) {
      const instance = randomBudget(seed);
      for (const utility of ['cost', 'cardinality'] as const) {
        const { winners } = countBudget(instance, { ...shares, utility });
        expect(measure(instance, winners, utility).violations, `seed ${seed}`).toEqual([]);
      }
    }
  });
});
