import { error } from '@sveltejs/kit';
import { type House, theHouse } from '#house/house.ts';
import { queryOf } from '#rooms/atlas/components/find/address.ts';
import { drawMap, pictureZoom } from '#rooms/atlas/components/map/picture.ts';
import { boundsOf, type MapPlace } from '#rooms/atlas/components/map/places.ts';
import {
  basemapIn,
  findClusters,
  findPoints,
  gatheredPlaces,
  outlinesFor,
  placesOf,
  regionBounds,
  SPOTS_MAX,
} from '#rooms/atlas/server/index.ts';
import { spokenLocale } from '../../spoken.server.ts';
import { loadFound, questionOf } from '../found.server.ts';
import type { PageServerLoad } from './$types';

/** Up to here the page names everything under its picture; above, it counts and leads on. */
const listedMax = 1_000;
/** A closer picture falls apart into several pins, so that it is closer indeed. */
const pinsMin = 6;

export const load: PageServerLoad = async (event) => {
  const house = theHouse();
  const { address, found } = await loadFound(event);
  const { places, spots } = await placesFound(house, questionOf(address), event.locals);
  const bounds = boundsOf(places) ?? regionBounds;
  return {
    address,
    found,
    bounds,
    picture: drawMap(places, bounds, outlinesFor(bounds, house.settings.dataFolder)),
    isGathered: places.some(({ entries }) => entries.length === 0),
    isLarge: spots > SPOTS_MAX,
    basemap: await basemapIn(house.settings.dataFolder, house.settings.onFault),
    query: queryOf(address).toString(),
    locale: spokenLocale(event.route.id, event.locals.locale),
  };
};

/** Everything found, by place; of a large result only how many stand where. */
async function placesFound(
  house: House,
  question: Record<string, unknown>,
  viewer: App.Locals,
): Promise<{ places: MapPlace[]; spots: number }> {
  const whole = await house.ask(findClusters, question, viewer);
  if (!whole.ok) error(404);
  const { spots, entries, box } = whole.value;
  if (entries > listedMax && box !== null) {
    const gathered = await house.ask(
      findClusters,
      { ...question, zoom: pictureZoom(box), fewest: pinsMin },
      viewer,
    );
    if (!gathered.ok) error(404);
    return { places: gatheredPlaces(gathered.value.clusters), spots };
  }
  const listed = await house.ask(findPoints, question, viewer);
  if (!listed.ok) error(404);
  return { places: placesOf(listed.value.points), spots };
}
