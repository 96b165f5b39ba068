import { BASE_LOCALE, isLocale } from '#house/i18n/locales.ts';
import { overwriteGetLocale } from '#paraglide/runtime.js';

/** In the browser, messages speak the language that the server put on the page. */
overwriteGetLocale(() => {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : BASE_LOCALE;
});
