import type { Layer, Strand } from '@ownhouse/vocabulary';

export interface EventTable {
  id: string;
  kind: string;
  date_text: string | null;
  date_part: 'early' | 'mid' | 'late' | null;
  /** First day it can mean, and the day after the last; both empty when not known. */
  date_from: Temporal.PlainDate | null;
  date_to: Temporal.PlainDate | null;
  status: string | null;
  strand: Strand;
}

export interface EventEntryTable {
  event_id: string;
  entry_id: string;
  position: number;
}

export interface ThemeTable {
  id: string;
  series: string | null;
  position: number | null;
}

export interface QuoteTable {
  id: string;
  person_id: string;
  body: string;
  language: string;
  date_text: string | null;
  said_from: Temporal.PlainDate | null;
  said_to: Temporal.PlainDate | null;
  note: string | null;
  layer: Layer;
  recorded_at: Temporal.Instant;
}

export interface QuoteThemeTable {
  quote_id: string;
  theme_id: string;
}

/** Where each record of the seed file went. */
export interface SeedRecordTable {
  origin: string;
  collection: string;
  landed_in: string;
  record_id: string;
  layer: Layer;
  imported_at: Temporal.Instant;
}

export interface SearchDocumentTable {
  entry_id: string;
  valid_from: Temporal.PlainDate;
  valid_to: Temporal.PlainDate;
  kind: string;
  layer: Layer;
  slug: string;
  name: string;
  sort_name: string;
  summary: string | null;
  summary_language: string | null;
  /** `scheme:code`, such as `sector:food` or `place:dorchester`. */
  facets: string[];
  words: string;
  latitude: number | null;
  longitude: number | null;
  precision: string;
  town: string | null;
  public_from: Temporal.PlainDate | null;
  public_to: Temporal.PlainDate | null;
  house_from: Temporal.PlainDate | null;
  house_to: Temporal.PlainDate | null;
}

/** Codes that many rows of the index share. */
export interface SearchFacetSetTable {
  id: string;
  codes: string[];
}

/** The narrow row beside each row of the index, for counting. */
export interface SearchMatchTable {
  entry_id: string;
  valid_from: Temporal.PlainDate;
  valid_to: Temporal.PlainDate;
  public_from: Temporal.PlainDate | null;
  public_to: Temporal.PlainDate | null;
  house_from: Temporal.PlainDate | null;
  house_to: Temporal.PlainDate | null;
  terms: string;
  places: string;
  networks: string[];
  latitude: number | null;
  longitude: number | null;
  words: string;
}

/** Which words an entry can be found by, folded. */
export interface SearchSpellingTable {
  entry_id: string;
  words: string[];
}

/** Every such word once, as it was written, and itself less one letter. */
export interface SearchWordTable {
  word: string;
  written: string;
  near: string[];
}

export interface SearchVersionTable {
  one: boolean;
  version: bigint;
}

export interface AtlasTables {
  event: EventTable;
  event_entry: EventEntryTable;
  theme: ThemeTable;
  quote: QuoteTable;
  quote_theme: QuoteThemeTable;
  seed_record: SeedRecordTable;
  search_document: SearchDocumentTable;
  search_facet_set: SearchFacetSetTable;
  search_match: SearchMatchTable;
  search_spelling: SearchSpellingTable;
  search_word: SearchWordTable;
  search_version: SearchVersionTable;
}

declare module '#house/db/database.ts' {
  interface Database extends AtlasTables {}
}
