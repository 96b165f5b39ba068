import { STRANDS } from '@ownhouse/vocabulary';
import { error } from '@sveltejs/kit';
import { theHouse } from '#house/house.ts';
import { timeline } from '#rooms/atlas/server/index.ts';
import { spokenLocale } from '../../spoken.server.ts';
import type { PageServerLoad } from './$types';

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What the address asks for; what makes no sense in it is passed over, so that an old link still opens. */
function read(url: URL): { strand?: string; of?: string } {
  const strand = url.searchParams.get('strand');
  const of = url.searchParams.get('of');
  return {
    ...(STRANDS.some(({ code }) => code === strand) && strand ? { strand } : {}),
    ...(of && slugPattern.test(of) ? { of } : {}),
  };
}

export const load: PageServerLoad = async ({ url, locals, route }) => {
  const asked = read(url);
  const answer = await theHouse().ask(timeline, asked, locals);
  if (!answer.ok) error(404);
  return { items: answer.value ?? [], asked, locale: spokenLocale(route.id, locals.locale) };
};
