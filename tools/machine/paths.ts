import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the project, ending in a separator. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the application. */
export const appFolder: string = join(root, 'app');

/** This process's environment with the project's own Node and commands first on the path. */
export function ownEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const bin = join(root, 'node_modules', '.bin');
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, ...extra };
}
