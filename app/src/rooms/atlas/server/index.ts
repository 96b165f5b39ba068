import './schema.ts';
import { proposeRegion } from '#house/own-room/region.ts';
import { defineRoom } from '#house/room.ts';
import { onEntryChanged } from '#rooms/members/server/index.ts';
import seedEcosystem from '../data/seed-ecosystem.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };
import es from '../messages/es.json' with { type: 'json' };
import { access } from './access.ts';
import { importPlaces } from './commands/import-places.ts';
import { demoCast } from './example/demo-cast.ts';
import { putExample } from './example/put-example.ts';
import { removeExample } from './example/remove-example.ts';
import { atlasMigrations } from './migrations/index.ts';
import { findClusters, findSpots } from './search/find-clusters.ts';
import { findEntries } from './search/find-entries.ts';
import { findNetwork } from './search/find-network.ts';
import { findPoints } from './search/find-points.ts';

export { findClusters, findSpots, SPOTS_MAX } from './search/find-clusters.ts';
export { type Found, findEntries } from './search/find-entries.ts';
export { type FoundNode, findNetwork } from './search/find-network.ts';
export { findPoints } from './search/find-points.ts';

import { entry, flows, numbers, timeline } from './pages/queries.ts';
import { refreshDueJob } from './search/refresh-due.ts';
import { refreshSearch } from './search/refresh-search.ts';
import { importSeed } from './seed/import-seed.ts';

export { exportFormats } from './export/formats.ts';
export { type ExportRow, exportRow } from './export/rows.ts';
export { basemapIn } from './map/basemap.ts';
export { findBasemapFile, readRange, streamRange } from './map/basemap-file.ts';
export { loadOutlines, outlinesFor } from './map/outlines.ts';
export { gatheredPlaces, placesOf, regionBounds } from './map/places.ts';
export { positionsOf } from './network-positions.ts';
export { entryPage } from './pages/entry.ts';
export { homeOf } from './pages/home.ts';
export { entryJsonLd } from './pages/json-ld.ts';
export { entry, flows, numbers, timeline } from './pages/queries.ts';
export { refreshSearch } from './search/refresh-search.ts';

/** The atlas: everything the region's movement is made of, visible in time and with its sources. */
export const atlas = defineRoom({
  name: 'atlas',
  migrations: atlasMigrations,
  access,
  commands: [importPlaces],
  queries: [
    findEntries,
    findPoints,
    findClusters,
    findSpots,
    findNetwork,
    entry,
    timeline,
    flows,
    numbers,
  ],
  async seed(tx, context) {
    await importSeed(tx, context, seedEcosystem);
    const region = seedEcosystem.places.find(({ kind }) => kind === 'region');
    if (region !== undefined) await proposeRegion(tx, region.name);
    await putExample(tx, context);
  },
  async examplePeople(db, locale) {
    const cast = await demoCast(db);
    return cast.map(({ accountId, name, about }) => ({
      accountId,
      name,
      says: locale === 'es' ? about.es : about.en,
    }));
  },
  removeExample,
  jobs: [refreshDueJob],
  words: { en, es },
});

onEntryChanged((tx, ids, context) => refreshSearch(tx, context.today(), ids));
