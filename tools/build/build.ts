import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../machine/command.ts';
import { appFolder } from '../machine/paths.ts';
import { isBuildStale, markBuilt, sourceFingerprint } from './stale.ts';

/**
 * Builds the house when its sources have changed since the last build.
 * @throws Error with the builder's own words when the build fails; the old build is gone then, never half new.
 */
export async function buildWhenStale(): Promise<void> {
  const fingerprint = sourceFingerprint();
  if (!isBuildStale(fingerprint)) return;
  console.error('Building the house (once after each change, about half a minute) …');
  rmSync(join(appFolder, 'build'), { recursive: true, force: true });
  const { code, output } = await runCommand(['vite', 'build', '--logLevel', 'warn'], {
    quiet: true,
    cwd: appFolder,
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0) throw new Error(`The build failed:\n${output.slice(-6000)}`);
  markBuilt(fingerprint);
}
