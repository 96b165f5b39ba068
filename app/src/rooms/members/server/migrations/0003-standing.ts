import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';

/** Who belongs where, and since when: memberships, affiliations, links, seats, mandates and keys. */
export const standing = {
  name: 'members-0003-standing',
  async up(db: Tx): Promise<void> {
    await sql`
      create table membership (
        id uuid primary key,
        member_id uuid not null references entry on delete cascade,
        organization_id uuid not null references organization on delete cascade,
        class text not null,
        valid_from date,
        valid_to date,
        recorded_at timestamptz not null,
        check (member_id <> organization_id),
        check (valid_from < valid_to)
      )`.execute(db);
    await sql`create index membership_member_index on membership (member_id)`.execute(db);
    await sql`create index membership_organization_index on membership (organization_id)`.execute(
      db,
    );
    await sql`
      create table affiliation (
        id uuid primary key,
        person_id uuid not null references person on delete cascade,
        organization_id uuid references organization on delete cascade,
        role text not null,
        title text,
        status text,
        basis text not null,
        as_of text,
        valid_from date,
        valid_to date,
        recorded_at timestamptz not null,
        check (valid_from < valid_to)
      )`.execute(db);
    await sql`create index affiliation_person_index on affiliation (person_id)`.execute(db);
    await sql`create index affiliation_organization_index on affiliation (organization_id)`.execute(
      db,
    );
    await sql`
      create table link (
        id uuid primary key,
        from_id uuid not null references entry on delete cascade,
        to_id uuid not null references entry on delete cascade,
        type text not null,
        subtype text,
        basis text not null,
        qualifier text,
        quantity numeric,
        unit text,
        period text check (period in ('day', 'week', 'month', 'year')),
        date_text text,
        as_of text,
        note text,
        layer text not null check (layer in ('fact', 'example')),
        valid_from date,
        valid_to date,
        recorded_at timestamptz not null,
        check (from_id <> to_id),
        check (valid_from < valid_to),
        check (quantity >= 0)
      )`.execute(db);
    await sql`create index link_from_index on link (from_id, type)`.execute(db);
    await sql`create index link_to_index on link (to_id, type)`.execute(db);
    await sql`create index link_type_index on link (type)`.execute(db);
    await sql`
      create table seat (
        id uuid primary key,
        body_id uuid not null references organization on delete cascade,
        title text not null,
        constituency text,
        valid_from date,
        valid_to date,
        recorded_at timestamptz not null,
        check (valid_from < valid_to)
      )`.execute(db);
    await sql`create index seat_body_index on seat (body_id)`.execute(db);
    await sql`
      create table mandate (
        id uuid primary key,
        seat_id uuid not null references seat on delete cascade,
        person_id uuid not null references person on delete cascade,
        behalf_of_id uuid references organization on delete cascade,
        decision_id uuid,
        limits text,
        valid_from date not null,
        valid_to date,
        recorded_at timestamptz not null,
        check (valid_from < valid_to)
      )`.execute(db);
    await sql`create index mandate_seat_index on mandate (seat_id)`.execute(db);
    await sql`create index mandate_person_index on mandate (person_id)`.execute(db);
    await sql`
      create table organization_key (
        id uuid primary key,
        organization_id uuid not null references organization on delete cascade,
        person_id uuid not null references person on delete cascade,
        given_by_id uuid references person on delete set null,
        valid_from date not null,
        valid_to date,
        recorded_at timestamptz not null,
        check (valid_from <= valid_to)
      )`.execute(db);
    await sql`
      create table house_steward (
        id uuid primary key,
        person_id uuid not null references person on delete cascade,
        valid_from date not null,
        valid_to date,
        recorded_at timestamptz not null,
        check (valid_from <= valid_to)
      )`.execute(db);
    await sql`create index organization_key_person_index on organization_key (person_id)`.execute(
      db,
    );
    await sql`create index organization_key_organization_index on organization_key (organization_id)`.execute(
      db,
    );
  },
};
