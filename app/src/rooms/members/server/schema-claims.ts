import type { Basis, Layer } from '@ownhouse/vocabulary';
import type { ColumnType } from 'kysely';

export interface SourceTable {
  id: string;
  /** How people point at it: S1, S2, S3 for the seed documents. */
  code: string;
  kind: string;
  title: string;
  note: string | null;
  url: string | null;
  /** The publication that it is, and what it is about. */
  entry_id: string | null;
  about_id: string | null;
  layer: Layer;
  origin: string | null;
  recorded_at: Temporal.Instant;
}

/** Where in a source something stands. `record_id` is the id of a claim, link, name, text, event … */
export interface CitationTable {
  id: string;
  record_id: string;
  source_id: string;
  lines: number[];
}

export interface ClaimTable {
  id: string;
  entry_id: string;
  /** A code of CLAIM_FIELDS. */
  field: string;
  label: string | null;
  value_text: string | null;
  /** Read as a decimal string. */
  value_number: ColumnType<string | null, string | number | null, string | number | null>;
  unit: string | null;
  qualifier: string | null;
  /** The source's own wording of the value. */
  display: string | null;
  /** When it was so, as the source gives it. */
  date_text: string | null;
  date_part: 'early' | 'mid' | 'late' | null;
  year_basis: string | null;
  since_text: string | null;
  doubtful: boolean;
  basis: Basis;
  note: string | null;
  layer: Layer;
  asserted_by_id: string | null;
  recorded_at: Temporal.Instant;
  withdrawn_at: Temporal.Instant | null;
}

export interface DisputeTable {
  id: string;
  title: string;
  note: string;
  layer: Layer;
  raised_by_id: string | null;
  recorded_at: Temporal.Instant;
  settled_at: Temporal.Instant | null;
  settled_note: string | null;
}

export interface DisputeItemTable {
  dispute_id: string;
  /** The id of what it is about: an entry, a claim, a link, a name. */
  record_id: string;
}

export interface ConsentTable {
  id: string;
  entry_id: string;
  answer: 'yes' | 'no';
  audience: 'public' | 'house';
  given_by_id: string | null;
  valid_from: Temporal.PlainDate;
  valid_to: Temporal.PlainDate | null;
  recorded_at: Temporal.Instant;
}

export interface SightGrantTable {
  id: string;
  entry_id: string;
  to_id: string;
  purpose: string;
  given_by_id: string | null;
  valid_from: Temporal.PlainDate;
  valid_to: Temporal.PlainDate;
  recorded_at: Temporal.Instant;
}

export interface ContactCardTable {
  id: string;
  organization_id: string;
  person_id: string;
  purpose: string;
  called: string;
  email: string | null;
  phone: string | null;
  postal: string | null;
  language: string | null;
  valid_from: Temporal.PlainDate;
  valid_to: Temporal.PlainDate;
  recorded_at: Temporal.Instant;
}

export interface ClaimTables {
  source: SourceTable;
  citation: CitationTable;
  claim: ClaimTable;
  dispute: DisputeTable;
  dispute_item: DisputeItemTable;
  consent: ConsentTable;
  sight_grant: SightGrantTable;
  contact_card: ContactCardTable;
}
