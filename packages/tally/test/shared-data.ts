import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The folder of reference elections beside the repository, or null where it is not kept. */
export function electionsFolder(): string | null {
  const named = process.env.OWNHOUSE_SHARED;
  if (named !== undefined) return folderOrNull(join(named, 'elections'));
  for (let at = import.meta.dirname; dirname(at) !== at; at = dirname(at)) {
    const found = folderOrNull(join(at, 'shared/data/elections'));
    if (found !== null) return found;
  }
  return null;
}

const folderOrNull = (path: string): string | null => (existsSync(path) ? path : null);

/** The names of the cases whose expected outcomes start so, e.g. `pb_`. */
export const caseNames = (folder: string, prefix: string): string[] =>
  readdirSync(join(folder, 'expected'))
    .filter((name) => name.startsWith(prefix) && name.endsWith('.json'))
    .map((name) => name.slice(prefix.length, -5));

/** The bytes of a file of the folder, unpacked where it is packed. */
export function readShared(folder: string, file: string): Uint8Array {
  const bytes = readFileSync(join(folder, file));
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}
