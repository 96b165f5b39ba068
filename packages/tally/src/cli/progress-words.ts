import type { Language } from '../sentence/sentence.ts';

/** What is said on stderr while long work goes on; apart, because it is loaded for every count. */
export const progressWords = {
  en: {
    reading: (read: string) => `reading: ${read}`,
    counting: (what: string) => `counting: ${what}`,
    tried: (count: number) => `counting: step ${count}`,
    searching: (count: number) => `searching what would have won: ${count} counts`,
  },
  es: {
    reading: (read) => `leyendo: ${read}`,
    counting: (what) => `contando: ${what}`,
    tried: (count) => `contando: paso ${count}`,
    searching: (count) => `buscando qué habría ganado: ${count} recuentos`,
  },
} satisfies Record<Language, ProgressWords>;

interface ProgressWords {
  reading(read: string): string;
  counting(what: string): string;
  tried(count: number): string;
  searching(count: number): string;
}
