import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMoney, compareMoney, type Money, subtractMoney } from './money.ts';

const dollars = fc
  .bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
  .map((amount): Money => ({ amount, currency: 'USD' }));

test('what is added can be taken away again, to the cent', () => {
  fc.assert(
    fc.property(dollars, dollars, (a, b) => {
      expect(subtractMoney(addMoney(a, b), b)).toEqual(a);
      expect(Math.sign(compareMoney(a, b))).toBe(-Math.sign(compareMoney(b, a)) + 0);
    }),
  );
});

test('two currencies never add', () => {
  expect(() => addMoney({ amount: 1n, currency: 'USD' }, { amount: 1n, currency: 'HTG' })).toThrow(
    TypeError,
  );
});
