import { type RawBuilder, sql } from 'kysely';
import type { PageAnswer } from './read-page.ts';
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

/** The newest words of a text, and the translation that the reader is shown. */
export interface TextRow {
  id: string;
  purpose: string;
  language: string;
  body: string;
  translated: { language: string; body: string; method: string; isStale: boolean } | null;
}

/** The latest revision of every text of an entry, with the newest translation into the reader's language. */
export function textRows(entryId: RawBuilder<string>, locale: string): RawBuilder<TextRow> {
  return sql<TextRow>`
    select t.id, t.purpose, t.language, r.body, (
        select json_build_object('language', language, 'body', body, 'method', method, 'isStale', of_revision < r.revision)
        from translation where text_id = t.id and language = ${locale} and t.language <> ${locale}
        order by of_revision desc, written_at desc limit 1
      ) as translated
    from written_text t join lateral (
      select revision, body from text_revision where text_id = t.id order by revision desc limit 1) r on true
    where t.entry_id = ${entryId} order by t.id`;
}

export function textViews(
  rows: readonly TextRow[],
  { citationsOf }: PageAnswer<unknown>,
): TextView[] {
  return rows.map(({ id, purpose, language, body, translated }) => {
    const original = { text: body, language };
    return {
      id,
      purpose,
      citations: citationsOf(id),
      body: translated ? { text: translated.body, language: translated.language } : original,
      translation: translated
        ? { original, method: translated.method, isStale: translated.isStale }
        : null,
    };
  });
}
