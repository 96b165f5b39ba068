import { error, redirect } from '@sveltejs/kit';
import { theHouse } from '#house/house.ts';
import { entryHref } from '#rooms/atlas/components/entry/href.ts';
import { entryJsonLd, entryPage } from '#rooms/atlas/server/index.ts';
import { spokenLocale } from './spoken.server.ts';

/** What a page of an entry asks of its request. */
interface EntryRequest {
  params: { slug: string };
  locals: App.Locals;
  url: URL;
  route: { id: string | null };
}

/** Loads the page of an entry. An old slug, or the wrong shelf, is answered with the right address. */
export async function loadEntry({ params, locals, url, route }: EntryRequest) {
  const house = theHouse();
  const locale = spokenLocale(route.id, locals.locale);
  const context = house.context(locale);
  const page = await entryPage(house.db, locals.viewer, params.slug, context);
  if (!page) error(404);
  const href = entryHref(page.entry);
  if (url.pathname !== href) redirect(308, href);
  return {
    page,
    locale,
    today: context.today().toString(),
    example: page.entry.layer === 'example',
    jsonLd: JSON.stringify(entryJsonLd(page, context.origin)).replaceAll('<', '\\u003c'),
  };
}
