import { sql } from 'kysely';
import { stranger } from '#house/access/viewer.ts';
import { transact } from '#house/db/transact.ts';
import { type House, openHouse } from '#house/house.ts';
import { entry, findEntries, findPoints, refreshSearch } from '#rooms/atlas/server/index.ts';
import { rooms } from '#rooms/index.ts';
import { milliseconds, spreadOf, table } from './figures.ts';
import { putSyntheticRegion } from './synthetic.ts';

const rounds = 60;
const searches = ['harbor', 'maple co-op', 'sunrise garden', 'lantern', 'tidal mutual', 'nieghbor'];
const common = ['harbor', 'maple co-op', 'lantern', 'neighbor', 'food'];

/** Opens a house and fills it with the synthetic region. */
export async function openFilled(
  where: { databaseUrl?: string; dataFolder?: string },
  organizations: number,
): Promise<House> {
  const house = await openHouse({ rooms, ...where });
  await house.migrate();
  const start = performance.now();
  await transact(house.db, async (tx) => {
    await putSyntheticRegion(tx, organizations);
    // The house that is asked for pages is not to be filled a second time, with what the documents say.
    await tx
      .insertInto('house_setting')
      .values({ name: 'seeded', value: JSON.stringify(true) })
      .execute();
    await refreshSearch(tx, house.context().today());
  });
  await sql`analyze`.execute(house.db);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${house.engine}: ${organizations} organizations put down in ${seconds.toFixed(0)} s`,
  );
  return house;
}

/** The questions people ask most, each beside one bare SELECT on the same connection. */
export async function measureQueries(house: House, organizations: number): Promise<void> {
  const ask = { viewer: stranger, locale: 'en' };
  const slugOf = (round: number) => `bench-${1 + ((round * 7919) % organizations)}`;
  const wordsOf = (round: number) => searches[round % searches.length];
  const bounds = (round: number) => {
    const west = -73 + (round % 10) * 0.25;
    return { west, south: 41.9, east: west + 0.4, north: 42.2 };
  };
  const questions: [string, (round: number) => Promise<unknown>][] = [
    [
      'one bare SELECT',
      (round) => sql`select * from entry where slug = ${slugOf(round)}`.execute(house.db),
    ],
    ['search with facets', (round) => house.ask(findEntries, { words: wordsOf(round) }, ask)],
    [
      'search, sector chosen',
      (round) =>
        house.ask(findEntries, { words: wordsOf(round), facets: { sector: ['food'] } }, ask),
    ],
    ['everything, first page', () => house.ask(findEntries, {}, ask)],
    [
      'as of 2004',
      (round) => house.ask(findEntries, { words: wordsOf(round), asOf: '2004-12-31' }, ask),
    ],
    ['map, one view', (round) => house.ask(findPoints, { bounds: bounds(round) }, ask)],
    ['page of an organization', (round) => house.ask(entry, { slug: slugOf(round) }, ask)],
  ];
  /** A day on which nobody has asked before, so that nothing is remembered. */
  let days = 0;
  const newDay = () => house.context().today().subtract({ days: ++days }).toString();
  const firstTime = (input: (round: number) => object) => (round: number) =>
    house.ask(findEntries, { ...input(round), asOf: newDay() }, ask);
  questions.push(
    ['first time: a common word', firstTime((round) => ({ words: common[round % common.length] }))],
    [
      'first time: a common word, sector chosen',
      firstTime((round) => ({
        words: common[round % common.length],
        facets: { sector: ['food'] },
      })),
    ],
    ['first time: a slip of the hand', firstTime(() => ({ words: 'nieghbor' }))],
    ['first time: a word in every name', firstTime(() => ({ words: 'co-op' }))],
    ['first time: everything', firstTime(() => ({}))],
  );
  const rows = [['query', 'p50', 'p95', 'p95 ÷ bare']];
  let bare = 0;
  for (const [name, work] of questions) {
    const { p50, p95 } = await spreadOf(rounds, work);
    if (bare === 0) bare = p95;
    rows.push([name, milliseconds(p50), milliseconds(p95), (p95 / bare).toFixed(0)]);
  }
  console.log(`${table(rows)}\n`);
}
