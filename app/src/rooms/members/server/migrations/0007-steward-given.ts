import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';

/** Who appointed a steward; nothing where the machine did, or where they have been forgotten. */
export const stewardGiven = {
  name: 'members-0007-steward-given',
  async up(db: Tx): Promise<void> {
    await sql`
      alter table house_steward
      add column given_by_id uuid references person on delete set null`.execute(db);
  },
};
