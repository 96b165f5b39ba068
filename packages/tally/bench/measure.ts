import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Job, Took } from './job.ts';

const one = fileURLToPath(new URL('./one.ts', import.meta.url));
const start = promisify(execFile);

/** What the median of `runs` fresh processes took, or why one of them failed. */
export async function measure(job: Job, runs: number): Promise<Took | string> {
  const all: Took[] = [];
  for (let i = 0; i < runs; i++) {
    try {
      const { stdout } = await start(
        process.execPath,
        // As the command line runs: code, ours and the peer's, is compiled when it is loaded.
        ['--disable-warning=ExperimentalWarning', '--no-lazy', one, JSON.stringify(job)],
        {
          timeout: 600_000,
          maxBuffer: 1 << 24,
        },
      );
      all.push(JSON.parse(stdout) as Took);
    } catch (error) {
      const text =
        error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
      return /^\w*Error: .*/m.exec(text)?.[0].slice(0, 100) ?? 'failed';
    }
  }
  const byTime = all.sort((a, b) => a.cpuMs - b.cpuMs);
  return byTime[byTime.length >> 1] as Took;
}

/** Geometric mean; nothing of nothing. */
export function geometricMean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
