import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createGunzip, gunzipSync } from 'node:zlib';
import { FileFault } from '../files/fault.ts';
import { say } from '../sentence/sentence.ts';
import type { Progress } from './progress.node.ts';
import { isSystemError, systemReason } from './system-error.node.ts';
import { usage } from './usage.ts';

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
 * Reads a file in chunks; `.gz` files are unpacked on the way, and `-` is standard input.
 *
 * @throws UsageFault when the file cannot be read, FileFault when it cannot be unpacked
 */
export async function readChunks(
  path: string,
  take: (chunk: Uint8Array) => void,
  report?: Progress,
): Promise<void> {
  if (path === '-') {
    readAll(0, path, CHUNK, undefined, take, report);
    return;
  }
  const full = located(path);
  const { size, isFile } = sizeOf(full, path);
  if (/\.gz$/i.test(path)) {
    const whole = size <= SMALL ? unpackAtOnce(full, path) : undefined;
    if (whole) take(whole);
    else await unpack(full, path, take);
    return;
  }
  const handle = attempt(path, () => openSync(full, 'r'));
  try {
    readAll(handle, path, isFile ? Math.min(CHUNK, size + 1) : CHUNK, size, take, report);
  } finally {
    closeSync(handle);
  }
}

function readAll(
  handle: number,
  path: string,
  size: number,
  whole: number | undefined,
  take: (chunk: Uint8Array) => void,
  report?: Progress,
): void {
  let done = 0;
  for (;;) {
    const chunk = new Uint8Array(size);
    const length = attempt(path, () => readPatiently(handle, chunk));
    if (length === 0) return;
    take(length === chunk.length ? chunk : chunk.subarray(0, length));
    done += length;
    report?.read(done, whole);
  }
}

/** Reads from a slow pipe too, which may have nothing to give yet. */
function readPatiently(handle: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(handle, chunk);
    } catch (error) {
      if (!isSystemError(error) || error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function sizeOf(full: string, path: string): { size: number; isFile: boolean } {
  const stat = attempt(path, () => statSync(full, { throwIfNoEntry: false }));
  if (!stat) throw usage('fileMissing', path);
  if (stat.isDirectory()) throw usage('fileIsFolder', path);
  return { size: stat.size, isFile: stat.isFile() };
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

/** What the system refuses becomes a sentence: a file may vanish, or be somebody else's. */
function attempt<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw isSystemError(error) ? usage('fileUnopened', path, systemReason(error)) : error;
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
