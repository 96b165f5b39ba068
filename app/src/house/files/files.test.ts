import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '@ownhouse/basics';
import { expect, test } from 'vitest';
import { withDatabases } from '../testing/with-databases.ts';
import { keepFile, readFile } from './files.ts';
import { sniff } from './sniff.ts';

const png = new Uint8Array(
  readFileSync(join(import.meta.dirname, 'clean', 'pictures', 'small.png')),
);

test.each([
  ['image/png', png],
  ['image/jpeg', Uint8Array.fromHex('ffd8ffe000104a464946')],
  ['image/webp', Uint8Array.fromHex('52494646240000005745425056503820')],
  [null, Uint8Array.fromHex('0000001c667479706176696600000000')],
  ['application/pdf', new TextEncoder().encode('%PDF-1.7')],
  [null, new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  [null, new TextEncoder().encode('<!doctype html>')],
  [null, Uint8Array.fromHex('4d5a9000')],
  [null, Uint8Array.fromHex('5249464624000000574156456d742000')],
  [null, new Uint8Array()],
])('%s is known by its bytes', (type, bytes) => {
  expect(sniff(bytes)).toBe(type);
});

withDatabases([], (at) => {
  test(
    'a file is kept once and comes back byte for byte',
    at.undone(async (tx) => {
      const first = await keepFile(tx, png, at.clock());
      const again = await keepFile(tx, png, at.clock());
      expect(again).toEqual(first);
      const kept = await readFile(tx, first.ok ? first.value.hash : '');
      expect(kept).toMatchObject({
        type: 'image/png',
        size: png.length,
        bytes: Buffer.from(png),
      });
      expect(await readFile(tx, 'none')).toBeUndefined();
    }),
  );

  test(
    'a picture is kept without what hangs behind its end, and half a picture not at all',
    at.undone(async (tx) => {
      const laden = Buffer.concat([png, Buffer.from('taken at 4 Example Court')]);
      const bare = await keepFile(tx, png, at.clock());
      expect(await keepFile(tx, laden, at.clock())).toEqual(bare);
      expect(await keepFile(tx, png.subarray(0, -20), at.clock())).toEqual(refuse('file_broken'));
    }),
  );

  test(
    'what carries script and what is too large is refused',
    at.undone(async (tx) => {
      const html = new TextEncoder().encode('<html><script>alert(1)</script>');
      expect(await keepFile(tx, html, at.clock())).toEqual(refuse('file_type_refused'));
      const large = new Uint8Array(10 * 1024 * 1024 + 1);
      expect(await keepFile(tx, large, at.clock())).toMatchObject({
        refusal: { code: 'file_too_large' },
      });
    }),
  );
});
