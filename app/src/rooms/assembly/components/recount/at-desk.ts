import { mount } from 'svelte';
import { BASE_LOCALE, isLocale } from '#house/i18n/locales.ts';
import { overwriteGetLocale } from '#paraglide/runtime.js';
import Counting from './Counting.svelte';
import { Handed } from './handed.svelte.ts';
import type { HandedIn } from './handed-in.ts';

let handed: Handed | undefined;

/** Lays a file on the desk, which stands in `place` from the first one on and speaks the page's language. */
export function atDesk(place: HTMLElement, file: HandedIn): void {
  if (handed) {
    handed.file = file;
    return;
  }
  handed = new Handed(file);
  const { lang } = document.documentElement;
  overwriteGetLocale(() => (isLocale(lang) ? lang : BASE_LOCALE));
  mount(Counting, {
    target: place,
    props: { handed, locale: place.dataset.locale ?? BASE_LOCALE },
  });
}
