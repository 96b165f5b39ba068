import { ascii, joined, letters } from './bytes.ts';
import { type Orientation, orientationIn, tiffOf } from './orientation.ts';

const exifName = 'Exif\0\0';
const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];

/**
 * A JPEG (ITU-T T.81) with only what is needed to show it: tables, frames, scans, the colour profile, Adobe's colour
 * transform, and the orientation where it is not upright. Comments, Exif, XMP, IPTC, thumbnails and whatever follows the end
 * of the image are gone. Null when the segments do not add up to one whole image.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [];
  let orientation: Orientation = 1;
  let hasScan = false;
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === endOfImage) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) return hasScan ? whole(kept, orientation) : null;
    if (!hasLength(marker)) return null;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end < at + 4 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1 && letters(segment, 4, 10) === exifName)
      orientation = orientationIn(segment.subarray(10));
    if (isNeeded(marker, segment)) kept.push(marker === 0xe0 ? withoutThumbnail(segment) : segment);
    at = end;
    if (marker === startOfScan) {
      hasScan = true;
      const next = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, next));
      at = next;
    }
  }
  return null;
}

function whole(kept: readonly Uint8Array[], orientation: Orientation): Uint8Array {
  const upright = orientation === 1;
  return joined([
    Uint8Array.of(0xff, startOfImage),
    ...(upright ? [] : [exif(orientation)]),
    ...kept,
    Uint8Array.of(0xff, endOfImage),
  ]);
}

function exif(orientation: Orientation): Uint8Array {
  const body = joined([ascii(exifName), tiffOf(orientation)]);
  return joined([Uint8Array.of(0xff, 0xe1, 0, body.length + 2), body]);
}

/** Between the start and the end of the image only restart markers, which stand inside scans, go without a length. */
function hasLength(marker: number): boolean {
  return marker >= 0xc0 && !(marker >= 0xd0 && marker <= 0xd8);
}

/** Frames and tables (C0 to DF, save restarts), and of the application segments those that colours depend on. */
function isNeeded(marker: number, segment: Uint8Array): boolean {
  if (marker < 0xe0) return true;
  if (marker === 0xe0) return letters(segment, 4, 9) === 'JFIF\0' && segment.length >= 18;
  if (marker === 0xe2) return letters(segment, 4, 16) === 'ICC_PROFILE\0';
  return marker === 0xee && letters(segment, 4, 9) === 'Adobe';
}

/** The JFIF segment may carry a small copy of the picture as it was before it was cropped. */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  const short = segment.slice(0, 18);
  short.set([0, 16], 2);
  short.set([0, 0], 16);
  return short;
}

/** Where the coded data of a scan ends: at the first marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}
