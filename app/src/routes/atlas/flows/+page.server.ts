import { error } from '@sveltejs/kit';
import { theHouse } from '#house/house.ts';
import { flows } from '#rooms/atlas/server/index.ts';
import { spokenLocale } from '../../spoken.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals, route }) => {
  const year = url.searchParams.get('year') ?? '';
  const asked = /^(1[6-9]|20|21)\d\d$/.test(year) ? { asOf: `${year}-12-31` } : {};
  const answer = await theHouse().ask(flows, asked, locals);
  if (!answer.ok || !answer.value) error(404);
  return {
    view: answer.value,
    year: 'asOf' in asked ? year : null,
    locale: spokenLocale(route.id, locals.locale),
  };
};
