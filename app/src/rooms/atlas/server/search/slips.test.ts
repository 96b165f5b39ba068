import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slipsBetween, slipsMax } from './slips.ts';
import { spellingsOf } from './spellings.ts';

describe('SLIP-1', () => {
  test.each([
    ['nieghbor', 'neighbor', 1],
    ['fodo', 'food', 1],
    ['dorchster', 'dorchester', 1],
    ['ujimah', 'ujima', 1],
    ['cooperatva', 'cooperativa', 1],
    ['trabjaor', 'trabajador', 2],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['住房', '住屋', 1],
  ])('%s and %s: %i', (typed, meant, slips) => {
    expect(slipsBetween(typed, meant)).toBe(slips);
  });

  const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 });
  test('it is the same both ways, nothing between a word and itself, and one for a neighbor exchanged', () => {
    fc.assert(
      fc.property(word, word, fc.nat(), (a, b, at) => {
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
        expect(slipsBetween(a, a)).toBe(0);
        const i = a.length < 2 ? 0 : at % (a.length - 1);
        const exchanged = `${a.slice(0, i)}${a[i + 1] ?? ''}${a[i] ?? ''}${a.slice(i + 2)}`;
        expect(slipsBetween(exchanged, a)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test.each([
  [2, 0],
  [3, 1],
  [5, 1],
  [6, 2],
])('SLIP-2: a word of %i letters holds %i slips', (letters, slips) => {
  expect(slipsMax(letters)).toBe(slips);
});

test('words are kept folded, each as it was written, without numbers and scraps', () => {
  const words = spellingsOf([
    'Hợp tác xã Người Việt',
    'Cooperação 2014 de A Ñandú',
    'People’s Union',
  ]);
  expect([...words]).toEqual([
    ['hop', 'hợp'],
    ['tac', 'tác'],
    ['nguoi', 'người'],
    ['viet', 'việt'],
    ['cooperacao', 'cooperação'],
    ['nandu', 'ñandú'],
    ['peoples', 'people’s'],
    ['union', 'union'],
  ]);
});
