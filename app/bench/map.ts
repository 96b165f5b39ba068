import { sql } from 'kysely';
import { stranger } from '#house/access/viewer.ts';
import { markEdition } from '#house/db/edition.ts';
import { transact } from '#house/db/transact.ts';
import type { House } from '#house/house.ts';
import { findClusters, findPoints } from '#rooms/atlas/server/index.ts';
import { putManyPoints } from '../test/stage/many-points.ts';
import { milliseconds, spreadOf, table } from './figures.ts';

const rounds = 60;
const ask = { viewer: stranger, locale: 'en' };

/** A view of the made-up country: its width and height in degrees, at a place that depends on the round. */
function viewOf(round: number, width: number, height: number) {
  const west = -73 + ((round * 0.37) % (3 - width));
  const south = 41 + ((round * 0.23) % (2 - height));
  return { west, south, east: west + width, north: south + height };
}

/**
 * The moving map over `points` points, each at a place of its own: views that a screen shows at three heights, one point opened,
 * and the first view after something in the house has changed, beside one bare SELECT.
 */
export async function measureMap(house: House, points: number): Promise<void> {
  await transact(house.db, (tx) => putManyPoints(tx, points));
  await sql`analyze`.execute(house.db);
  const look = (zoom: number, width: number, height: number) => (round: number) =>
    house.ask(findClusters, { zoom, view: viewOf(round, width, height) }, ask);
  const spot = { west: -71.500002, south: 42.499998, east: -71.499998, north: 42.500002 };
  const questions: [string, number, (round: number) => Promise<unknown>][] = [
    ['one bare SELECT', rounds, () => sql`select 1`.execute(house.db)],
    ['map, the whole country', rounds, look(7, 2.9, 1.9)],
    ['map, a town', rounds, look(12, 0.35, 0.2)],
    ['map, a street', rounds, look(16, 0.02, 0.012)],
    ['thirty at one address', rounds, () => house.ask(findPoints, { bounds: spot, most: 60 }, ask)],
    [
      'map, gathered anew after a change',
      7,
      async (round) => {
        await transact(house.db, markEdition);
        await look(7, 2.9, 1.9)(round);
      },
    ],
  ];
  const rows = [[`map of ${points} points`, 'p50', 'p95', 'p50 ÷ bare']];
  let bare = 0;
  for (const [name, times, work] of questions) {
    const { p50, p95 } = await spreadOf(times, work, 2);
    if (bare === 0) bare = p50;
    rows.push([name, milliseconds(p50), milliseconds(p95), (p50 / bare).toFixed(0)]);
  }
  console.log(`${table(rows)}\n`);
}
