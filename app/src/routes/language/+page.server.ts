import { redirect } from '@sveltejs/kit';
import { LANGUAGE_COOKIE } from '#house/i18n/handle.ts';
import { isLocale } from '#house/i18n/locales.ts';
import { safePath } from '#house/security/safe-path.ts';
import type { Actions } from './$types';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

export const actions: Actions = {
  default: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const language = form.get('language');
    const back = form.get('back');
    if (isLocale(language)) {
      cookies.set(LANGUAGE_COOKIE, language, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: url.protocol === 'https:',
        maxAge: YEAR_SECONDS,
      });
    }
    redirect(303, withoutLanguage(safePath(typeof back === 'string' ? back : '/')));
  },
};

/** A shared `?lang=` would outrank the choice that was just made. */
function withoutLanguage(path: string): string {
  const url = new URL(path, 'http://house.invalid');
  url.searchParams.delete('lang');
  return `${url.pathname}${url.search}${url.hash}`;
}
