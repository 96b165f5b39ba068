import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';

/** Facts with their sources, and disputes in which both readings stand. */
export const claims = {
  name: 'members-0004-claims',
  async up(db: Tx): Promise<void> {
    await sql`
      create table source (
        id uuid primary key,
        code text not null,
        kind text not null,
        title text not null,
        note text,
        url text,
        entry_id uuid references entry on delete set null,
        about_id uuid references entry on delete set null,
        layer text not null check (layer in ('fact', 'example')),
        origin text,
        recorded_at timestamptz not null,
        unique (layer, code)
      )`.execute(db);
    await sql`
      create table citation (
        id uuid primary key,
        record_id uuid not null,
        source_id uuid not null references source on delete cascade,
        lines integer[] not null
      )`.execute(db);
    await sql`create index citation_record_index on citation (record_id)`.execute(db);
    await sql`
      create table claim (
        id uuid primary key,
        entry_id uuid not null references entry on delete cascade,
        field text not null,
        label text,
        value_text text,
        value_number numeric,
        unit text,
        qualifier text,
        display text,
        date_text text,
        date_part text check (date_part in ('early', 'mid', 'late')),
        year_basis text,
        since_text text,
        doubtful boolean not null default false,
        basis text not null,
        note text,
        layer text not null check (layer in ('fact', 'example')),
        asserted_by_id uuid references person on delete set null,
        recorded_at timestamptz not null,
        withdrawn_at timestamptz,
        check (value_text is not null or value_number is not null)
      )`.execute(db);
    await sql`create index claim_entry_index on claim (entry_id, field)`.execute(db);
    await sql`create index claim_number_index on claim (field) where value_number is not null`.execute(
      db,
    );
    await sql`
      create table dispute (
        id uuid primary key,
        title text not null,
        note text not null,
        layer text not null check (layer in ('fact', 'example')),
        raised_by_id uuid references person on delete set null,
        recorded_at timestamptz not null,
        settled_at timestamptz,
        settled_note text
      )`.execute(db);
    await sql`
      create table dispute_item (
        dispute_id uuid not null references dispute on delete cascade,
        record_id uuid not null,
        primary key (dispute_id, record_id)
      )`.execute(db);
    await sql`create index dispute_item_record_index on dispute_item (record_id)`.execute(db);
  },
};
