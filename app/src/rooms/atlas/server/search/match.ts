import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '#house/access/viewer.ts';
import { fold } from '#rooms/members/server/index.ts';
import { FACETS, type Facet, type Question } from './question.ts';

/** A question made ready: who asks, and today's date, on which consents are measured. */
export interface Asked {
  readonly question: Question;
  readonly viewer: Viewer;
  readonly today: Temporal.PlainDate;
}

/** Everybody of one audience finds the same: what is kept for one of them may answer the others, and nobody else. */
export function audienceOf(viewer: Viewer): 'public' | 'house' {
  return viewer.kind === 'stranger' ? 'public' : 'house';
}

/** The condition on `search_document as d` that list, map, network and table share. */
export function matches(asked: Asked): RawBuilder<boolean> {
  const parts = [stands(asked)];
  for (const facet of FACETS) {
    const codes = codesOf(asked, facet);
    if (codes !== null) parts.push(sql`d.facets && ${codes}`);
  }
  const tokens = tokensOf(asked.question.words);
  if (tokens.length > 0) parts.push(sql`d.words @@ ${textQuery(tokens)}`);
  return all(parts);
}

/** Both conditions of time, and the map's: what `search_document` and `search_match`, as `d`, are asked alike. */
export function stands({ question, viewer, today }: Asked): RawBuilder<boolean> {
  const on = question.asOf ?? today;
  const parts = [sql`d.valid_from <= ${on} and d.valid_to > ${on}`, isShown('d', viewer, today)];
  if (question.bounds) {
    const { west, south, east, north } = question.bounds;
    parts.push(sql`d.latitude between ${south} and ${north}`);
    parts.push(
      west <= east
        ? sql`d.longitude between ${west} and ${east}`
        : sql`(d.longitude >= ${west} or d.longitude <= ${east})`,
    );
  }
  return all(parts);
}

/** Whether a row of the index may be seen today. */
export function isShown(
  alias: string,
  viewer: Viewer,
  today: Temporal.PlainDate,
): RawBuilder<boolean> {
  const audience = audienceOf(viewer);
  return sql`${sql.ref(`${alias}.${audience}_from`)} <= ${today} and ${sql.ref(`${alias}.${audience}_to`)} > ${today}`;
}

/**
 * The codes chosen in a facet, as the index writes them, or null when nothing is chosen. A network that the viewer may not see
 * chooses nothing: else its members could be guessed.
 */
export function codesOf(
  { question, viewer, today }: Asked,
  facet: Facet,
): RawBuilder<string[]> | null {
  const codes = question.facets?.[facet] ?? [];
  if (codes.length === 0) return null;
  if (facet !== 'network') return sql`${codes.map((code) => `${facet}:${code}`)}::text[]`;
  return sql`array(select 'network:' || network.slug from search_document network
    where network.slug = any(${codes}::text[]) and ${isShown('network', viewer, today)})`;
}

export function all(parts: readonly RawBuilder<unknown>[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

/** The words as the index keeps them: folded, and split where anything but letters and digits stands. */
export function tokensOf(words: string | undefined): string[] {
  return fold(words ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
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
