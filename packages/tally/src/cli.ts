/** The command line of tally: `npm run -s tally -- budget FILE.pb`. See `tally --help`. */
import { writeSync } from 'node:fs';
import { main } from './cli/main.ts';
import { isSystemError, systemReason } from './cli/system-error.node.ts';
import { say, sentenceText } from './sentence/sentence.ts';

/** Text gathered before it is written. */
const BATCH = 1 << 16;

/** The output could not be written whole: the disk is full, say. */
const UNWRITTEN = 4;

/** Writes everything before the program ends, also into a slow pipe; false when nobody reads it. */
function write(descriptor: number, text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      if (error.code === 'EPIPE') return false;
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
  return true;
}

function writeAll(pieces: Iterable<string>): void {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < BATCH) continue;
    if (!write(1, text)) return;
    text = '';
  }
  write(1, text);
}

/** Prints, and gives the code to end with. */
function print(text: string, more: Iterable<string> | undefined, code: number): number {
  try {
    if (write(1, text) && more) writeAll(more);
    return code;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    write(2, `tally: ${sentenceText(say('outputBroken', systemReason(error)))}\n`);
    return UNWRITTEN;
  }
}

const { text, more, code, complaint } = await main(process.argv.slice(2));
if (complaint) write(2, `${complaint}\n`);
process.exitCode = print(text, more, code);
