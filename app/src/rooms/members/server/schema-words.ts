import type { Basis } from '@ownhouse/vocabulary';
import type { Dated } from './schema.ts';

export interface DatedNameTable extends Dated {
  id: string;
  entry_id: string;
  name: string;
  use: 'common' | 'short' | 'legal' | 'variant';
  language: string;
  recorded_at: Temporal.Instant;
}

export interface EntryTermTable extends Dated {
  id: string;
  entry_id: string;
  scheme: string;
  code: string;
  /** The source's own word, where it differs from the code. */
  original: string | null;
  basis: Basis;
  recorded_at: Temporal.Instant;
}

export type TextPurpose = 'description' | 'mission' | 'join' | 'buy' | 'story' | 'note';

/** A text in the language it was first written in. Its words are its revisions. */
export interface WrittenTextTable {
  id: string;
  entry_id: string;
  purpose: TextPurpose;
  language: string;
  created_at: Temporal.Instant;
}

export interface TextRevisionTable {
  text_id: string;
  revision: number;
  body: string;
  author_id: string | null;
  written_at: Temporal.Instant;
}

/** A translation knows which revision it was made from: when there is a newer one, it is stale. */
export interface TranslationTable {
  id: string;
  text_id: string;
  language: string;
  of_revision: number;
  body: string;
  method: 'person' | 'machine' | 'machine-read-by-person';
  translator_id: string | null;
  written_at: Temporal.Instant;
}

export interface WordTables {
  dated_name: DatedNameTable;
  entry_term: EntryTermTable;
  written_text: WrittenTextTable;
  text_revision: TextRevisionTable;
  translation: TranslationTable;
}
