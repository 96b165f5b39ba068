import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** One row: the mark of the house's present state. A restored house makes this table anew, with a mark of its own. */
export const edition: Migration = {
  name: 'house-0022-edition',
  async up(tx) {
    await sql`create table edition (
      one boolean primary key default true check (one),
      mark uuid not null)`.execute(tx);
    await sql`insert into edition (mark) values (gen_random_uuid())`.execute(tx);
  },
};
