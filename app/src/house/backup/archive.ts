import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupFault } from './backup-fault.ts';
import type { KeptColumn } from './tables.ts';

/** The first line of an archive. */
export interface ArchiveHeader {
  readonly ownhouseBackup: 1;
  readonly version: string;
  readonly at: string;
  /** The steps the tables had been through. */
  readonly migrations: readonly string[];
}

/** The values of one row in PostgreSQL's own text form, in the order of the columns. */
export type ArchiveRow = readonly (string | null)[];

/** What follows the header: a table begins, and its rows follow it. */
export type ArchiveLine =
  | { readonly table: string; readonly columns: readonly KeptColumn[] }
  | ArchiveRow;

interface ArchiveFooter {
  readonly end: true;
  readonly rows: number;
  /** Of every byte before this line. */
  readonly sha256: string;
}

/**
 * Writes an archive: gzip over JSON, one line each. It appears under its name when it is whole and on the disk, and not
 * before. Answers how many rows it holds.
 */
export async function writeArchive(
  file: string,
  header: ArchiveHeader,
  lines: AsyncIterable<ArchiveLine>,
): Promise<number> {
  const part = `${file}.part`;
  let rows = 0;
  async function* text(): AsyncGenerator<string> {
    const hash = createHash('sha256');
    const line = (value: unknown) => {
      const written = `${JSON.stringify(value)}\n`;
      hash.update(written);
      return written;
    };
    yield line(header);
    for await (const each of lines) {
      if (Array.isArray(each)) rows++;
      yield line(each);
    }
    yield `${JSON.stringify({ end: true, rows, sha256: hash.digest('hex') } satisfies ArchiveFooter)}\n`;
  }
  try {
    await pipeline(
      Readable.from(text()),
      createGzip({ level: 6 }),
      createWriteStream(part, { mode: 0o600 }),
    );
    const written = await open(part, 'r+');
    await written.sync();
    await written.close();
    await rename(part, file);
    return rows;
  } catch (fault) {
    await rm(part, { force: true });
    throw fault;
  }
}

/** The header of an archive that was read through to its end and found whole. */
export async function checkArchive(
  file: string,
): Promise<ArchiveHeader & { readonly rows: number }> {
  const hash = createHash('sha256');
  let header: ArchiveHeader | null = null;
  let footer: ArchiveFooter | null = null;
  let rows = 0;
  for await (const text of rawLines(file)) {
    if (footer !== null) throw new BackupFault('archive_damaged', file, 'it goes on after its end');
    const line = parse(file, text);
    if (header === null) header = asHeader(file, line);
    else if (isFooter(line)) footer = line;
    else if (Array.isArray(line)) rows++;
    if (footer === null) hash.update(`${text}\n`);
  }
  if (header === null || footer === null)
    throw new BackupFault('archive_damaged', file, 'it ends too soon');
  if (footer.rows !== rows || footer.sha256 !== hash.digest('hex')) {
    throw new BackupFault('archive_damaged', file, 'its checksum does not agree');
  }
  return { ...header, rows };
}

/** The tables and rows of an archive that `checkArchive` found whole. */
export async function* readArchive(file: string): AsyncGenerator<ArchiveLine> {
  let isHeader = true;
  for await (const text of rawLines(file)) {
    const line = parse(file, text);
    if (!isHeader && !isFooter(line)) yield line as ArchiveLine;
    isHeader = false;
  }
}

async function* rawLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on('error', (fault) => gunzip.destroy(fault));
  // Read to its error or left early; either way the loop below has said so.
  gunzip.on('error', () => {});
  try {
    let rest = '';
    for await (const chunk of source.pipe(gunzip).setEncoding('utf8')) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } catch (fault) {
    if (fault instanceof BackupFault) throw fault;
    const { code, message } = fault as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new BackupFault('archive_missing', file, '');
    throw new BackupFault('archive_damaged', file, message);
  } finally {
    source.destroy();
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackupFault('archive_damaged', file, 'a line cannot be read');
  }
}

function asHeader(file: string, line: unknown): ArchiveHeader {
  const header = line as Partial<ArchiveHeader> | null;
  if (header?.ownhouseBackup !== 1 || !Array.isArray(header.migrations)) {
    throw new BackupFault('archive_foreign', file, '');
  }
  return header as ArchiveHeader;
}

function isFooter(line: unknown): line is ArchiveFooter {
  return typeof line === 'object' && line !== null && (line as { end?: unknown }).end === true;
}
