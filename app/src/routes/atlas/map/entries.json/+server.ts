import { error } from '@sveltejs/kit';
import { theHouse } from '#house/house.ts';
import { entryHref } from '#rooms/atlas/components/entry/href.ts';
import { readAddress } from '#rooms/atlas/components/find/address.ts';
import type { EntriesHere } from '#rooms/atlas/components/map/wire.ts';
import { findPoints } from '#rooms/atlas/server/index.ts';
import { questionOf } from '../../found.server.ts';
import { mapAnswer } from '../map-answer.server.ts';
import type { RequestHandler } from './$types';

/** More than fits a small window over the map; the list has them all. */
const most = 60;

/** What stands inside a box of the map (`box=west,south,east,north`), by name, when somebody opens it. */
export const GET: RequestHandler = async ({ url, locals }) => {
  const question = questionOf(readAddress(url));
  const answer = await theHouse().ask(findPoints, { ...question, most }, locals);
  if (!answer.ok) error(400, answer.refusal.code);
  const { points, total, unplaced } = answer.value;
  const entries = points.map((point) => ({
    title: point.name,
    href: entryHref(point),
    lon: point.longitude,
    lat: point.latitude,
  }));
  return mapAnswer({ total: total - unplaced, entries } satisfies EntriesHere);
};
