import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from '@ownhouse/basics';
import type { Db, Tx } from '../db/database.ts';
import { clean } from './clean/clean.ts';
import { type FileType, sniff } from './sniff.ts';

export interface StoredFile {
  /** SHA-256 of the bytes as they are kept, in hexadecimal: the same file is kept once. */
  readonly hash: string;
  readonly type: FileType;
  readonly size: number;
}

const bytesMax = 10 * 1024 * 1024;

/**
 * Keeps a file in the database, so that every process sees it, a command that fails takes it along, and backups carry
 * it (docs/decisions/files-in-the-database.md). A picture is kept without the place and the time of its taking (FILE-1).
 */
export async function keepFile(
  tx: Tx,
  bytes: Uint8Array,
  now: Temporal.Instant,
): Promise<Result<StoredFile, 'file_too_large' | 'file_type_refused' | 'file_broken'>> {
  if (bytes.byteLength > bytesMax) return refuse('file_too_large', { max: '10 MB' });
  const type = sniff(bytes);
  if (type === null) return refuse('file_type_refused');
  const kept = clean(type, bytes);
  if (kept === null) return refuse('file_broken');
  const hash = createHash('sha256').update(kept).digest('hex');
  await tx
    .insertInto('file')
    .values({ hash, type, size: kept.byteLength, bytes: Buffer.from(kept), at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ok({ hash, type, size: kept.byteLength });
}

/** A kept file with its bytes. Whether the viewer may have it is for the query that names its hash. */
export function readFile(
  db: Db,
  hash: string,
): Promise<(StoredFile & { readonly bytes: Buffer }) | undefined> {
  return db
    .selectFrom('file')
    .select(['hash', 'type', 'size', 'bytes'])
    .where('hash', '=', hash)
    .executeTakeFirst();
}
