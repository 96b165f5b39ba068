import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { canInstallPackages, installPackages } from './debian.ts';

/** A PostgreSQL server that runs only for the tests. */
export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

const packaged = '/usr/lib/postgresql';

/** Where `initdb` and `pg_ctl` live, newest version first; undefined when PostgreSQL is not installed. */
function findPrograms(): string | undefined {
  const versions = existsSync(packaged) ? readdirSync(packaged) : [];
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(packaged, version, 'bin'));
  folders.push('/usr/local/bin', '/usr/bin', '/opt/homebrew/bin');
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

function freePort(): Promise<number> {
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

/** PostgreSQL refuses to run as root, so root hands the command to the account that Debian's package makes. */
function asServer(command: [string, ...string[]]): [string, ...string[]] {
  return process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command;
}

/**
 * Starts a throw-away PostgreSQL on a free loopback port, installing the Debian package where there is none.
 * @throws Error with a sentence when there is no PostgreSQL to be had.
 */
export async function startPostgres(): Promise<TestServer> {
  if (!findPrograms() && canInstallPackages()) await installPackages('postgresql');
  const programs = findPrograms();
  if (!programs) {
    throw new Error(
      'No PostgreSQL was found. Install it from your system’s packages, or set TEST_DATABASE_URL to a server where databases may be created.',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'ownhouse-postgres-'));
  await runCommand(['chmod', '777', folder], { quiet: true });
  const data = join(folder, 'data');
  const port = await freePort();
  const steps: [string, ...string[]][] = [
    [
      join(programs, 'initdb'),
      '-D',
      data,
      '-U',
      'ownhouse',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
    ],
    [
      join(programs, 'pg_ctl'),
      ...['-D', data, '-w', '-l', join(folder, 'log')],
      ...[
        '-o',
        `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`,
      ],
      'start',
    ],
  ];
  for (const step of steps) {
    const { code, output } = await runCommand(asServer(step), { quiet: true, cwd: folder });
    if (code !== 0) throw new Error(`PostgreSQL did not start:\n${output.slice(-2000)}`);
  }
  return {
    url: `postgres://ownhouse@127.0.0.1:${port}/postgres`,
    async stop() {
      const stop = asServer([join(programs, 'pg_ctl'), '-D', data, '-m', 'immediate', 'stop']);
      await runCommand(stop, { quiet: true, cwd: folder });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
