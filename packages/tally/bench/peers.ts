import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The peer that is an npm package; it is too large to be installed with the house. */
const PEER = { name: 'votes', version: '3.0.0' };

/**
 * The entry file of npm's `votes`, installed beside the build caches when it is not there yet;
 * undefined without a network.
 */
export function npmPeer(): string | undefined {
  const folder = fileURLToPath(
    new URL('../../../node_modules/.cache/tally-bench', import.meta.url),
  );
  const entry = join(folder, 'node_modules', PEER.name, 'dist', 'index.js');
  if (existsSync(entry)) return entry;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const wanted = `${PEER.name}@${PEER.version}`;
  spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', wanted], {
    cwd: folder,
    stdio: 'ignore',
  });
  return existsSync(entry) ? entry : undefined;
}

/** A peer's processor seconds, as recorded with the reference cases. */
export interface Recorded {
  readonly peer: string;
  readonly seconds: number;
}

type Timings = Readonly<Record<string, unknown>>;

/** The fastest of several recorded times; each is named by the path to it. */
export function fastest(timings: Timings, paths: readonly string[]): Recorded | undefined {
  let best: Recorded | undefined;
  for (const path of paths) {
    const [peer = '', rule = ''] = path.split(' ');
    const group = timings[peer] as Timings | undefined;
    const found = (rule === '' ? group : group?.[rule]) as { cpu?: number } | undefined;
    const seconds = found?.cpu;
    if (seconds !== undefined && (!best || seconds < best.seconds)) best = { peer, seconds };
  }
  return best;
}
