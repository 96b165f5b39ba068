import type { Basis, Layer } from '@ownhouse/vocabulary';
import type { ColumnType } from 'kysely';
import type { Dated } from './schema.ts';

export interface MembershipTable extends Dated {
  id: string;
  /** A person, an organization or a group without a name. */
  member_id: string;
  organization_id: string;
  class: string;
  recorded_at: Temporal.Instant;
}

export interface AffiliationTable extends Dated {
  id: string;
  person_id: string;
  /** Nothing where a source gives a role without an organization. */
  organization_id: string | null;
  role: string;
  title: string | null;
  /** The source's own word on whether it still holds, such as "former". */
  status: string | null;
  basis: Basis;
  as_of: string | null;
  recorded_at: Temporal.Instant;
}

export interface LinkTable extends Dated {
  id: string;
  from_id: string;
  to_id: string;
  /** A code of LINK_TYPES. */
  type: string;
  subtype: string | null;
  basis: Basis;
  qualifier: string | null;
  /** How much moves along a flow in each `period`; read as a decimal string. */
  quantity: ColumnType<string | null, string | number | null, string | number | null>;
  unit: string | null;
  period: 'day' | 'week' | 'month' | 'year' | null;
  /** The date as the source gives it; `valid_from` and `valid_to` are computed from it. */
  date_text: string | null;
  as_of: string | null;
  note: string | null;
  layer: Layer;
  recorded_at: Temporal.Instant;
}

/** A view: every link, and every membership of an organization in another as a `member_of`. */
export type KnownLinkView = Omit<LinkTable, 'recorded_at'>;

export interface SeatTable extends Dated {
  id: string;
  body_id: string;
  title: string;
  constituency: string | null;
  recorded_at: Temporal.Instant;
}

export interface MandateTable {
  id: string;
  seat_id: string;
  person_id: string;
  behalf_of_id: string | null;
  decision_id: string | null;
  limits: string | null;
  valid_from: Temporal.PlainDate;
  valid_to: Temporal.PlainDate | null;
  recorded_at: Temporal.Instant;
}

/** Who may edit an organization's record. */
export interface OrganizationKeyTable {
  id: string;
  organization_id: string;
  person_id: string;
  given_by_id: string | null;
  valid_from: Temporal.PlainDate;
  valid_to: Temporal.PlainDate | null;
  recorded_at: Temporal.Instant;
}

/** Who looks after the house itself. */
export interface HouseStewardTable {
  id: string;
  person_id: string;
  /** Nothing where the machine appointed them. */
  given_by_id: string | null;
  valid_from: Temporal.PlainDate;
  valid_to: Temporal.PlainDate | null;
  recorded_at: Temporal.Instant;
}

export interface StandingTables {
  membership: MembershipTable;
  affiliation: AffiliationTable;
  link: LinkTable;
  known_link: KnownLinkView;
  seat: SeatTable;
  mandate: MandateTable;
  organization_key: OrganizationKeyTable;
  house_steward: HouseStewardTable;
}
