/** The command line of tally: `npm run -s tally -- budget FILE.pb`. See `tally --help`. */
import { writeSync } from 'node:fs';
import { main } from './cli/main.ts';

/** Text gathered before it is written. */
const BATCH = 1 << 16;

/** Writes everything before the program ends, also into a slow pipe; false when nobody reads it. */
function write(descriptor: number, text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw error;
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

const { text, more, code, complaint } = await main(process.argv.slice(2));
write(1, text);
if (more) writeAll(more);
if (complaint) write(2, `${complaint}\n`);
process.exitCode = code;
