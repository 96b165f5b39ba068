import { story } from './0001-story.ts';
import { search } from './0002-search.ts';
import { counts } from './0003-counts.ts';
import { spelling } from './0004-spelling.ts';

export const atlasMigrations = [story, search, counts, spelling];
