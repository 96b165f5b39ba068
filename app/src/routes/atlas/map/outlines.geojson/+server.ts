import { theHouse } from '#house/house.ts';
import { loadOutlines } from '#rooms/atlas/server/index.ts';
import type { RequestHandler } from './$types';

/** The shapes behind the moving map: bundled counties and the operator's boundary packs. */
export const GET: RequestHandler = () =>
  new Response(JSON.stringify(loadOutlines(theHouse().settings.dataFolder)), {
    headers: { 'content-type': 'application/geo+json', 'cache-control': 'public, max-age=3600' },
  });
