import type { PageServerLoad } from './$types';
import { loadHome } from './home.server.ts';

export const load: PageServerLoad = ({ locals }) => loadHome(locals);
