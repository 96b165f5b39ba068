import type { FileType } from '../sniff.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

/**
 * FILE-1. The file without what it tells besides the picture: where and when it was taken, with which camera, by whom, what it was
 * cropped from. The pixels stay as they are coded, and so do the orientation and the colours. Null when the picture is not whole, so
 * that nothing is kept that could not be read to its end. A PDF stays as it came.
 */
export function clean(type: FileType, bytes: Uint8Array): Uint8Array | null {
  switch (type) {
    case 'image/jpeg':
      return cleanJpeg(bytes);
    case 'image/png':
      return cleanPng(bytes);
    case 'image/webp':
      return cleanWebp(bytes);
    case 'application/pdf':
      return bytes;
  }
}
