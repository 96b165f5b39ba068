import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';

/** Dated names, terms of the fixed lists, and texts with their translations. */
export const words = {
  name: 'members-0002-words',
  async up(db: Tx): Promise<void> {
    await sql`
      create table dated_name (
        id uuid primary key,
        entry_id uuid not null references entry on delete cascade,
        name text not null check (length(name) between 1 and 300),
        use text not null check (use in ('common', 'short', 'legal', 'variant')),
        language text not null,
        valid_from date,
        valid_to date,
        recorded_at timestamptz not null,
        check (valid_from < valid_to)
      )`.execute(db);
    await sql`create index dated_name_entry_index on dated_name (entry_id)`.execute(db);
    await sql`
      create table entry_term (
        id uuid primary key,
        entry_id uuid not null references entry on delete cascade,
        scheme text not null,
        code text not null,
        original text,
        basis text not null,
        valid_from date,
        valid_to date,
        recorded_at timestamptz not null,
        check (valid_from < valid_to)
      )`.execute(db);
    await sql`create index entry_term_entry_index on entry_term (entry_id)`.execute(db);
    await sql`create index entry_term_code_index on entry_term (scheme, code)`.execute(db);
    await sql`
      create table written_text (
        id uuid primary key,
        entry_id uuid not null references entry on delete cascade,
        purpose text not null check (purpose in ('description', 'mission', 'join', 'buy', 'story', 'note')),
        language text not null,
        created_at timestamptz not null,
        unique (entry_id, purpose)
      )`.execute(db);
    await sql`
      create table text_revision (
        text_id uuid not null references written_text on delete cascade,
        revision integer not null check (revision >= 1),
        body text not null,
        author_id uuid references person on delete set null,
        written_at timestamptz not null,
        primary key (text_id, revision)
      )`.execute(db);
    await sql`
      create table translation (
        id uuid primary key,
        text_id uuid not null references written_text on delete cascade,
        language text not null,
        of_revision integer not null,
        body text not null,
        method text not null check (method in ('person', 'machine', 'machine-read-by-person')),
        translator_id uuid references person on delete set null,
        written_at timestamptz not null,
        foreign key (text_id, of_revision) references text_revision (text_id, revision)
      )`.execute(db);
    await sql`create index translation_text_index on translation (text_id, language, of_revision)`.execute(
      db,
    );
  },
};
