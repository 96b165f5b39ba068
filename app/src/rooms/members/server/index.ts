import './schema.ts';
import { defineRoom } from '#house/room.ts';
import { access } from './access.ts';
import { membersMigrations } from './migrations/index.ts';
import { nameOf, personOf } from './person-of.ts';
import { standingOf } from './sight/standing.ts';

export { type EntryName, entryNames } from './read/entry-names.ts';
export { maySee } from './sight/may-see.ts';
export { type Consent, isShown, shownDays } from './sight/shown-days.ts';

/** The ground floor: parties in time, and what may be seen of them. */
export const members = defineRoom({
  name: 'members',
  migrations: membersMigrations,
  access,
  commands: [],
  queries: [],
  standing: standingOf,
  personOf,
  nameOf,
});
