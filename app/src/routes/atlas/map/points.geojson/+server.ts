import { error } from '@sveltejs/kit';
import { theHouse } from '#house/house.ts';
import { readAddress } from '#rooms/atlas/components/find/address.ts';
import { findPoints, pointsGeoJson } from '#rooms/atlas/server/index.ts';
import { questionOf } from '../../found.server.ts';
import type { RequestHandler } from './$types';

/** The points of a result for the moving map: a name and an address each, six decimals, nothing else. */
export const GET: RequestHandler = async ({ url, locals }) => {
  const answer = await theHouse().ask(findPoints, questionOf(readAddress(url)), locals);
  if (!answer.ok || !answer.value) error(404);
  return new Response(JSON.stringify(pointsGeoJson(answer.value.points)), {
    headers: { 'content-type': 'application/geo+json', 'cache-control': 'private, max-age=60' },
  });
};
