import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** Letters on their way out: written in the transaction of what they are about, taken away when the mail server has them. */
export const letter: Migration = {
  name: 'house-0023-letter',
  async up(tx) {
    await sql`
      create table letter (
        id uuid primary key,
        kind text not null,
        to_address text not null,
        subject text not null,
        body text,
        language text not null,
        written_at timestamptz not null,
        until timestamptz,
        due_at timestamptz,
        tries integer not null default 0 check (tries >= 0),
        last_fault text,
        given_up_at timestamptz,
        check ((due_at is null) = (given_up_at is not null))
      )`.execute(tx);
    await sql`create index letter_due_index on letter (due_at)`.execute(tx);
  },
};
