import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle } from '@sveltejs/kit/hooks';
import { overwriteServerAsyncLocalStorage } from '#paraglide/runtime.js';
import { directionOf, type Locale } from './locales.ts';
import { resolveLocale } from './resolve.ts';

export const LANGUAGE_COOKIE = 'language';

const speaking = new AsyncLocalStorage<{ locale?: Locale }>();
overwriteServerAsyncLocalStorage(speaking);

/**
 * Answers each request in its language: messages speak it while the request runs, `<html>` says it
 * in `lang` and `dir`, and `locals.locale` holds it for pages.
 */
export const languageHandle: Handle = ({ event, resolve }) => {
  const locale = resolveLocale({
    address: event.url.searchParams.get('lang'),
    cookie: event.cookies.get(LANGUAGE_COOKIE),
    accepted: event.request.headers.get('accept-language'),
  });
  event.locals.locale = locale;
  if (event.url.searchParams.has('lang') && event.cookies.get(LANGUAGE_COOKIE) === undefined) {
    event.cookies.set(LANGUAGE_COOKIE, locale, { path: '/', sameSite: 'lax', httpOnly: true });
  }
  return speaking.run({ locale }, async () => {
    const response = await resolve(event, {
      transformPageChunk: ({ html }) =>
        html.replace('%lang%', locale).replace('%dir%', directionOf(locale)),
    });
    if (response.headers.get('content-type')?.startsWith('text/html')) {
      response.headers.set('content-language', locale);
      response.headers.append('vary', 'accept-language, cookie');
    }
    return response;
  });
};
