import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** When stewards worked with a steward's rights, and what for. */
export const staffMode: Migration = {
  name: 'house-0020-staff-mode',
  async up(tx) {
    await sql`create table staff_mode (
      id uuid primary key,
      person_id uuid,
      reason text not null,
      begun_at timestamptz not null,
      until timestamptz not null check (until > begun_at),
      ended_at timestamptz)`.execute(tx);
    await sql`create index staff_mode_person on staff_mode (person_id, until)`.execute(tx);
  },
};
