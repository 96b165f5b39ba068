import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { isSystemError, systemReason } from './system-error.node.ts';
import { usage } from './usage.ts';

/** Text gathered before it is written. */
const BATCH = 1 << 18;

/**
 * Writes pieces of text to a file, packed when its name ends in `.gz`. The file appears when it is
 * whole: until then it has another name.
 *
 * @throws UsageFault when the file is there already (without `force`) or cannot be written
 */
export async function writePieces(
  path: string,
  pieces: Iterable<string>,
  force: boolean,
): Promise<void> {
  const full = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  const there = statSync(full, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw usage('fileIsFolder', path);
  if (there && !force) throw usage('fileThere', path);
  const draft = join(dirname(full), `.${basename(full)}.${process.pid}.part`);
  // Whoever interrupts the writing does not want half a file; the pauses below let the signal in.
  const interrupted = (): never => {
    rmSync(draft, { force: true });
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  try {
    const handle = openSync(draft, 'wx');
    try {
      for await (const bytes of /\.gz$/i.test(path) ? packed(pieces) : batches(pieces)) {
        for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
        await setImmediate();
      }
    } finally {
      closeSync(handle);
    }
    renameSync(draft, full);
  } catch (error) {
    rmSync(draft, { force: true });
    throw isSystemError(error) ? usage('fileUnwritten', path, systemReason(error)) : error;
  } finally {
    process.off('SIGINT', interrupted);
  }
}

function* batches(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < BATCH) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

async function* packed(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  const gzip = createGzip();
  const feed = async () => {
    for (const bytes of batches(pieces))
      if (!gzip.write(bytes)) await new Promise((resume) => gzip.once('drain', resume));
    gzip.end();
  };
  const fed = feed().catch((error: Error) => gzip.destroy(error));
  for await (const bytes of gzip) yield bytes as Uint8Array;
  await fed;
}
