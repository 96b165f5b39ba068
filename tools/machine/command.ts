import { spawn } from 'node:child_process';
import { ownEnvironment, root } from './paths.ts';

/** What a command left behind: its exit code, and its output when it was asked to be quiet. */
export interface Outcome {
  code: number;
  output: string;
}

/**
 * Runs a command from the project's root with the project's own Node first on the path.
 * `quiet` gathers the output instead of showing it. Never throws: a command that cannot start has code 127.
 */
export function runCommand(
  command: readonly [string, ...string[]],
  options: { quiet?: boolean; cwd?: string; env?: Record<string, string> } = {},
): Promise<Outcome> {
  const [program, ...rest] = command;
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      cwd: options.cwd ?? root,
      env: ownEnvironment(options.env),
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const parts: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.stderr?.on('data', (part: Buffer) => parts.push(part));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8') }),
    );
  });
}
