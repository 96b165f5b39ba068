/** The languages of the house, in the order in which they are offered. */
export const LOCALES = [
  'en',
  'es',
  'pt-BR',
  'ht',
  'kea',
  'zh-Hans',
  'zh-Hant',
  'vi',
  'ar',
] as const;

export type Locale = (typeof LOCALES)[number];

/** English stands in wherever another language has no words yet. */
export const BASE_LOCALE: Locale = 'en';

export interface Language {
  readonly locale: Locale;
  /** The language's name for itself. */
  readonly name: string;
  /** Its name where there is little room. */
  readonly short: string;
  readonly direction: 'ltr' | 'rtl';
  /** Has a speaker read the interface words? If not, the page says so. */
  readonly read: boolean;
}

const NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  ht: 'Kreyòl ayisyen',
  kea: 'Kriolu',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  vi: 'Tiếng Việt',
  ar: 'العربية',
};

const SHORT_NAMES: Readonly<Record<Locale, string>> = {
  en: 'EN',
  es: 'ES',
  'pt-BR': 'PT',
  ht: 'KR',
  kea: 'KEA',
  'zh-Hans': '简',
  'zh-Hant': '繁',
  vi: 'VI',
  ar: 'ع',
};

const READ: ReadonlySet<Locale> = new Set<Locale>(['en', 'es']);
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'yi']);

/** Which way a language is written, judged by its first subtag; unknown languages run left to right. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

export const LANGUAGES: readonly Language[] = LOCALES.map((locale) => ({
  locale,
  name: NAMES[locale],
  short: SHORT_NAMES[locale],
  direction: directionOf(locale),
  read: READ.has(locale),
}));

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (LOCALES as readonly string[]).includes(value);
}

/** The whole description of one language of the house. */
export function languageOf(locale: Locale): Language {
  const language = LANGUAGES.find((each) => each.locale === locale);
  if (language === undefined) throw new Error(`No such language in the house: ${locale}`);
  return language;
}
