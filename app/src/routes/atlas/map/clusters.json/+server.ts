import { error } from '@sveltejs/kit';
import { theHouse } from '#house/house.ts';
import { readAddress } from '#rooms/atlas/components/find/address.ts';
import { readBox } from '#rooms/atlas/components/map/places.ts';
import { writeClusters } from '#rooms/atlas/components/map/wire.ts';
import { findClusters } from '#rooms/atlas/server/index.ts';
import { boundsOfBox, questionOf } from '../../found.server.ts';
import { mapAnswer } from '../map-answer.server.ts';
import type { RequestHandler } from './$types';

/** What is found in one view of the map (`view=west,south,east,north`, `zoom`), gathered where it would overlap; at most 1,000 marks. */
export const GET: RequestHandler = async ({ url, locals }) => {
  const view = readBox(url.searchParams.get('view') ?? '');
  const zoom = /^\d{1,2}$/.exec(url.searchParams.get('zoom') ?? '')?.[0];
  const answer = await theHouse().ask(
    findClusters,
    {
      ...questionOf(readAddress(url)),
      ...(view === null ? {} : { view: boundsOfBox(view) }),
      ...(zoom === undefined ? {} : { zoom: Number(zoom) }),
    },
    locals,
  );
  if (!answer.ok) error(400, answer.refusal.code);
  return mapAnswer(writeClusters(answer.value));
};
