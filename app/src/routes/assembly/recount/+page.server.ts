import { spokenLocale } from '../../spoken.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, route }) => ({
  locale: spokenLocale(route.id, locals.locale),
});
