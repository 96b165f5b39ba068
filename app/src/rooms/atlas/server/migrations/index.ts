import { story } from './0001-story.ts';
import { search } from './0002-search.ts';

export const atlasMigrations = [story, search];
