import './schema.ts';
import { defineRoom } from '#house/room.ts';
import en from '../messages/en.json' with { type: 'json' };
import es from '../messages/es.json' with { type: 'json' };
import { access } from './access.ts';
import { membersCommands } from './commands/index.ts';
import { membersMigrations } from './migrations/index.ts';
import { forgetPerson } from './people/forget-person.ts';
import { retention } from './people/retention.ts';
import { appointFirstSteward } from './people/stewards.ts';
import { nameOf, personOf } from './person-of.ts';
import { findPeople } from './read/find-people.ts';
import { listStewards } from './read/list-stewards.ts';
import { standingOf } from './sight/standing.ts';

export { onEntryChanged } from './changes/entry-changed.ts';
export { printCodes } from './commands/print-codes.ts';
export { appointSteward, endStewardship } from './commands/stewards.ts';
export { fold } from './names/fold.ts';
export { slugFor } from './names/slug.ts';
export { entryNames } from './read/entry-names.ts';
export { findPeople } from './read/find-people.ts';
export { listStewards } from './read/list-stewards.ts';
export { peopleOfMyKeys } from './read/people-of-my-keys.ts';
export { maySee } from './sight/may-see.ts';
export { shownDays } from './sight/shown-days.ts';

/** The ground floor: parties in time, and what may be seen of them. */
export const members = defineRoom({
  name: 'members',
  migrations: membersMigrations,
  access,
  commands: membersCommands,
  queries: [listStewards, findPeople],
  standing: standingOf,
  personOf,
  nameOf,
  appointFirstSteward,
  forget: forgetPerson,
  retention,
  words: { en, es },
});
