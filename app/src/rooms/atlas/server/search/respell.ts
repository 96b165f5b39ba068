import { sql } from 'kysely';
import type { Db } from '#house/db/database.ts';
import { fitting } from './count-facets.ts';
import { type Asked, tokensOf } from './match.ts';
import { slipsBetween, slipsMax } from './slips.ts';

/** Words set right: as the search takes them, and as people write them. */
export interface Respelled {
  readonly words: string;
  readonly written: string;
}

interface Candidate {
  readonly token: string;
  readonly word: string;
  readonly written: string;
  readonly slips: number;
}

/** Longer questions are sentences, not slips. */
const tokensMax = 8;
const candidatesMax = 6;

/**
 * SLIP-3. For words that find nothing together: each that finds nothing alone is replaced by the nearest word of the atlas that does,
 * of several as near the one that finds most. Only what the asker may see, on the day and within the facets asked
 * for, counts as found, so that no hidden word is told. Nothing when a word stays unknown, or none was.
 */
export async function respell(db: Db, asked: Asked): Promise<Respelled | null> {
  const tokens = tokensOf(asked.question.words);
  if (tokens.length > tokensMax) return null;
  const candidates = await candidatesOf(db, [...new Set(tokens)]);
  if (candidates.length === 0) return null;
  const found = await findings(db, asked, [
    ...tokens.slice(0, -1).map(asItIs),
    // The last word typed may be unfinished.
    ...tokens.slice(-1).map((word) => ({ word, query: `${word}:*` })),
    ...candidates.map(({ word }) => asItIs(word)),
  ]);
  const byToken = Map.groupBy(candidates, ({ token }) => token);
  const read = tokens.map((token) => {
    if ((found.get(token) ?? 0) > 0) return { word: token, written: token };
    const known = (byToken.get(token) ?? []).filter(({ word }) => (found.get(word) ?? 0) > 0);
    return known.sort(
      (a, b) => a.slips - b.slips || (found.get(b.word) ?? 0) - (found.get(a.word) ?? 0),
    )[0];
  });
  if (read.some((each) => each === undefined)) return null;
  const words = read.map((each) => each?.word).join(' ');
  if (words === tokens.join(' ')) return null;
  return { words, written: read.map((each) => each?.written).join(' ') };
}

/** The words of the atlas within reach of each token, the nearest first. */
async function candidatesOf(db: Db, tokens: readonly string[]): Promise<Candidate[]> {
  const { rows } = await sql<Omit<Candidate, 'slips'>>`
    select token.token, near.word, near.written
    from unnest(${tokens}::text[]) as token(token) cross join lateral (
      select word, written from search_word where near && near_words(token.token)
      union
      select word, written from search_word where word % token.token
    ) near
    order by token.token, near.word`.execute(db);
  const near = rows
    .map((row) => ({ ...row, slips: slipsBetween(row.token, row.word) }))
    .filter(({ token, slips }) => slips > 0 && slips <= slipsMax([...token].length))
    .sort((a, b) => a.slips - b.slips);
  return [...Map.groupBy(near, ({ token }) => token).values()].flatMap((each) =>
    each.slice(0, candidatesMax),
  );
}

/** A word that is everywhere is not counted to the end. */
const enough = 500;

interface Looked {
  readonly word: string;
  readonly query: string;
}

const asItIs = (word: string): Looked => ({ word, query: word });

/** How many rows each word finds alone. */
async function findings(
  db: Db,
  { question, ...who }: Asked,
  words: readonly Looked[],
): Promise<Map<string, number>> {
  const wordless: Asked = { ...who, question: { ...question, words: undefined } };
  const { rows } = await sql<{ word: string; found: number }>`
    select looked.word, (
      select count(*) from (
        select from search_match d
        where ${fitting(wordless)} and d.words @@ (plainto_tsquery('english', looked.word)
          || plainto_tsquery('spanish', looked.word) || to_tsquery('simple', looked.query))
        limit ${sql.lit(enough)}
      ) few
    )::integer as found
    from unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ query }) => query)}::text[]) as looked(word, query)`.execute(
    db,
  );
  return new Map(rows.map(({ word, found }) => [word, found]));
}
