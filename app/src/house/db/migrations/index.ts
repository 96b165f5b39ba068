import type { Migration } from '../migrate.ts';
import { acts } from './0001-acts.ts';
import { logins } from './0010-logins.ts';
import { outbox } from './0011-outbox.ts';
import { staffMode } from './0020-staff-mode.ts';
import { file } from './0021-file.ts';
import { edition } from './0022-edition.ts';
import { letter } from './0023-letter.ts';

/** The frame's own tables, before any room's. */
export const houseMigrations: readonly Migration[] = [
  acts,
  logins,
  outbox,
  staffMode,
  file,
  edition,
  letter,
];
