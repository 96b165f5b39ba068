import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteNames, hashBytes } from './byte-names.ts';

const utf8 = new TextEncoder();

it('numbers names like a map would, whatever their order', () => {
  const name = fc.oneof(fc.nat(400).map(String), fc.string({ maxLength: 3 }));
  const list = fc.oneof(
    fc.array(name, { maxLength: 700 }),
    // Ascending at first, as most files are, then with names that were there.
    fc
      .tuple(fc.nat(900), fc.array(name))
      .map(([count, rest]) => [...Array.from({ length: count }, (_, i) => String(i + 1)), ...rest]),
  );
  fc.assert(
    fc.property(list, (names) => {
      const map = new Map<string, number>();
      const byteNames = new ByteNames();
      for (const text of names) {
        const bytes = utf8.encode(`;${text};`);
        const expected = map.has(text) ? -1 : map.size;
        if (expected >= 0) map.set(text, expected);
        expect(byteNames.add(bytes, 1, bytes.length - 1)).toBe(expected);
      }
      expect(byteNames.count).toBe(map.size);
      for (const [text, index] of map) {
        const bytes = utf8.encode(text);
        const hash = hashBytes(bytes, 0, bytes.length);
        expect(byteNames.find(bytes, 0, bytes.length, hash)).toBe(index);
        expect(byteNames.name(index)).toBe(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
        );
      }
      const other = utf8.encode('not there');
      expect(byteNames.find(other, 0, other.length, hashBytes(other, 0, other.length))).toBe(-1);
    }),
  );
});
