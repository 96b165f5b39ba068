import { englishFiles } from './english-files.ts';
import { englishRefusals } from './english-refusals.ts';
import { englishUsage } from './english-usage.ts';
import { spanishFiles } from './spanish-files.ts';
import { spanishRefusals } from './spanish-refusals.ts';
import { spanishUsage } from './spanish-usage.ts';

/** The languages in which tally speaks to people. */
export type Language = 'en' | 'es';

const english = { ...englishFiles, ...englishRefusals, ...englishUsage };
const tables: Readonly<Record<Language, typeof english>> = {
  en: english,
  es: { ...spanishFiles, ...spanishRefusals, ...spanishUsage },
};

/** The name of a sentence in the tables of every language. */
export type SentenceName = keyof typeof english;

/** A sentence before it is put into a language. */
export interface Sentence {
  readonly name: SentenceName;
  /** What stands in its gaps; a sentence among them is put into the same language. */
  readonly values: readonly (string | number | Sentence)[];
}

/** What a gap may be filled with: where words are wanted, another sentence too. */
type Gaps<Values extends readonly unknown[]> = {
  [Key in keyof Values]: Values[Key] extends string ? string | Sentence : Values[Key];
};

/**
 * A sentence with its gaps filled.
 *
 * @example sentenceText(say('voterTwice', 'ann'), 'es') // Quien vota con el identificador «ann» aparece dos veces.
 */
export const say = <Name extends SentenceName>(
  name: Name,
  ...values: Gaps<Parameters<(typeof english)[Name]>>
): Sentence => ({ name, values: values as unknown as Sentence['values'] });

/** A sentence in a language. */
export function sentenceText({ name, values }: Sentence, language: Language = 'en'): string {
  const write = tables[language][name] as (...values: (string | number)[]) => string;
  return write(
    ...values.map((value) => (typeof value === 'object' ? sentenceText(value, language) : value)),
  );
}
