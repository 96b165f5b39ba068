import { englishText, type Text } from './text-english.ts';
import { spanishText } from './text-spanish.ts';
import type { Given } from './usage.ts';

export type { Text } from './text-english.ts';

/** The words of `--format text` in the language asked for. */
export const textIn = (language: Given['language']): Text =>
  language === 'es' ? spanishText : englishText;
