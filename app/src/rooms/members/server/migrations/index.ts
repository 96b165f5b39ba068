import { entries } from './0001-entries.ts';
import { words } from './0002-words.ts';
import { standing } from './0003-standing.ts';
import { claims } from './0004-claims.ts';
import { sight } from './0005-sight.ts';
import { knownLink } from './0006-known-link.ts';
import { stewardGiven } from './0007-steward-given.ts';

export const membersMigrations = [entries, words, standing, claims, sight, knownLink, stewardGiven];
