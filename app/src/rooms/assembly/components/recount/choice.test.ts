import { expect, it } from 'vitest';
import { choiceOf, firstWish, wishIn } from './choice.ts';
import type { BudgetCover, ElectionCover } from './shapes.ts';

const budget: BudgetCover = {
  kind: 'budget',
  title: '',
  voters: 3,
  projects: 2,
  budget: 10,
  scale: 1,
  currency: '',
  utilities: ['cost', 'cardinality'],
};
const election: ElectionCover = {
  kind: 'election',
  title: '',
  candidates: ['A', 'B'],
  papers: 3,
  seats: 2,
  rule: 'scottish-stv',
};

it('begins with equal shares that spend what is left, and with what suits the papers', () => {
  expect(firstWish(budget)).toEqual({ rule: 'equal-shares', completion: 'add1u' });
  expect(firstWish(election)).toEqual({ rule: 'scottish-stv' });
});

it.each([
  [
    { rule: 'equal-shares', completion: 'none', utility: 'cost', preset: 'pabutools', ties: ' ' },
    { rule: 'equal-shares' },
  ],
  [
    { rule: 'greedy', completion: 'add1', utility: 'cardinality' },
    { rule: 'greedy', utility: 'cardinality' },
  ],
  [
    { rule: 'equal-shares', completion: 'add1', ties: ' b,a ' },
    { rule: 'equal-shares', completion: 'add1', ties: 'b,a' },
  ],
])('says of a budget no more than was chosen', (fields, choice) => {
  expect(choiceOf(fields, budget)).toEqual(choice);
});

it('says the seats only where they differ from the file', () => {
  expect(choiceOf({ rule: 'meek', seats: '2' }, election)).toEqual({ rule: 'meek' });
  expect(choiceOf({ rule: 'meek', seats: '3' }, election)).toEqual({
    rule: 'meek',
    seats: '3',
  });
});

it('keeps of a form what is text', () => {
  const form = new FormData();
  form.set('rule', 'meek');
  form.set('file', new Blob(['x']));
  expect(wishIn(form)).toEqual({ rule: 'meek' });
});
