import type { RequestHandler } from '@sveltejs/kit';
import { stranger } from '#house/access/viewer.ts';
import { serveApi } from '#house/api/serve-api.ts';
import { theHouse } from '#house/house.ts';

/** Every command and query of the house as JSON, and the document that describes them. */
export const fallback: RequestHandler = ({ request, params, locals }) =>
  serveApi(theHouse(), params.path ?? '', request, {
    viewer: locals.viewer ?? stranger,
    locale: locals.locale,
  });
