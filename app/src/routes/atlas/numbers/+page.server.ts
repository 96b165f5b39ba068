import { error } from '@sveltejs/kit';
import { theHouse } from '#house/house.ts';
import { numbers } from '#rooms/atlas/server/index.ts';
import { spokenLocale } from '../../spoken.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, route }) => {
  const answer = await theHouse().ask(numbers, {}, locals);
  if (!answer.ok || !answer.value) error(404);
  return { view: answer.value, locale: spokenLocale(route.id, locals.locale) };
};
