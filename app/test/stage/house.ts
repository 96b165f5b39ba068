import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appFolder, ownEnvironment } from '../../../tools/machine/paths.ts';

/** A running house with its own data, as a visitor would meet it. */
export interface RunningHouse {
  url: string;
  processId: number | undefined;
  dataFolder: string;
  /** Everything the house has printed so far. */
  printed(): string;
  /** Asks the house to stop and gives its exit code; the data folder stays until `remove`. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  remove(): void;
}

/** A port of the loopback address that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** What ended before it was ready, with its words. */
export class HouseEnded extends Error {
  readonly code: number | null;
  readonly printed: string;

  constructor(code: number | null, printed: string) {
    super(`The house ended with code ${code} before it was ready:\n${printed}`);
    this.code = code;
    this.printed = printed;
  }
}

interface HouseOptions {
  env?: Record<string, string>;
  dataFolder?: string;
  port?: number;
}

/** Starts the built house on a free port and waits until it says that it is ready. */
export async function startHouse(options: HouseOptions = {}): Promise<RunningHouse> {
  const port = options.port ?? (await freePort());
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'ownhouse-test-'));
  const url = `http://localhost:${port}`;
  const child = spawn('node', ['--disable-warning=ExperimentalWarning', 'src/server.ts'], {
    cwd: appFolder,
    env: ownEnvironment({
      PORT: String(port),
      OWNHOUSE_DATA: dataFolder,
      NODE_ENV: 'production',
      DATABASE_URL: '',
      ...options.env,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part: Buffer) => {
      printed += part.toString('utf8');
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  await untilReady(url, child, () => printed);
  return {
    url,
    processId: child.pid,
    dataFolder,
    printed: () => printed,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
    remove() {
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const patience = performance.now() + 90_000;
  while (performance.now() < patience) {
    if (child.exitCode !== null) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new HouseEnded(child.exitCode, printed());
    }
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new HouseEnded(null, printed());
}
