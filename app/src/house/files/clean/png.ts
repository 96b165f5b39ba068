import { crc32 } from 'node:zlib';
import { ascii, joined, letters } from './bytes.ts';
import { orientationIn, tiffOf } from './orientation.ts';

const signatureBytes = 8;
const frameBytes = 12;

/** What is needed to show the picture: its head, palette, colours, transparency, density, data and animation. */
const needed = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(
    ' ',
  ),
);

/**
 * A PNG (third edition) with only what is needed to show it; texts, times, Exif save an orientation that is not upright, unknown
 * chunks and whatever follows the end are gone. Null when the chunks do not add up to one whole image.
 */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, signatureBytes)];
  const seen = new Set<string>();
  for (let at = signatureBytes; at + frameBytes <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + frameBytes + length;
    if (end > bytes.length) return null;
    const type = letters(bytes, at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    if (seen.size === 0 && type !== 'IHDR') return null;
    seen.add(type);
    if (needed.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'eXIf') {
      const orientation = orientationIn(bytes.subarray(at + 8, end - 4));
      if (orientation !== 1) kept.push(chunk(type, tiffOf(orientation)));
    }
    if (type === 'IEND') return seen.has('IDAT') ? joined(kept) : null;
    at = end;
  }
  return null;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([ascii(type), data]);
  const frame = new DataView(new ArrayBuffer(frameBytes + data.length));
  frame.setUint32(0, data.length);
  frame.setUint32(8 + data.length, crc32(named));
  const whole = new Uint8Array(frame.buffer);
  whole.set(named, 4);
  return whole;
}
