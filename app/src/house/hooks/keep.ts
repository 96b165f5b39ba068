import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { editionOf } from '../db/edition.ts';
import { answerFrom, KeptPages, pageFrom } from './kept-pages.ts';

/** Pages that say the same to every stranger who reads the same language on the same day. */
const routes: ReadonlySet<string> = new Set([
  '/',
  '/atlas',
  '/atlas/timeline',
  '/atlas/flows',
  '/atlas/numbers',
  '/o/[slug]',
  '/e/[slug]',
]);

const kept = new KeptPages();

/**
 * Answers strangers from memory while nothing in the house has changed (EDITION-1). The mark is read from the database for
 * every answer and before the page is made, so that what was withdrawn is never shown again, whichever process took the
 * withdrawal.
 */
export const keepHandle: Handle = async ({ event, resolve }) => {
  if (!mayKeep(event)) return resolve(event);
  const { house, locale } = event.locals;
  const today = house.context().today();
  const state = `${await editionOf(house.db)} ${today}`;
  const address = `${locale} ${event.url.href}`;
  const known = kept.find(state, address);
  if (known !== undefined) return answerFrom(known);

  const answer = await resolve(event);
  if (answer.status !== 200 || answer.headers.has('set-cookie')) return answer;
  const page = await pageFrom(answer);
  kept.keep(state, address, page);
  return answerFrom(page);
};

/** A language asked for in the address sets a cookie, which an answer from memory would not. */
function mayKeep({ request, locals, url, route, isDataRequest }: RequestEvent): boolean {
  return (
    request.method === 'GET' &&
    !isDataRequest &&
    locals.signedIn === null &&
    locals.viewer.kind === 'stranger' &&
    routes.has(route.id ?? '') &&
    !url.searchParams.has('lang')
  );
}
