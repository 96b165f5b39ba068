import { createHash } from 'node:crypto';
import { openAsBlob, readFileSync } from 'node:fs';
import { access, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { type OpenDatabase, openEmbedded } from '../db/open-database.ts';

/**
 * An empty embedded database in memory. The first of a PGlite version lays one out, which takes seconds, and keeps it
 * among the temporary files; the others begin with that copy.
 */
export async function emptyEmbedded(): Promise<OpenDatabase> {
  return openEmbedded('memory://', await template());
}

async function template(): Promise<Blob> {
  const file = join(tmpdir(), `ownhouse-embedded-${version()}.tar`);
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    const lite = await PGlite.create('memory://');
    const dump = await lite.dumpDataDir('none');
    await lite.close();
    const part = `${file}.${process.pid}.${crypto.randomUUID()}`;
    await writeFile(part, dump.stream());
    await rename(part, file);
  }
  return openAsBlob(file);
}

/** What the copy depends on: the build of PGlite. */
function version(): string {
  const entry = fileURLToPath(import.meta.resolve('@electric-sql/pglite'));
  return createHash('sha256').update(readFileSync(entry)).digest('hex').slice(0, 16);
}
