import { error } from '@sveltejs/kit';
import { theHouse } from '#house/house.ts';
import { findBasemapFile, readRange, streamRange } from '#rooms/atlas/server/index.ts';
import type { RequestHandler } from './$types';

/** The operator's base map, piece by piece: the moving map asks for the bytes of the tiles in view. */
export const GET: RequestHandler = async ({ request: { headers } }) => {
  const file = await findBasemapFile(theHouse().settings.dataFolder);
  if (file === null) error(404);
  const tag = `"${file.version}"`;
  const asked = headers.get('range');
  const isOfThisFile = (headers.get('if-range') ?? tag) === tag;
  const range = readRange(isOfThisFile ? asked : null, file.size);
  const always = {
    'accept-ranges': 'bytes',
    // Tiles are compressed inside the archive; to compress them again would break the count of bytes.
    'cache-control': 'public, max-age=3600, no-transform',
    'content-type': 'application/vnd.pmtiles',
    etag: tag,
  };
  if (range === null)
    return new Response(null, {
      status: 416,
      headers: { ...always, 'content-range': `bytes */${file.size}` },
    });
  const { first, last } = range === 'whole' ? { first: 0, last: file.size - 1 } : range;
  return new Response(streamRange(file, { first, last }), {
    status: range === 'whole' ? 200 : 206,
    headers: {
      ...always,
      'content-length': String(last - first + 1),
      ...(range === 'whole' ? {} : { 'content-range': `bytes ${first}-${last}/${file.size}` }),
    },
  });
};
