import type { Db } from '#house/db/database.ts';
import { citationsOf } from './sources.ts';
import type { Citation, Words } from './words.ts';

/** A text somebody wrote about an entry, in the reader's language where there is a translation. */
export interface TextView {
  id: string;
  purpose: string;
  body: Words;
  /** Set when `body` is a translation: of which words, how it was made, and whether the words have changed since. */
  translation: { original: Words; method: string; isStale: boolean } | null;
  citations: readonly Citation[];
}

/** The latest revision of every text of an entry, with the newest translation into the reader's language. */
export async function textsOf(db: Db, entryId: string, locale: string): Promise<TextView[]> {
  const originals = await db
    .selectFrom('written_text as text')
    .innerJoin('text_revision as revision', 'revision.text_id', 'text.id')
    .distinctOn('text.id')
    .select(['text.id', 'text.purpose', 'text.language', 'revision.revision', 'revision.body'])
    .where('text.entry_id', '=', entryId)
    .orderBy('text.id')
    .orderBy('revision.revision', 'desc')
    .execute();
  if (originals.length === 0) return [];
  const ids = originals.map(({ id }) => id);
  const [translations, citations] = await Promise.all([
    db
      .selectFrom('translation')
      .distinctOn('text_id')
      .select(['text_id', 'language', 'of_revision', 'body', 'method'])
      .where('text_id', 'in', ids)
      .where('language', '=', locale)
      .orderBy('text_id')
      .orderBy('of_revision', 'desc')
      .orderBy('written_at', 'desc')
      .execute(),
    citationsOf(db, ids),
  ]);
  const byText = new Map(translations.map((row) => [row.text_id, row]));
  return originals.map(({ id, purpose, language, revision, body }) => {
    const original = { text: body, language };
    const translated = language === locale ? undefined : byText.get(id);
    return {
      id,
      purpose,
      citations: citations.get(id) ?? [],
      body: translated ? { text: translated.body, language: translated.language } : original,
      translation: translated
        ? { original, method: translated.method, isStale: translated.of_revision < revision }
        : null,
    };
  });
}
