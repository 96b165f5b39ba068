import { error } from '@sveltejs/kit';
import { theHouse } from '#house/house.ts';
import { readAddress } from '#rooms/atlas/components/find/address.ts';
import { writeSpots } from '#rooms/atlas/components/map/wire.ts';
import { findSpots } from '#rooms/atlas/server/index.ts';
import { questionOf } from '../../found.server.ts';
import { mapAnswer } from '../map-answer.server.ts';
import type { RequestHandler } from './$types';

/** Every point of a result at once, for a browser that gathers them by itself: three numbers each. */
export const GET: RequestHandler = async ({ url, locals }) => {
  const answer = await theHouse().ask(findSpots, questionOf(readAddress(url)), locals);
  if (!answer.ok) error(400, answer.refusal.code);
  if (answer.value.spots === null) error(400, 'too_many_points');
  return mapAnswer(writeSpots(answer.value.spots));
};
