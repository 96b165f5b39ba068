import { formatMoment } from '#house/i18n/format.ts';
import { regionOf } from '#house/own-room/region.ts';
import type { LayoutServerLoad } from './$types';
import { spokenLocale } from './spoken.server.ts';

export const load: LayoutServerLoad = async ({ locals, route }) => ({
  locale: locals.locale,
  spoken: spokenLocale(route.id, locals.locale),
  isInside: locals.signedIn !== null,
  // The page that says what broke must stand even while the database does not answer.
  region: await regionOf(locals.house.db).catch(() => null),
  staff: staffOf(locals),
});

/** What the banner says while a steward has a steward's rights, in a language that has its words. */
function staffOf({ viewer, house, locale }: App.Locals) {
  if (viewer.kind === 'stranger' || viewer.staff === undefined) return null;
  const spoken = spokenLocale('/house', locale);
  const { until, reason } = viewer.staff;
  return {
    reason,
    time: formatMoment(until, house.context().timeZone, spoken, 'time'),
    lang: spoken === locale ? undefined : spoken,
  };
}
