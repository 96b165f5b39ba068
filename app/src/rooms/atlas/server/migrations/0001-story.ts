import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';

/** What the atlas adds to an entry: events and who took part, themes, quotations, and where a seeded record went. */
export const story = {
  name: 'atlas-0001-story',
  async up(db: Tx): Promise<void> {
    await sql`
      create table event (
        id uuid primary key references entry on delete cascade,
        kind text not null,
        date_text text,
        date_part text check (date_part in ('early', 'mid', 'late')),
        date_from date,
        date_to date,
        status text,
        strand text not null check (strand in ('build', 'resist', 'care', 'culture'))
      )`.execute(db);
    await sql`create index event_date_index on event (date_from)`.execute(db);
    await sql`
      create table event_entry (
        event_id uuid not null references event on delete cascade,
        entry_id uuid not null references entry on delete cascade,
        position integer not null,
        primary key (event_id, entry_id)
      )`.execute(db);
    await sql`create index event_entry_index on event_entry (entry_id)`.execute(db);
    await sql`
      create table theme (
        id uuid primary key references entry on delete cascade,
        series text,
        position integer
      )`.execute(db);
    await sql`
      create table quote (
        id uuid primary key,
        person_id uuid not null references person on delete cascade,
        body text not null,
        language text not null,
        date_text text,
        said_from date,
        said_to date,
        note text,
        layer text not null check (layer in ('fact', 'example')),
        recorded_at timestamptz not null
      )`.execute(db);
    await sql`create index quote_person_index on quote (person_id)`.execute(db);
    await sql`
      create table quote_theme (
        quote_id uuid not null references quote on delete cascade,
        theme_id uuid not null references theme on delete cascade,
        primary key (quote_id, theme_id)
      )`.execute(db);
    await sql`create index quote_theme_index on quote_theme (theme_id)`.execute(db);
    await sql`
      create table seed_record (
        origin text primary key,
        collection text not null,
        landed_in text not null,
        record_id uuid not null,
        layer text not null check (layer in ('fact', 'example')),
        imported_at timestamptz not null
      )`.execute(db);
  },
};
