import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';

/**
 * An entry is anything that the house can say something about: organizations and people, and with the atlas also
 * funds, places, events … One table of identity lets every link, claim, name and text point at any of them.
 */
export const entries = {
  name: 'members-0001-entries',
  async up(db: Tx): Promise<void> {
    await sql`
      create table entry (
        id uuid primary key,
        kind text not null,
        layer text not null check (layer in ('fact', 'example')),
        slug text unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        shown_by text not null check (shown_by in ('document', 'consent')),
        origin text,
        created_at timestamptz not null,
        unique (layer, origin)
      )`.execute(db);
    await sql`create index entry_kind_index on entry (kind, layer)`.execute(db);
    await sql`
      create table slug_redirect (
        slug text primary key,
        entry_id uuid not null references entry on delete cascade,
        recorded_at timestamptz not null
      )`.execute(db);
    await sql`
      create table organization (
        id uuid primary key references entry on delete cascade,
        in_ecosystem boolean not null default true
      )`.execute(db);
    await sql`
      create table person (
        id uuid primary key references entry on delete cascade
      )`.execute(db);
    await sql`
      create table account (
        id uuid primary key,
        person_id uuid not null references person on delete cascade,
        created_at timestamptz not null,
        closed_at timestamptz
      )`.execute(db);
    await sql`create index account_person_index on account (person_id)`.execute(db);
    await sql`
      create table place (
        id uuid primary key references entry on delete cascade,
        kind text not null,
        within_id uuid references place on delete set null,
        latitude double precision check (latitude between -90 and 90),
        longitude double precision check (longitude between -180 and 180),
        check (within_id <> id),
        check ((latitude is null) = (longitude is null))
      )`.execute(db);
    await sql`
      create table address (
        id uuid primary key,
        entry_id uuid not null references entry on delete cascade,
        role text not null check (role in ('seat', 'premises', 'home-office', 'area-of-work')),
        place_id uuid references place on delete set null,
        street text,
        postal_code text,
        latitude double precision check (latitude between -90 and 90),
        longitude double precision check (longitude between -180 and 180),
        precision text not null check (precision in ('exact', 'block', 'neighborhood', 'town', 'none')),
        basis text not null,
        valid_from date,
        valid_to date,
        recorded_at timestamptz not null,
        check (valid_from < valid_to),
        check ((latitude is null) = (longitude is null))
      )`.execute(db);
    await sql`create index address_entry_index on address (entry_id)`.execute(db);
    await sql`create index address_place_index on address (place_id)`.execute(db);
  },
};
