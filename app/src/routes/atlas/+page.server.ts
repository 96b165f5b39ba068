import type { PageServerLoad } from './$types';
import { loadFound } from './found.server.ts';

export const load: PageServerLoad = (event) => loadFound(event);
