import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createGunzip, gunzipSync } from 'node:zlib';
import { FileFault } from '../files/fault.ts';
import { say } from '../sentence/sentence.ts';
import { UsageFault } from './usage.ts';

const CHUNK = 1 << 20;

/** Packed files up to this size are unpacked in one go, which is quicker than in pieces. */
const SMALL = 1 << 23;

/** Files read in one piece are refused above this size; `.pb` files are streamed and may be larger. */
const WHOLE_MAX = 1 << 29;

/** A path as the person meant it: from the folder where npm was called. */
const located = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

/** The name without folders, and without `.gz`. */
export const plainName = (path: string): string => basename(path).replace(/\.gz$/i, '');

/**
 * Reads a file in chunks; `.gz` files are unpacked on the way.
 *
 * @throws UsageFault when the file is not there, FileFault when it cannot be unpacked
 */
export async function readChunks(path: string, take: (chunk: Uint8Array) => void): Promise<void> {
  const full = located(path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (!stat) throw new UsageFault(`There is no file ${path}.`);
  if (stat.isDirectory()) throw new UsageFault(`${path} is a folder.`);
  if (/\.gz$/i.test(path)) {
    const whole = stat.size <= SMALL ? unpackAtOnce(full, path) : undefined;
    if (whole) take(whole);
    else await unpack(full, path, take);
    return;
  }
  const size = stat.isFile() ? Math.min(CHUNK, stat.size + 1) : CHUNK;
  const handle = open(full, path);
  try {
    for (;;) {
      const chunk = new Uint8Array(size);
      const length = readSync(handle, chunk);
      if (length === 0) return;
      take(length === chunk.length ? chunk : chunk.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
}

/** The whole file. */
export async function readWhole(path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  await readChunks(path, (chunk) => {
    length += chunk.length;
    if (length > WHOLE_MAX) throw new FileFault(say('fileTooLarge'), path, 1, 1);
    chunks.push(chunk);
  });
  if (chunks.length === 1 && chunks[0]) return chunks[0];
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function open(full: string, path: string): number {
  try {
    return openSync(full, 'r');
  } catch (error) {
    throw new UsageFault(`${path} cannot be opened: ${(error as Error).message}`);
  }
}

/** All of a small packed file; undefined when it unfolds to so much that it is better streamed. */
function unpackAtOnce(full: string, path: string): Uint8Array | undefined {
  try {
    return gunzipSync(readFileSync(full), { maxOutputLength: SMALL * 16 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      return undefined;
    throw damaged(error, path);
  }
}

/** What a fault of unpacking means; other faults stay as they are. */
function damaged(error: unknown, path: string): unknown {
  const isDamaged =
    error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
  return isDamaged ? new FileFault(say('packedDamaged'), path, 1, 1) : error;
}

async function unpack(
  full: string,
  path: string,
  take: (chunk: Uint8Array) => void,
): Promise<void> {
  const source = createReadStream(full, { highWaterMark: CHUNK });
  const plain = createGunzip({ chunkSize: CHUNK });
  source.on('error', (error) => plain.destroy(error));
  source.pipe(plain);
  try {
    for await (const chunk of plain) take(chunk);
  } catch (error) {
    throw damaged(error, path);
  } finally {
    source.destroy();
  }
}
