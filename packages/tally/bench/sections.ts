import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseNames } from '../test/shared-data.ts';
import type { Job } from './job.ts';
import { geometricMean, measure } from './measure.ts';
import { fastest, type Recorded } from './peers.ts';

/** One line of a table: our time beside that of the fastest peer. */
interface Line {
  readonly name: string;
  readonly size: number;
  readonly ourMs: number;
  readonly peer: Recorded | undefined;
}

interface BudgetSection {
  readonly title: string;
  readonly options: Record<string, unknown>;
  /** Recorded times to compare with, as `peer rule`. */
  readonly peers: readonly string[];
}

const BUDGETS: readonly BudgetSection[] = [
  {
    title: 'Equal shares with Add1',
    options: { rule: 'equal-shares', completion: 'add1', preset: 'equalshares' },
    peers: [
      'equalshares_js floats/add1',
      'pabutools mes_cost_add1',
      'pabutools mes_points_add1',
      'pabutools mes_borda_add1',
      'equalshares_ruby js_add1',
    ],
  },
  {
    title: 'Equal shares, one run',
    options: { rule: 'equal-shares', preset: 'equalshares' },
    peers: [
      'equalshares_js floats/none',
      'pabutools mes_cost',
      'pabutools mes_points',
      'pabutools mes_borda',
      'equalshares_ruby mes_cost',
    ],
  },
  {
    title: 'Exact equal shares with add-opt',
    options: { rule: 'exact-equal-shares', completion: 'add-opt' },
    peers: [],
  },
  {
    title: 'Sequential Phragmén',
    options: { rule: 'phragmen' },
    peers: ['pabutools phragmen', 'equalshares_ruby phragmen'],
  },
  {
    title: 'Maximin support',
    options: { rule: 'maximin-support' },
    peers: ['pabutools maximin_support'],
  },
  {
    title: 'Greedy',
    options: { rule: 'greedy' },
    peers: ['pabutools greedy_cost', 'equalshares_ruby greedy_cost'],
  },
];

const ELECTIONS: readonly {
  title: string;
  rule: string;
  peers: readonly string[];
  npm?: string;
}[] = [
  { title: 'Scottish STV', rule: 'scottish-stv', peers: ['openstv_ScottishSTV', 'droop_scotland'] },
  { title: 'Meek', rule: 'meek', peers: ['openstv_MeekSTV', 'openstv_MeekNZSTV', 'droop_meek'] },
  { title: 'Instant runoff', rule: 'irv', peers: ['openstv_IRV'], npm: 'InstantRunoff' },
  { title: 'Schulze', rule: 'schulze', peers: ['pref_voting schulze'], npm: 'Schulze' },
  { title: 'Ranked pairs', rule: 'ranked-pairs', peers: [], npm: 'RankedPairs' },
  { title: 'Copeland', rule: 'copeland', peers: [], npm: 'Copeland' },
  { title: 'Borda', rule: 'borda', peers: [], npm: 'Borda' },
];

/** Elections with fewer distinct papers are over in a millisecond. */
const PAPERS_MIN = 2000;

const say = (line: string): void => console.log(line);
const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

function table(title: string, what: string, lines: readonly Line[]): void {
  say(`\n## ${title}\n`);
  say(`| case | ${what} | tally, ms | fastest peer, ms | times as fast |`);
  say('|---|--:|--:|---|--:|');
  for (const { name, size, ourMs, peer } of [...lines].sort((a, b) => a.size - b.size)) {
    const theirs = peer ? `${ms(peer.seconds * 1000)} (${peer.peer})` : 'none recorded';
    const ratio = peer ? `${((peer.seconds * 1000) / ourMs).toFixed(1)}` : '';
    say(`| ${name} | ${size} | ${ms(ourMs)} | ${theirs} | ${ratio} |`);
  }
  for (const from of [5000, 50_000]) {
    const ratios = lines
      .filter((l) => l.size >= from && l.peer)
      .map((l) => ((l.peer?.seconds ?? 0) * 1000) / l.ourMs);
    const mean = geometricMean(ratios);
    if (mean !== undefined)
      say(
        `\nFrom ${from} ${what}: geometric mean ${mean.toFixed(1)}, least ${Math.min(...ratios).toFixed(1)}.`,
      );
  }
}

/** Real budgets beside the recorded times of their peers. */
export async function realBudgets(folder: string, runs: number): Promise<void> {
  for (const { title, options, peers } of BUDGETS) {
    const lines: Line[] = [];
    for (const name of caseNames(folder, 'pb_').filter((n) => !n.startsWith('Made_'))) {
      const expected = JSON.parse(
        readFileSync(join(folder, 'expected', `pb_${name}.json`), 'utf8'),
      );
      const path = join(folder, 'pb', `${name}.pb.gz`);
      const took = await measure({ what: 'budget', path, options }, runs);
      if (typeof took === 'string') continue;
      lines.push({
        name,
        size: took.size,
        ourMs: took.cpuMs,
        peer: fastest(expected.timings, peers),
      });
    }
    table(title, 'voters', lines);
  }
}

/** Real elections beside recorded times, and beside the npm package in the same run. */
export async function realElections(
  folder: string,
  runs: number,
  peer: string | undefined,
): Promise<void> {
  const cases = caseNames(folder, 'ranked_')
    .map((name) =>
      JSON.parse(readFileSync(join(folder, 'expected', `ranked_${name}.json`), 'utf8')),
    )
    .filter((expected) => expected.distinct_rankings >= PAPERS_MIN && !expected.equal_ranks);
  for (const { title, rule, peers, npm } of ELECTIONS) {
    const lines: Line[] = [];
    for (const expected of cases) {
      const path = join(folder, expected.file);
      const took = await measure({ what: 'election', path, options: { rule } }, runs);
      if (typeof took === 'string') continue;
      const live =
        npm && peer
          ? await measure(
              { what: 'peer', path, method: npm, peer } satisfies Job,
              Math.min(runs, 3),
            )
          : 'none';
      const recorded = fastest(expected.timings_cpu_seconds ?? {}, peers);
      const measured =
        typeof live === 'string'
          ? undefined
          : { peer: 'npm votes, this run', seconds: live.cpuMs / 1000 };
      const best =
        measured && (!recorded || measured.seconds < recorded.seconds) ? measured : recorded;
      lines.push({ name: expected.id, size: took.size, ourMs: took.cpuMs, peer: best });
    }
    table(title, 'papers', lines);
  }
}

/** Made cities of growing size: time and memory. */
export async function madeCities(runs: number, sizes: readonly number[]): Promise<void> {
  say('\n## Made cities, 120 projects\n');
  say('| voters | rule | ms | memory of the process, MB |');
  say('|--:|---|--:|--:|');
  for (const voters of sizes)
    for (const options of [
      { rule: 'equal-shares', completion: 'add1' },
      { rule: 'phragmen' },
      { rule: 'maximin-support' },
      { rule: 'greedy' },
    ]) {
      const took = await measure({ what: 'made', voters, options }, runs);
      const name = options.completion ? `${options.rule}, ${options.completion}` : options.rule;
      if (typeof took === 'string') say(`| ${voters} | ${name} | ${took} | |`);
      else say(`| ${voters} | ${name} | ${ms(took.cpuMs)} | ${took.memoryMb} |`);
    }
}

/** Reading `.pb` files. */
export async function reading(folder: string, runs: number): Promise<void> {
  say('\n## Reading .pb files\n');
  say('| case | votes | ms | votes a second |');
  say('|---|--:|--:|--:|');
  for (const name of ['Poland_Krakow_2021', 'Poland_Wroclaw_2017', 'Poland_Lodz_2022']) {
    const took = await measure({ what: 'parse', path: join(folder, 'pb', `${name}.pb.gz`) }, runs);
    if (typeof took === 'string') say(`| ${name} | | ${took} | |`);
    else
      say(
        `| ${name} | ${took.size} | ${ms(took.cpuMs)} | ${Math.round((took.size / took.cpuMs) * 1000)} |`,
      );
  }
}
