import { error } from '@sveltejs/kit';
import { theHouse } from '#house/house.ts';
import { entry, entryJsonLd } from '#rooms/atlas/server/index.ts';

/** What a request for the data of an entry carries. */
interface DataRequest {
  params: { slug: string; format: string };
  locals: App.Locals;
}

/** The page of an entry as data: `json` holds everything the page shows, `jsonld` the same for search engines. */
export async function entryData({ params, locals }: DataRequest): Promise<Response> {
  const house = theHouse();
  const answer = await house.ask(entry, { slug: params.slug }, locals);
  if (!answer.ok || !answer.value) error(404);
  if (params.format === 'json') return Response.json(answer.value);
  if (params.format !== 'jsonld') error(404);
  const data = entryJsonLd(answer.value, house.context().origin);
  return new Response(JSON.stringify(data, undefined, 2), {
    headers: { 'content-type': 'application/ld+json; charset=utf-8' },
  });
}
