/** Runs one job in this process and prints what it took; `bench/index.ts` starts it afresh each time. */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type BudgetOptions, countBudget } from '../src/budget/index.ts';
import { countElection, type Election, type ElectionOptions } from '../src/election/index.ts';
import { PbReader, readPb } from '../src/files/pb.ts';
import { readElection } from '../src/files/read.ts';
import type { Job, Took } from './job.ts';
import { syntheticPb } from './synthetic.ts';

const job = JSON.parse(process.argv[2] ?? '') as Job;
const bytesOf = (path: string): Uint8Array => {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};

/** Waits until what was done before no longer keeps background threads busy: compiling, collecting. */
async function idle(): Promise<void> {
  for (let left = 50; left > 0; left--) {
    const before = process.cpuUsage();
    await setTimeout(20);
    const { user, system } = process.cpuUsage(before);
    if (user + system < 400) return;
  }
}

/** Processor milliseconds that `work` needs, on all threads. */
async function cpu(work: () => unknown): Promise<number> {
  await idle();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function run(): Promise<Omit<Took, 'memoryMb'>> {
  switch (job.what) {
    case 'parse': {
      const bytes = bytesOf(job.path);
      let size = 0;
      const cpuMs = await cpu(() => {
        size = readPb(bytes).voterCount;
      });
      return { cpuMs, size };
    }
    case 'budget': {
      const instance = readPb(bytesOf(job.path));
      const options = job.options as unknown as BudgetOptions;
      return { cpuMs: await cpu(() => countBudget(instance, options)), size: instance.voterCount };
    }
    case 'made': {
      const reader = new PbReader();
      const encoder = new TextEncoder();
      for (const piece of syntheticPb(job.voters)) reader.push(encoder.encode(piece));
      const instance = reader.finish();
      const options = job.options as unknown as BudgetOptions;
      return { cpuMs: await cpu(() => countBudget(instance, options)), size: job.voters };
    }
    case 'election': {
      const election = await readElection(bytesOf(job.path), job.path);
      const options = job.options as unknown as ElectionOptions;
      return { cpuMs: await cpu(() => countElection(election, options)), size: papersOf(election) };
    }
    case 'peer': {
      const election = await readElection(bytesOf(job.path), job.path);
      const votes = await import(pathToFileURL(job.peer).href);
      const candidates = election.candidates.map((_, i) => String(i + 1));
      const input = { candidates, ballots: rankings(election) };
      const cpuMs = await cpu(() => {
        const Method = votes[job.method];
        return new Method(
          Method.needsMatrix ? votes.utils.matrixFromBallots(input.ballots, candidates) : input,
        ).ranking();
      });
      return { cpuMs, size: papersOf(election) };
    }
  }
}

const papersOf = ({ papers }: Election): number => papers.weight.reduce((a, b) => a + b, 0);

/** Papers as the npm package `votes` wants them: lists of lists of names. */
function rankings({ papers }: Election): { ranking: string[][]; weight: number }[] {
  return Array.from(papers.weight, (weight, row) => {
    const ranking: string[][] = [];
    for (let i = papers.start[row] ?? 0; i < (papers.start[row + 1] ?? 0); i++) {
      const name = String((papers.candidate[i] ?? 0) + 1);
      if (papers.tied[i] === 1) ranking.at(-1)?.push(name);
      else ranking.push([name]);
    }
    return { ranking, weight };
  });
}

const took = await run();
const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ ...took, memoryMb } satisfies Took));
