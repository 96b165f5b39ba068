import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse } from '#house/house.ts';
import { rooms } from '#rooms/index.ts';
import { buildWhenStale } from '../../tools/build/build.ts';
import { startPostgres } from '../../tools/machine/postgres.ts';
import { measureMap } from './map.ts';
import { measurePages } from './pages.ts';
import { measureQueries, openFilled } from './queries.ts';

/**
 * `npm run bench -- house [ORGANIZATIONS]`: the house with 100,000 made-up organizations and 300,000 links, on PostgreSQL and on the
 * embedded database. Every figure stands beside the least that the same machine can do in the same run.
 */
export async function run([count = '100000']: readonly string[]): Promise<void> {
  const organizations = Number(count);
  await buildWhenStale();
  const server = await startPostgres();
  try {
    const onServer = await openFilled({ databaseUrl: server.url }, organizations);
    await measureQueries(onServer, organizations);
    await onServer.close();
    await measurePages({ databaseUrl: server.url });
    const again = await openHouse({ rooms, databaseUrl: server.url });
    await measureMap(again, organizations);
    await again.close();
  } finally {
    await server.stop();
  }
  const dataFolder = mkdtempSync(join(tmpdir(), 'ownhouse-bench-'));
  try {
    const embedded = await openFilled({ dataFolder }, organizations);
    await measureQueries(embedded, organizations);
    await embedded.close();
    await measurePages({ dataFolder });
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
