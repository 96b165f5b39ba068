import type { LayoutServerLoad } from './$types';
import { spokenLocale } from './spoken.server.ts';

export const load: LayoutServerLoad = ({ locals, route }) => ({
  locale: locals.locale,
  spoken: spokenLocale(route.id, locals.locale),
  isInside: locals.signedIn !== null,
});
