import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { appFolder, root } from '../machine/paths.ts';

const stampFile = join(appFolder, 'build', '.built-from');

/** Everything that ends up in the built program. */
const sources = [
  'app/src',
  'app/static',
  'app/project.inlang/settings.json',
  'app/vite.config.ts',
  'app/recount-script.ts',
  'app/package.json',
  'packages',
  'package-lock.json',
];

function* filesOf(path: string): Generator<string> {
  if (!existsSync(path)) return;
  const entries = safeEntries(path);
  if (!entries) return yield path;
  for (const entry of entries) {
    if (
      entry.name === 'node_modules' ||
      entry.name === 'paraglide' ||
      entry.name.includes('.test.')
    )
      continue;
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* filesOf(child);
    else yield child;
  }
}

function safeEntries(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

/** A fingerprint of every source of the built program, by content, so that a fresh checkout is not stale by its dates. */
export function sourceFingerprint(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesOf(join(root, source))) {
      hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Whether the built program is missing or was built from other sources. */
export function isBuildStale(fingerprint: string): boolean {
  return !existsSync(stampFile) || readFileSync(stampFile, 'utf8').trim() !== fingerprint;
}

/** Remembers what the program was built from. */
export function markBuilt(fingerprint: string): void {
  writeFileSync(stampFile, `${fingerprint}\n`);
}
