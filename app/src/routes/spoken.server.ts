import type { Locale } from '#house/i18n/locales.ts';

type Messages = Readonly<Record<string, unknown>>;

const files: Readonly<Record<string, Messages>> = import.meta.glob(
  '../{house,rooms/*}/messages/*.json',
  {
    eager: true,
    import: 'default',
  },
);

const keysByLocale = new Map<string, Set<string>>();
for (const [path, messages] of Object.entries(files)) {
  const locale = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
  const keys = keysByLocale.get(locale) ?? new Set();
  for (const key of Object.keys(messages)) keys.add(key);
  keysByLocale.set(locale, keys);
}

/** Which messages a page is made of, for pages that further languages speak whole. */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  '/': ['home_', 'date_'],
  '/language': ['language_'],
  '/atlas': ['find_'],
};

/**
 * The language of a page's own words. A page that a language does not speak whole is answered in
 * English, and says so in its `lang`, while the frame around it stays in the language asked for.
 */
export function spokenLocale(route: string | null, locale: Locale): Locale {
  if (locale === 'en' || locale === 'es') return locale;
  const prefixes = PREFIXES[route ?? ''];
  if (prefixes === undefined) return 'en';
  const needed = [...(keysByLocale.get('en') ?? [])].filter((key) =>
    prefixes.some((prefix) => key.startsWith(prefix)),
  );
  const known = keysByLocale.get(locale);
  return needed.every((key) => known?.has(key)) ? locale : 'en';
}
