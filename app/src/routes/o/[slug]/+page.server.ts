import { loadEntry } from '../../load-entry.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadEntry(event);
