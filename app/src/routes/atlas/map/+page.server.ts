import { error } from '@sveltejs/kit';
import { theHouse } from '#house/house.ts';
import { queryOf } from '#rooms/atlas/components/find/address.ts';
import { drawMap } from '#rooms/atlas/components/map/picture.ts';
import { boundsOf } from '#rooms/atlas/components/map/places.ts';
import { findPoints, outlinesFor, placesOf, regionBounds } from '#rooms/atlas/server/index.ts';
import { spokenLocale } from '../../spoken.server.ts';
import { loadFound, questionOf } from '../found.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const house = theHouse();
  const { address, found } = await loadFound(event);
  const answer = await house.ask(findPoints, questionOf(address), event.locals);
  if (!answer.ok || !answer.value) error(404);
  const places = placesOf(answer.value.points);
  const bounds = boundsOf(places) ?? regionBounds;
  const query = queryOf(address).toString();
  return {
    address,
    found,
    bounds,
    picture: drawMap(places, bounds, outlinesFor(bounds, house.settings.dataFolder)),
    pointsUrl: `/atlas/map/points.geojson${query === '' ? '' : `?${query}`}`,
    locale: spokenLocale(event.route.id, event.locals.locale),
  };
};
