import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** Mail that is read in the house itself, where no mail server is configured. */
export const outbox: Migration = {
  name: 'house-0011-outbox',
  async up(tx) {
    await sql`
      create table outbox_mail (
        id uuid primary key,
        to_address text not null,
        subject text not null,
        body text not null,
        language text not null,
        written_at timestamptz not null
      )`.execute(tx);
    await sql`create index outbox_mail_written_at on outbox_mail (written_at)`.execute(tx);
  },
};
