import { buildWhenStale } from '../build/build.ts';
import { ensureChromium } from '../machine/chromium.ts';
import { runCommand } from '../machine/command.ts';
import { appFolder } from '../machine/paths.ts';

/** One line of the check list; `run` throws with what went wrong. */
export interface Step {
  name: string;
  run(): Promise<void>;
}

async function mustRun(command: [string, ...string[]], cwd?: string): Promise<void> {
  const { code, output } = await runCommand(command, { quiet: true, ...(cwd ? { cwd } : {}) });
  if (code !== 0) throw new Error(output.slice(-12_000));
}

/** What is made from other files before anything can be read: message functions and route types. */
export const prepare: Step = {
  name: 'generated files',
  async run() {
    await mustRun(
      [
        'paraglide-js',
        'compile',
        '--project',
        'project.inlang',
        '--outdir',
        'src/paraglide',
        '--emit-ts-declarations',
      ],
      appFolder,
    );
    await mustRun(['svelte-kit', 'sync'], appFolder);
  },
};

/** Everything that is looked at without running the house. */
export const readings: Step[] = [
  { name: 'formatting and lint', run: () => mustRun(['biome', 'ci', '.']) },
  { name: 'types of packages and tools', run: () => mustRun(['tsc', '-p', 'tsconfig.json']) },
  {
    name: 'types of the app and its pages',
    run: () =>
      mustRun(
        [
          'svelte-check',
          '--tsconfig',
          './tsconfig.json',
          '--fail-on-warnings',
          '--output',
          'human',
        ],
        appFolder,
      ),
  },
  { name: 'dead code', run: () => mustRun(['knip', '--no-progress']) },
];

/** What the browser journeys need before they start. */
export const stage: Step[] = [
  { name: 'the build', run: buildWhenStale },
  {
    name: 'a browser',
    async run() {
      await ensureChromium();
    },
  },
];
