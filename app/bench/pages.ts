import { readFileSync } from 'node:fs';
import { Agent, createServer, get } from 'node:http';
import { openEmbedded, openServer } from '#house/db/open-database.ts';
import { freePort, startHouse } from '../test/stage/house.ts';
import { table } from './figures.ts';

const seconds = 4;
const visitors = 8;

/** How many answers a second `visitors` visitors get, each asking for the next address as soon as answered. */
async function rateOf(addressOf: () => string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: visitors });
  const until = performance.now() + seconds * 1000;
  let answers = 0;
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      const url = addressOf();
      get(url, { agent }, (answer) => {
        answer.resume();
        if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`));
        answer.on('end', resolve);
      }).on('error', reject);
    });
  const visitor = async () => {
    while (performance.now() < until) {
      await ask();
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: visitors }, visitor));
  agent.destroy();
  return answers / seconds;
}

/** Where the house has its data. */
export interface Where {
  readonly databaseUrl?: string;
  readonly dataFolder?: string;
}

/** The least a server can do that reads one row: bare `node:http` and one SELECT, on the same engine. */
async function startBare({ databaseUrl }: Where): Promise<{ url: string; close(): Promise<void> }> {
  const { pool, close } = databaseUrl ? openServer(databaseUrl) : await openOneRow();
  const server = createServer(async (_request, response) => {
    const { rows } = await pool.query("select * from entry where slug = 'bench-1'");
    response.setHeader('content-type', 'text/html');
    response.end(`<h1>${rows[0]?.slug}</h1>`);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await close();
    },
  };
}

/** The house holds its folder alone, so the bare server has an embedded database of its own. */
async function openOneRow() {
  const database = await openEmbedded('memory://');
  await database.pool.query('create table entry (id uuid, slug text primary key, kind text)');
  await database.pool.query(
    "insert into entry values (gen_random_uuid(), 'bench-1', 'organization')",
  );
  return database;
}

const pagesCounted = 40;

/** How many questions a page made anew asks of the server, whose jobs ask a few of their own. */
async function questionsOf(databaseUrl: string, addressOf: () => string): Promise<string> {
  const { pool, close } = openServer(databaseUrl, 1);
  const committed = async () => {
    // A connection tells its counts when it has been idle for a moment.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { rows } = await pool.query(
      'select xact_commit from pg_stat_database where datname = current_database()',
    );
    return Number(rows[0]?.xact_commit);
  };
  const before = await committed();
  for (let i = 0; i < pagesCounted; i++) await (await fetch(addressOf())).text();
  const after = await committed();
  await close();
  return ((after - before) / pagesCounted).toFixed(1);
}

/**
 * Answers a second of the public pages, beside the bare server in the same run: from the memory that holds until
 * the house changes, and made anew because nobody has asked for that address before.
 */
export async function measurePages(where: Where): Promise<void> {
  const { databaseUrl, dataFolder } = where;
  const bare = await startBare(where);
  const house = await startHouse({
    env: { OWNHOUSE_TURNS: 'off', ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) },
    ...(dataFolder ? { dataFolder } : {}),
  });
  let asked = 0;
  const rows = [['page', 'answers a second', '÷ bare server', 'questions']];
  try {
    await rateOf(() => bare.url);
    const least = await rateOf(() => bare.url);
    rows.push(['bare node:http + one SELECT', least.toFixed(0), '1.000', '1']);
    for (const path of ['/', '/atlas', '/o/bench-1']) {
      for (const [name, query] of [
        ['from memory', () => ''],
        ['made anew', () => `?never=${++asked}`],
      ] as const) {
        const addressOf = () => `${house.url}${path}${query()}`;
        await rateOf(addressOf);
        const rate = await rateOf(addressOf);
        const questions = databaseUrl ? await questionsOf(databaseUrl, addressOf) : '';
        rows.push([`${path}, ${name}`, rate.toFixed(0), (rate / least).toFixed(3), questions]);
      }
    }
    console.log(table(rows));
    const memory = /VmRSS:\s+(\d+)/.exec(readStatus(house.processId))?.[1];
    if (memory) console.log(`\nmemory of the house: ${Math.round(Number(memory) / 1024)} MB\n`);
  } finally {
    await house.stop();
    if (databaseUrl) house.remove();
    await bare.close();
  }
}

function readStatus(processId: number | undefined): string {
  try {
    return readFileSync(`/proc/${processId}/status`, 'utf8');
  } catch {
    return '';
  }
}
