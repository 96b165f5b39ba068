import type { Migration } from '../migrate.ts';
import { acts } from './0001-acts.ts';

/** The frame's own tables, before any room's. */
export const houseMigrations: readonly Migration[] = [acts];
