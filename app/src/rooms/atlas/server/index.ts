import './schema.ts';
import { defineRoom } from '#house/room.ts';
import seedEcosystem from '../data/seed-ecosystem.json' with { type: 'json' };
import { access } from './access.ts';
import { atlasMigrations } from './migrations/index.ts';
import { importSeed } from './seed/import-seed.ts';

export { refreshSearch } from './search/refresh-search.ts';

/** The atlas: everything the region's movement is made of, visible in time and with its sources. */
export const atlas = defineRoom({
  name: 'atlas',
  migrations: atlasMigrations,
  access,
  commands: [],
  queries: [],
  async seed(tx, context) {
    await importSeed(tx, context, seedEcosystem);
  },
});
