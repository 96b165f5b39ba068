import { existsSync } from 'node:fs';
import { runCommand } from './command.ts';

/** Whether this process may install Debian packages: root, on a machine that has apt. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Debian packages without questions; true when apt says that it did. */
export async function installPackages(...names: string[]): Promise<boolean> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  console.error(`Installing ${names.join(', ')} from the system's packages …`);
  await runCommand(['apt-get', 'update', '-q'], { quiet: true, env });
  const done = await runCommand(
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...names],
    { quiet: true, env },
  );
  if (done.code !== 0) console.error(done.output.slice(-2000));
  return done.code === 0;
}
