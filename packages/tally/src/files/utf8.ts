import { say } from '../sentence/sentence.ts';
import { FileFault } from './fault.ts';
import { isUtf8 } from './pb-record.ts';

/**
 * The text of a file that must be UTF-8, without its byte order mark.
 *
 * @throws FileFault at the first line that is something else
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    let line = 1;
    for (let from = 0; from < bytes.length; line++) {
      const to = bytes.indexOf(10, from);
      const end = to < 0 ? bytes.length : to;
      if (!isUtf8(bytes.subarray(from, end))) break;
      from = end + 1;
    }
    throw new FileFault(say('notUtf8'), file, line, 1);
  }
}
