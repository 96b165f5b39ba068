import { ascii, joined, letters } from './bytes.ts';
import { type Orientation, orientationIn, tiffOf } from './orientation.ts';

const headBytes = 12;
const [exifFlag, xmpFlag] = [0x08, 0x04];
const animationFrameHead = 16;

/** What is needed to show the picture, in the file and in a frame of an animation. */
const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const neededInFrame = new Set(['VP8 ', 'VP8L', 'ALPH']);

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/**
 * A WebP (RFC 9649) with only what is needed to show it; Exif save an orientation that is not upright, XMP, unknown chunks and
 * whatever follows the end are gone. Null when the chunks do not add up to one whole image.
 */
export function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headBytes) return null;
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return null;
  const chunks = chunksIn(bytes.subarray(headBytes, end));
  if (chunks === null || !chunks.some(({ type }) => /^(VP8[ L]|ANMF)$/.test(type))) return null;

  const exif = chunks.find(({ type }) => type === 'EXIF');
  const orientation = exif === undefined ? 1 : orientationIn(tiffIn(exif.data));
  const kept: Uint8Array[] = [];
  for (const { type, data } of chunks) {
    if (!needed.has(type)) continue;
    if (type === 'VP8X') kept.push(chunk(type, withFlags(data, orientation)));
    else if (type === 'ANMF') {
      const frame = cleanFrame(data);
      if (frame === null) return null;
      kept.push(chunk(type, frame));
    } else kept.push(chunk(type, data));
  }
  if (orientation !== 1) kept.push(chunk('EXIF', tiffOf(orientation)));
  const body = joined([ascii('WEBP'), ...kept]);
  return joined([ascii('RIFF'), sizeOf(body), body]);
}

function cleanFrame(data: Uint8Array): Uint8Array | null {
  const chunks = chunksIn(data.subarray(animationFrameHead));
  if (chunks === null) return null;
  const kept = chunks.filter(({ type }) => neededInFrame.has(type));
  return joined([
    data.subarray(0, animationFrameHead),
    ...kept.map(({ type, data: inner }) => chunk(type, inner)),
  ]);
}

function chunksIn(bytes: Uint8Array): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Chunk[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) return null;
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > bytes.length) return null;
    found.push({
      type: letters(bytes, at, at + 4),
      data: bytes.subarray(at + 8, at + 8 + length),
    });
    at += 8 + length + (length % 2);
  }
  return found;
}

/** Some programs write JPEG's name before the block. */
function tiffIn(exif: Uint8Array): Uint8Array {
  return letters(exif, 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
}

function withFlags(data: Uint8Array, orientation: Orientation): Uint8Array {
  const flagged = data.slice();
  const flags = (data[0] ?? 0) & ~(exifFlag | xmpFlag);
  flagged[0] = orientation === 1 ? flags : flags | exifFlag;
  return flagged;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const padding = new Uint8Array(data.length % 2);
  return joined([ascii(type), sizeOf(data), data, padding]);
}

function sizeOf(data: Uint8Array): Uint8Array {
  const size = new DataView(new ArrayBuffer(4));
  size.setUint32(0, data.length, true);
  return new Uint8Array(size.buffer);
}
