import { BASE_LOCALE, isLocale, LOCALES, type Locale } from './locales.ts';

/** Chinese is asked for by place more often than by script. */
const CHINESE_SCRIPT: Readonly<Record<string, Locale>> = {
  zh: 'zh-Hans',
  'zh-cn': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'zh-mo': 'zh-Hant',
  yue: 'zh-Hant',
};

/**
 * The house's language nearest to a language tag, or nothing.
 *
 * `es-DO` is answered in `es`, `pt` in `pt-BR`, `zh-TW` in `zh-Hant`.
 */
export function nearestLocale(tag: string): Locale | null {
  const wanted = tag.trim().toLowerCase();
  if (wanted === '') return null;
  const chinese = CHINESE_SCRIPT[wanted];
  if (chinese !== undefined) return chinese;
  const exact = LOCALES.find((locale) => locale.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const longer = LOCALES.find((locale) => wanted.startsWith(`${locale.toLowerCase()}-`));
  if (longer !== undefined) return longer;
  const first = wanted.split('-')[0] ?? '';
  return LOCALES.find((locale) => locale.toLowerCase().split('-')[0] === first) ?? null;
}

/** The languages of an Accept-Language header, most wanted first; what is refused (`q=0`) is left out. */
export function acceptedTags(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part, position) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='));
      const quality = weight === undefined ? 1 : Number(weight.slice(2));
      return { tag, position, quality: Number.isFinite(quality) ? quality : 0 };
    })
    .filter((each) => each.tag !== '' && each.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.position - b.position)
    .map((each) => each.tag);
}

export interface LanguageWish {
  /** From `?lang=` in the address, for links that are shared in a language. */
  readonly address: string | null;
  /** From the cookie `language`, which the language form sets. */
  readonly cookie: string | undefined;
  /** The browser's Accept-Language header. */
  readonly accepted: string | null;
}

/** In which language a request is answered: address, then own choice, then browser, then English. */
export function resolveLocale(wish: LanguageWish): Locale {
  const shared = wish.address === null ? null : nearestLocale(wish.address);
  if (shared !== null) return shared;
  if (isLocale(wish.cookie)) return wish.cookie;
  for (const tag of acceptedTags(wish.accepted ?? '')) {
    const locale = nearestLocale(tag);
    if (locale !== null) return locale;
  }
  return BASE_LOCALE;
}
