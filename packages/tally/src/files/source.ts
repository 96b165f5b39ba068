import type { Sentence } from '../sentence/sentence.ts';
import { FileFault } from './fault.ts';

/**
 * Text of a file given as text or bytes. Bytes are UTF-16 where a mark at their beginning says so, else
 * UTF-8, and Windows-1252 where they are not that.
 */
export function decodeText(input: string | Uint8Array): string {
  if (typeof input === 'string') return input.startsWith('\uFEFF') ? input.slice(1) : input;
  if (input[0] === 0xff && input[1] === 0xfe) return new TextDecoder('utf-16le').decode(input);
  if (input[0] === 0xfe && input[1] === 0xff) return new TextDecoder('utf-16be').decode(input);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    return new TextDecoder('windows-1252').decode(input);
  }
}

/** A fault at a character offset, with line and column worked out. */
export function faultAt(sentence: Sentence, file: string, text: string, offset: number): FileFault {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return new FileFault(sentence, file, line, offset - lineStart + 1);
}
