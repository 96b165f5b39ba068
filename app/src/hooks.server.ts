import { sequence } from '@sveltejs/kit/hooks';
import { languageHandle } from '#house/i18n/handle.ts';

/** What every request passes through, in order. */
export const handle = sequence(languageHandle);
