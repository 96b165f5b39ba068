import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUuid, momentOf, uuid7 } from './id.ts';

const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const chance = fc.uint8Array({ minLength: 10, maxLength: 10 });

test('every id is a UUID and gives back its moment', () => {
  fc.assert(
    fc.property(moment, chance, (at, bytes) => {
      const id = uuid7(at, bytes);
      expect(isUuid(id)).toBe(true);
      expect(id[14]).toBe('7');
      expect(momentOf(id)).toBe(at);
    }),
  );
});

test('ids sort by their moment', () => {
  fc.assert(
    fc.property(moment, moment, chance, chance, (a, b, x, y) => {
      fc.pre(a < b);
      expect(uuid7(a, x) < uuid7(b, y)).toBe(true);
    }),
  );
});

test('the example of RFC 9562, appendix A.6', () => {
  const random = [0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f];
  expect(uuid7(0x017f22e279b0, Uint8Array.from(random))).toBe(
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  );
});

test.each(['', 'CERO', '017F22E2-79B0-7CC3-98C4-DC0C0C07398F', "' or 1=1"])(
  'refuses %j as a UUID',
  (text) => {
    expect(isUuid(text)).toBe(false);
  },
);
