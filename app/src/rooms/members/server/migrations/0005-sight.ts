import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';

/** Who may see what: consents of those concerned, grants to single parties, and cards about people. */
export const sight = {
  name: 'members-0005-sight',
  async up(db: Tx): Promise<void> {
    await sql`
      create table consent (
        id uuid primary key,
        entry_id uuid not null references entry on delete cascade,
        answer text not null check (answer in ('yes', 'no')),
        audience text not null check (audience in ('public', 'house')),
        given_by_id uuid references person on delete set null,
        valid_from date not null,
        valid_to date,
        recorded_at timestamptz not null,
        check (valid_from <= valid_to)
      )`.execute(db);
    await sql`create index consent_entry_index on consent (entry_id)`.execute(db);
    await sql`
      create table sight_grant (
        id uuid primary key,
        entry_id uuid not null references entry on delete cascade,
        to_id uuid not null references entry on delete cascade,
        purpose text not null check (length(purpose) between 1 and 300),
        given_by_id uuid references person on delete set null,
        valid_from date not null,
        valid_to date not null,
        recorded_at timestamptz not null,
        check (valid_from <= valid_to)
      )`.execute(db);
    await sql`create index sight_grant_entry_index on sight_grant (entry_id)`.execute(db);
    await sql`create index sight_grant_to_index on sight_grant (to_id)`.execute(db);
    await sql`
      create table contact_card (
        id uuid primary key,
        organization_id uuid not null references organization on delete cascade,
        person_id uuid not null references person on delete cascade,
        purpose text not null check (length(purpose) between 1 and 300),
        called text not null,
        email text,
        phone text,
        postal text,
        language text,
        valid_from date not null,
        valid_to date not null,
        recorded_at timestamptz not null,
        check (valid_from <= valid_to)
      )`.execute(db);
    await sql`create index contact_card_organization_index on contact_card (organization_id)`.execute(
      db,
    );
    await sql`create index contact_card_person_index on contact_card (person_id)`.execute(db);
  },
};
