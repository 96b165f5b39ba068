/**
 * Makes sure the exact dependencies of package-lock.json are installed.
 * Plain JavaScript on purpose: this runs on whatever Node the machine has, before ours is there.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules', '.ownhouse-installed');

/** The oldest Node whose npm can run the install; the house itself then runs on its own Node 26. */
const nodeMin = [20, 20];

/** Path of the Node that the project brings with it. */
export const ownNode = join(
  root,
  'node_modules',
  '.bin',
  process.platform === 'win32' ? 'node.cmd' : 'node',
);

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', '.npmrc']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function isInstalled() {
  return (
    existsSync(stamp) && existsSync(ownNode) && readFileSync(stamp, 'utf8').trim() === fingerprint()
  );
}

/** Installs when something is missing or out of date; ends the process with a sentence when it cannot. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < nodeMin[0] || (major === nodeMin[0] && minor < nodeMin[1])) {
    console.error(
      `This machine has Node ${process.versions.node}. Ownhouse needs Node ${nodeMin.join('.')} or newer to install itself. Install it from your system's packages, then run this command again.`,
    );
    process.exit(1);
  }
  if (isInstalled()) return;
  console.error('Installing the dependencies (once, about a minute) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, npm_config_engine_strict: 'false' },
  });
  if (result.status !== 0 || !existsSync(ownNode)) {
    console.error(
      'The dependencies could not be installed. The lines above say why; most often the machine has no network. Nothing else was changed.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, `${fingerprint()}\n`);
}
