import type { Basis, EntryKind, Layer, PlacePrecision } from '@ownhouse/vocabulary';
import type { Generated } from 'kysely';
import type { ClaimTables } from './schema-claims.ts';
import type { StandingTables } from './schema-standing.ts';
import type { WordTables } from './schema-words.ts';

export type { ClaimTable } from './schema-claims.ts';
export type { LinkTable } from './schema-standing.ts';
export type { TextPurpose } from './schema-words.ts';

/** The days on which a row holds, half open (docs/rules/intervals.md). */
export interface Dated {
  valid_from: Temporal.PlainDate | null;
  valid_to: Temporal.PlainDate | null;
}

export interface EntryTable {
  id: string;
  kind: EntryKind;
  layer: Layer;
  slug: string | null;
  /** Entries that public documents name are shown because of them; all others only by consent. */
  shown_by: 'document' | 'consent';
  /** The id under which a file or another house knows it. */
  origin: string | null;
  created_at: Temporal.Instant;
}

export interface SlugRedirectTable {
  slug: string;
  entry_id: string;
  recorded_at: Temporal.Instant;
}

export interface OrganizationTable {
  id: string;
  in_ecosystem: Generated<boolean>;
}

export interface PersonTable {
  id: string;
}

export interface AccountTable {
  id: string;
  person_id: string;
  created_at: Temporal.Instant;
  closed_at: Temporal.Instant | null;
}

export interface PlaceTable {
  id: string;
  kind: string;
  within_id: string | null;
  latitude: number | null;
  longitude: number | null;
}

export interface AddressTable extends Dated {
  id: string;
  entry_id: string;
  role: 'seat' | 'premises' | 'home-office' | 'area-of-work';
  place_id: string | null;
  street: string | null;
  postal_code: string | null;
  latitude: number | null;
  longitude: number | null;
  precision: PlacePrecision;
  basis: Basis;
  recorded_at: Temporal.Instant;
}

export interface EntryTables {
  entry: EntryTable;
  slug_redirect: SlugRedirectTable;
  organization: OrganizationTable;
  person: PersonTable;
  account: AccountTable;
  place: PlaceTable;
  address: AddressTable;
}

export interface MembersTables extends EntryTables, WordTables, StandingTables, ClaimTables {}

declare module '#house/db/database.ts' {
  interface Database extends MembersTables {}
}
