import '../mail/letters.ts';
import '../sign-in/schema.ts';
import { houseMigrations } from '../db/migrations/index.ts';
import { defineRoom } from '../room.ts';
import { access } from './access.ts';
import { forgetMe } from './forget-me.ts';
import { listActs } from './list-acts.ts';
import { listHoldings } from './list-holdings.ts';
import { listLetters } from './list-letters.ts';
import { listStaffModes } from './list-staff-modes.ts';
import { nameRegion } from './region.ts';
import { retention } from './retention.ts';
import { beginStaffMode, endStaffMode } from './staff-mode.ts';

/** The house's own verbs. It stands before every room, and knows of none. */
export const ownRoom = defineRoom({
  name: 'house',
  migrations: houseMigrations,
  access,
  commands: [beginStaffMode, endStaffMode, nameRegion, forgetMe],
  queries: [listActs, listHoldings, listLetters, listStaffModes],
  retention,
});
