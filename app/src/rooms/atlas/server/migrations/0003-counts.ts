import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';

/**
 * What is counted when something is found: beside each row of `search_document` a narrow one. Its facets are written as
 * two sets that many rows share, what the entry is and where it is, so that counting a common word groups by set and reads the codes
 * of a few hundred sets; only networks, which differ from row to row, are counted one by one.
 */
export const counts = {
  name: 'atlas-0003-counts',
  async up(db: Tx): Promise<void> {
    await sql`
      create table search_facet_set (
        id uuid primary key,
        codes text[] not null
      )`.execute(db);
    await sql`
      create table search_match (
        entry_id uuid not null,
        valid_from date not null,
        valid_to date not null,
        public_from date,
        public_to date,
        house_from date,
        house_to date,
        terms uuid not null,
        places uuid not null,
        networks text[] not null,
        latitude double precision,
        longitude double precision,
        words tsvector not null,
        primary key (entry_id, valid_from),
        foreign key (entry_id, valid_from) references search_document on delete cascade
      )`.execute(db);
    await sql`create index search_match_words_index on search_match using gin (words)`.execute(db);
    await sql`create index search_match_terms_index on search_match (terms)`.execute(db);
    await sql`create index search_match_places_index on search_match (places)`.execute(db);
    // Every row's sets, by the same rule as the index is kept by.
    await sql`
      create function facet_set_id(codes text[]) returns uuid language sql immutable strict
      return md5(array_to_string(codes, ' '))::uuid`.execute(db);
    await sql`
      create view search_counted as
      select entry_id, valid_from, valid_to, public_from, public_to, house_from, house_to,
        array(select code from unnest(facets) code where code !~ '^(place|network):') as terms,
        array(select code from unnest(facets) code where code ~ '^place:') as places,
        array(select code from unnest(facets) code where code ~ '^network:') as networks,
        latitude, longitude, strip(words) as words
      from search_document`.execute(db);
    await sql`
      insert into search_facet_set (id, codes)
      select facet_set_id(codes), codes from (select terms as codes from search_counted union select places from search_counted) s`.execute(
      db,
    );
    await sql`
      insert into search_match (entry_id, valid_from, valid_to, public_from, public_to, house_from, house_to, terms, places,
        networks, latitude, longitude, words)
      select entry_id, valid_from, valid_to, public_from, public_to, house_from, house_to, facet_set_id(terms),
        facet_set_id(places), networks, latitude, longitude, words
      from search_counted`.execute(db);
    // With its last row a set goes. Whoever writes the index holds the version, so no other row can begin to use it meanwhile.
    await sql`
      create function forget_facet_sets() returns trigger language plpgsql as $$
      begin
        perform from search_version for update;
        delete from search_facet_set s
        where s.id in (select terms from gone union select places from gone)
          and not exists (select from search_match m where m.terms = s.id)
          and not exists (select from search_match m where m.places = s.id);
        return null;
      end $$`.execute(db);
    await sql`
      create trigger search_match_gone after delete on search_match
      referencing old table as gone for each statement execute function forget_facet_sets()`.execute(
      db,
    );
  },
};
