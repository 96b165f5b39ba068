import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileType } from '../sniff.ts';
import { ascii, joined } from './bytes.ts';
import { clean } from './clean.ts';
import { type Orientation, orientationIn, tiffOf } from './orientation.ts';

function picture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, 'pictures', name)));
}

const pictures = {
  'image/jpeg': picture('small.jpg'),
  'image/png': picture('small.png'),
  'image/webp': picture('small.webp'),
};
type Picture = keyof typeof pictures;
const types = Object.keys(pictures) as Picture[];

/** What a telephone writes: the orientation and a pointer to latitude 42° 19′ 1″ N. */
function gpsTiff(orientation: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(120));
  view.setUint16(0, 0x4949);
  view.setUint16(2, 42, true);
  view.setUint32(4, 8, true);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, value, true);
  };
  view.setUint16(8, 2, true);
  entry(10, 0x0112, 3, 1, orientation);
  entry(22, 0x8825, 4, 1, 38);
  view.setUint16(38, 2, true);
  entry(40, 0x0001, 2, 2, 0x4e);
  entry(52, 0x0002, 5, 3, 68);
  [42, 1, 19, 1, 1, 1].forEach((each, index) => {
    view.setUint32(68 + 4 * index, each, true);
  });
  return new Uint8Array(view.buffer);
}

const secret = 'taken at 4 Example Court';
const degrees = Uint8Array.of(42, 0, 0, 0, 1, 0, 0, 0, 19, 0, 0, 0, 1, 0, 0, 0);

function tells(bytes: Uint8Array, what: Uint8Array | string): boolean {
  return Buffer.from(bytes).includes(typeof what === 'string' ? what : Buffer.from(what));
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  const length = data.length + 2;
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), data]);
}

function chunkOf(type: string, data: Uint8Array, isLittle: boolean): Uint8Array {
  const size = new DataView(new ArrayBuffer(4));
  size.setUint32(0, data.length, isLittle);
  const head = new Uint8Array(size.buffer);
  if (isLittle) return joined([ascii(type), head, data, new Uint8Array(data.length % 2)]);
  const check = new DataView(new ArrayBuffer(4));
  check.setUint32(0, crc32(joined([ascii(type), data])));
  return joined([head, ascii(type), data, new Uint8Array(check.buffer)]);
}

/** The small pictures as they might come from a telephone and a picture editor. */
const laden: Record<Picture, (orientation: number) => Uint8Array> = {
  'image/jpeg': (orientation) =>
    joined([
      pictures['image/jpeg'].subarray(0, 2),
      segment(0xe0, joined([ascii('JFXX\0\x13'), ascii(secret)])),
      segment(0xe1, joined([ascii('Exif\0\0'), gpsTiff(orientation)])),
      segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}</x:xmpmeta>`)),
      segment(0xed, ascii(`Photoshop 3.0\x008BIM${secret}`)),
      segment(0xfe, ascii(secret)),
      pictures['image/jpeg'].subarray(2),
      ascii(`<script>${secret}</script>`),
    ]),
  'image/png': (orientation) => {
    const small = pictures['image/png'];
    const afterHead = 33;
    return joined([
      small.subarray(0, afterHead),
      chunkOf('eXIf', gpsTiff(orientation), false),
      chunkOf('tEXt', ascii(`Comment\0${secret}`), false),
      chunkOf('iTXt', ascii(`XML:com.adobe.xmp\0\0\0\0\0${secret}`), false),
      chunkOf('prVt', ascii(secret), false),
      small.subarray(afterHead),
      ascii(secret),
    ]);
  },
  'image/webp': (orientation) => {
    const body = joined([
      pictures['image/webp'].subarray(8),
      chunkOf('EXIF', gpsTiff(orientation), true),
      chunkOf('XMP ', ascii(secret), true),
      chunkOf('note', ascii(secret), true),
    ]);
    body[12] = (body[12] ?? 0) | 0x0c;
    return joined([chunkOf('RIFF', body, true), ascii(secret)]);
  },
};

test.each(types)('FILE-1: %s loses the place of its taking and every other word', (type) => {
  const before = laden[type](6);
  expect([tells(before, degrees), tells(before, secret)]).toEqual([true, true]);
  const after = clean(type, before) ?? new Uint8Array();
  expect([tells(after, degrees), tells(after, secret)]).toEqual([false, false]);
  expect(tells(after, Uint8Array.of(0x25, 0x88))).toBe(false);
  expect(tells(after, tiffOf(6)), 'it is still held the right way up').toBe(true);
});

test.each(types)('FILE-1: %s that tells nothing stays byte for byte as it was', (type) => {
  expect(clean(type, pictures[type])).toEqual(pictures[type]);
  expect(clean(type, laden[type](1))).toEqual(pictures[type]);
});

test.each(types)('%s is clean after one cleaning', (type) => {
  for (const orientation of [1, 3, 6, 8, 9, 0]) {
    const once = clean(type, laden[type](orientation)) ?? new Uint8Array();
    expect(clean(type, once)).toEqual(once);
  }
});

test.each(types)('%s that is cut anywhere is not taken', (type) => {
  const small = pictures[type];
  for (let end = 12; end < small.length; end++)
    expect(clean(type, small.subarray(0, end)), `cut at ${end}`).toBeNull();
});

test('a file whose lengths lead past its end, or nowhere, is not taken', () => {
  const jpeg = pictures['image/jpeg'];
  for (const length of [0, 1, 0xffff]) {
    const bent = joined([
      jpeg.subarray(0, 2),
      Uint8Array.of(0xff, 0xe1, length >> 8, length & 0xff),
      jpeg.subarray(2),
    ]);
    expect(clean('image/jpeg', bent)).toBeNull();
  }
  const png = pictures['image/png'].slice();
  png[20] = 9;
  expect(clean('image/png', png), 'a check sum that does not fit').toBeNull();
});

test('whatever bytes come after the right beginning, cleaning ends and answers', () => {
  const beginnings: readonly (readonly [FileType, Uint8Array])[] = types.map((type) => [
    type,
    pictures[type].subarray(0, 12),
  ]);
  fc.assert(
    fc.property(
      fc.constantFrom(...beginnings),
      fc.uint8Array({ maxLength: 400 }),
      ([type, beginning], rest) => {
        const cleaned = clean(type, joined([beginning, rest]));
        return cleaned === null || cleaned.length <= beginning.length + rest.length;
      },
    ),
    { numRuns: 2000 },
  );
});

test('the frames of an animation are cleaned too', () => {
  const frame = joined([
    new Uint8Array(16),
    pictures['image/webp'].subarray(Buffer.from(pictures['image/webp']).indexOf('VP8 ')),
    chunkOf('hide', ascii(secret), true),
  ]);
  const body = joined([ascii('WEBP'), chunkOf('ANMF', frame, true)]);
  const cleaned = clean('image/webp', chunkOf('RIFF', body, true)) ?? new Uint8Array();
  expect(tells(cleaned, 'VP8 ')).toBe(true);
  expect(tells(cleaned, secret)).toBe(false);
});

test.each([
  ['the eight that there are', 8, 8],
  ['none beyond them', 9, 1],
])('an orientation is read in either byte order: %s', (_, written, read) => {
  expect(orientationIn(gpsTiff(written))).toBe(read);
  expect(orientationIn(tiffOf(written as Orientation))).toBe(read);
});
