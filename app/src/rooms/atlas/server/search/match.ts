import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '#house/access/viewer.ts';
import { fold } from '#rooms/members/server/index.ts';
import { FACETS, type Facet, type Question } from './question.ts';

/** How the words were understood: as typed, or as something that is spelled nearly so. */
export type Spelling = 'exact' | 'near';

/** A question made ready: who asks, for which day, and today's date, on which consents are measured. */
export interface Asked {
  readonly question: Question;
  readonly viewer: Viewer;
  readonly today: Temporal.PlainDate;
  readonly spelling: Spelling;
}

/**
 * The condition on `search_document as d` that list, map, network and table share.
 *
 * @param without a facet to leave open, for counting what else could be chosen in it
 */
export function matches(asked: Asked, without?: Facet): RawBuilder<boolean> {
  const { question, viewer, today } = asked;
  const on = question.asOf ?? today;
  const audience = viewer.kind === 'stranger' ? 'public' : 'house';
  const parts = [
    sql`d.valid_from <= ${on} and d.valid_to > ${on}`,
    sql`${sql.ref(`d.${audience}_from`)} <= ${today} and ${sql.ref(`d.${audience}_to`)} > ${today}`,
  ];
  for (const facet of FACETS) {
    const codes = question.facets?.[facet] ?? [];
    if (facet === without || codes.length === 0) continue;
    parts.push(sql`d.facets && ${codes.map((code) => `${facet}:${code}`)}::text[]`);
  }
  const words = wordsCondition(question.words, asked.spelling);
  if (words !== null) parts.push(words);
  if (question.bounds) {
    const { west, south, east, north } = question.bounds;
    parts.push(sql`d.latitude between ${south} and ${north}`);
    parts.push(
      west <= east
        ? sql`d.longitude between ${west} and ${east}`
        : sql`(d.longitude >= ${west} or d.longitude <= ${east})`,
    );
  }
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

/** The words as the index keeps them: folded, and split where anything but letters and digits stands. */
export function tokensOf(words: string | undefined): string[] {
  return fold(words ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

function wordsCondition(words: string | undefined, spelling: Spelling): RawBuilder<boolean> | null {
  const tokens = tokensOf(words);
  if (tokens.length === 0) return null;
  if (spelling === 'exact') return sql<boolean>`d.words @@ ${textQuery(tokens)}`;
  const near = tokens.map(
    (token) => sql`(${token} <% d.folded or d.words @@ ${textQuery([token])})`,
  );
  return sql<boolean>`${sql.join(near, sql` and `)}`;
}

/** All words, by their English stems, by their Spanish stems, or as they are with the last one unfinished. */
export function textQuery(tokens: readonly string[]): RawBuilder<string> {
  const plain = tokens.join(' ');
  const unfinished = tokens.map((token, i) =>
    i === tokens.length - 1 ? `'${token}':*` : `'${token}'`,
  );
  return sql<string>`(plainto_tsquery('english', ${plain}) || plainto_tsquery('spanish', ${plain})
    || to_tsquery('simple', ${unfinished.join(' & ')}))`;
}
