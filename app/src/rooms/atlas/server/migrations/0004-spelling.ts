import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';

/**
 * The words by which entries can be found, so that a slip of the hand is set right before the search: each word with itself
 * less one letter, since two words one slip apart meet in one of those. `search_spelling` says which entry brought
 * which words; with the last entry a word goes, in the same transaction, however the entry went.
 */
export const spelling = {
  name: 'atlas-0004-spelling',
  async up(db: Tx): Promise<void> {
    await sql`
      create table search_spelling (
        entry_id uuid primary key references entry on delete cascade,
        words text[] not null
      )`.execute(db);
    await sql`create index search_spelling_words_index on search_spelling using gin (words)`.execute(
      db,
    );
    await sql`
      create table search_word (
        word text primary key,
        written text not null,
        near text[] not null
      )`.execute(db);
    await sql`create index search_word_near_index on search_word using gin (near)`.execute(db);
    await sql`create index search_word_trigram_index on search_word using gin (word gin_trgm_ops)`.execute(
      db,
    );
    await sql`
      create function near_words(word text) returns text[] language sql immutable strict
      return array(select overlay(word placing '' from i for 1) from generate_series(1, length(word)) i) || word`.execute(
      db,
    );
    await sql`
      create function forget_words() returns trigger language plpgsql as $$
      begin
        perform from search_version for update;
        delete from search_word w
        where w.word in (select unnest(words) from gone)
          and not exists (select from search_spelling s where s.words @> array[w.word]);
        return null;
      end $$`.execute(db);
    await sql`
      create trigger search_spelling_gone after delete on search_spelling
      referencing old table as gone for each statement execute function forget_words()`.execute(db);
    await sql`
      insert into search_spelling (entry_id, words)
      select entry_id, array_agg(distinct word)
      from search_document, regexp_split_to_table(folded, '[^[:alpha:]]+') word
      where length(word) between 3 and 40 group by entry_id`.execute(db);
    await sql`
      insert into search_word (word, written, near)
      select word, word, near_words(word) from (select distinct unnest(words) as word from search_spelling) s`.execute(
      db,
    );
    await sql`alter table search_document drop column folded`.execute(db);
  },
};
