import { createReadStream, type Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** The operator's base map as it lies in the folder now. */
export interface BasemapFile {
  readonly path: string;
  readonly size: number;
  /** Another one for another file, or for the same file written anew. */
  readonly version: string;
}

/** Bytes of a file, the last included, as requests count them. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** The first `*.pmtiles`, by name, in the folder `basemap` of the house's data; null where there is none. */
export async function findBasemapFile(dataFolder: string | undefined): Promise<BasemapFile | null> {
  if (dataFolder === undefined) return null;
  const folder = join(dataFolder, 'basemap');
  const files: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const [name] = files
    .map((file) => file.name)
    .filter((each) => each.endsWith('.pmtiles'))
    .sort();
  if (name === undefined) return null;
  const path = join(folder, name);
  const { size, mtimeMs } = await stat(path);
  return { path, size, version: `${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}` };
}

/**
 * The range that a request asks for: `whole` when it asks for none, null when it asks for what is not there. Several ranges at once
 * are answered with the whole, as a server may.
 */
export function readRange(header: string | null, size: number): ByteRange | 'whole' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return 'whole';
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last ? { first, last } : null;
}

/** A range of the file as it is read from the disk. */
export function streamRange({ path }: BasemapFile, { first, last }: ByteRange): ReadableStream {
  return Readable.toWeb(createReadStream(path, { start: first, end: last })) as ReadableStream;
}

/** Some bytes of a file; fewer where it ends before. */
export async function readBytes(
  path: string,
  offset: number,
  length: number,
): Promise<ArrayBuffer> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await file.read(bytes, 0, length, offset);
    return bytes.buffer.slice(0, bytesRead);
  } finally {
    await file.close();
  }
}
