/** The command line of tally: `npm run -s tally -- budget FILE.pb`. See `tally --help`. */
import { writeSync } from 'node:fs';
import { main } from './cli/main.ts';

/** Writes everything before the program ends, also into a slow pipe; a closed pipe is no fault. */
function write(descriptor: number, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

const { text, code, complaint } = await main(process.argv.slice(2));
write(1, text);
if (complaint) write(2, `${complaint}\n`);
process.exitCode = code;
