import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';
import { fold } from '#rooms/members/server/index.ts';

/** The words of one entry as they can be misspelled: folded, each with a way in which it was written. */
export type Spellings = ReadonlyMap<string, string>;

const lengthMin = 3;
const lengthMax = 40;

/** The words of texts, without numbers and what is too short to be a slip of something else. */
export function spellingsOf(texts: readonly string[]): Spellings {
  const found = new Map<string, string>();
  for (const written of texts.join(' ').match(/[\p{L}\p{M}'’]+/gu) ?? []) {
    const word = fold(written);
    if (word.length < lengthMin || word.length > lengthMax || !/^\p{L}+$/u.test(word)) continue;
    if (!found.has(word)) found.set(word, written.normalize('NFC').toLowerCase());
  }
  return found;
}

/** Keeps the words of entries, whose old ones have been taken away, and adds those that are new to the list of words. */
export async function putSpellings(
  tx: Tx,
  entries: readonly { readonly id: string; readonly spellings: Spellings }[],
): Promise<void> {
  const rows = entries.map(({ id, spellings }) => ({ id, words: [...spellings.keys()] }));
  await sql`
    insert into search_spelling (entry_id, words)
    select id, array(select jsonb_array_elements_text(words))
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as row(id uuid, words jsonb)`.execute(
    tx,
  );
  const all = new Map(entries.flatMap(({ spellings }) => [...spellings]));
  await sql`
    insert into search_word (word, written, near)
    select word, written, near_words(word)
    from unnest(${[...all.keys()]}::text[], ${[...all.values()]}::text[]) as new(word, written)
    order by word on conflict (word) do nothing`.execute(tx);
}
