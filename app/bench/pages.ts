import { readFileSync } from 'node:fs';
import { Agent, createServer, get } from 'node:http';
import pg from 'pg';
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

/** The least a server can do that reads one row: bare `node:http` and one SELECT. */
async function startBare(databaseUrl: string): Promise<{ url: string; close(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
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
      await pool.end();
    },
  };
}

/**
 * Answers a second of the public pages on PostgreSQL, beside the bare server in the same run: from the memory that holds until
 * the house changes, and made anew because nobody has asked for that address before.
 */
export async function measurePages(databaseUrl: string): Promise<void> {
  const bare = await startBare(databaseUrl);
  const house = await startHouse({ env: { DATABASE_URL: databaseUrl, OWNHOUSE_TURNS: 'off' } });
  let asked = 0;
  const rows = [['page', 'answers a second', '÷ bare server']];
  try {
    await rateOf(() => bare.url);
    const least = await rateOf(() => bare.url);
    rows.push(['bare node:http + one SELECT', least.toFixed(0), '1.00']);
    for (const path of ['/', '/atlas', '/o/bench-1']) {
      for (const [name, query] of [
        ['from memory', () => ''],
        ['made anew', () => `?never=${++asked}`],
      ] as const) {
        const addressOf = () => `${house.url}${path}${query()}`;
        await rateOf(addressOf);
        const rate = await rateOf(addressOf);
        rows.push([`${path}, ${name}`, rate.toFixed(0), (rate / least).toFixed(2)]);
      }
    }
    console.log(table(rows));
    const memory = /VmRSS:\s+(\d+)/.exec(readStatus(house.processId))?.[1];
    if (memory) console.log(`\nmemory of the house: ${Math.round(Number(memory) / 1024)} MB`);
  } finally {
    await house.stop();
    house.remove();
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
