import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';

/**
 * The index behind list, map, network and table. One row per entry and per stretch of days in which nothing about it
 * changes, so that "as of 2014" asks the same question as today. It is derived and can be rebuilt at any time;
 * `latitude` and `longitude` are what the public may see, never more exact.
 */
export const search = {
  name: 'atlas-0002-search',
  async up(db: Tx): Promise<void> {
    await sql`create extension if not exists pg_trgm`.execute(db);
    await sql`
      create table search_document (
        entry_id uuid not null references entry on delete cascade,
        valid_from date not null,
        valid_to date not null,
        kind text not null,
        layer text not null,
        slug text not null,
        name text not null,
        sort_name text not null,
        summary text,
        summary_language text,
        facets text[] not null,
        words tsvector not null,
        folded text not null,
        latitude double precision,
        longitude double precision,
        precision text not null,
        town text,
        public_from date,
        public_to date,
        house_from date,
        house_to date,
        primary key (entry_id, valid_from),
        check (valid_from < valid_to)
      )`.execute(db);
    await sql`create index search_document_words_index on search_document using gin (words)`.execute(
      db,
    );
    await sql`create index search_document_folded_index on search_document using gin (folded gin_trgm_ops)`.execute(
      db,
    );
    await sql`create index search_document_facets_index on search_document using gin (facets)`.execute(
      db,
    );
    await sql`create index search_document_name_index on search_document (sort_name collate "C", entry_id)`.execute(
      db,
    );
    await sql`create index search_document_slug_index on search_document (slug)`.execute(db);
    await sql`create index search_document_point_index on search_document (latitude, longitude)`.execute(
      db,
    );
    await sql`
      create table search_version (
        one boolean primary key default true check (one),
        version bigint not null
      )`.execute(db);
    await sql`insert into search_version (version) values (0)`.execute(db);
  },
};
