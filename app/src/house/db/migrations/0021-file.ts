import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';

/** Files people brought, by the hash of their bytes. */
export const file: Migration = {
  name: 'house-0021-file',
  async up(tx) {
    await sql`create table file (
      hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
      type text not null,
      size integer not null,
      bytes bytea not null,
      at timestamptz not null)`.execute(tx);
  },
};
