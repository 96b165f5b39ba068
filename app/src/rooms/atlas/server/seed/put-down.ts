import { type DecadePart, intervalOf, parseEdtf } from '@ownhouse/basics';
import type { Basis, EntryKind, PlacePrecision } from '@ownhouse/vocabulary';
import type { Insertable } from 'kysely';
import { slugFor } from '#rooms/members/server/index.ts';
import type {
  AddressTable,
  ClaimTable,
  LinkTable,
  TextPurpose,
} from '#rooms/members/server/schema.ts';
import type { Landing } from './landing.ts';

/** The days that a date of a seed can mean. A date that cannot be read is a fault in the seed, and throws. */
export function daysOf(text: string | null | undefined, part?: DecadePart) {
  const read = parseEdtf(text ?? null, part);
  if (!read.ok) throw new Error(`the seed has the date ${text}: ${read.refusal.code}`);
  return intervalOf(read.value);
}

/** An entry with its name, as every page needs it. Answers its id. */
export function putEntry(
  landing: Landing,
  entry: {
    readonly kind: EntryKind;
    readonly name: string;
    readonly origin: string;
    readonly language?: string;
    readonly shownBy?: 'document' | 'consent';
    /** People who are only members have no page. */
    readonly hasPage?: boolean;
  },
): string {
  const id = landing.newId();
  const taken = new Set(landing.rows('entry').map(({ slug }) => slug ?? ''));
  landing.put('entry', {
    id,
    kind: entry.kind,
    layer: landing.layer,
    slug: entry.hasPage === false ? null : slugFor(entry.name, entry.kind, taken),
    shown_by: entry.shownBy ?? 'document',
    origin: entry.origin,
    created_at: landing.now,
  });
  putName(landing, id, entry.name, 'common', entry.language ?? 'en');
  if (entry.kind === 'organization') landing.put('organization', { id });
  if (entry.kind === 'person') landing.put('person', { id });
  return id;
}

export function putName(
  landing: Landing,
  entryId: string,
  name: string,
  use: 'common' | 'short' | 'legal' | 'variant',
  language = 'en',
  days: { from?: string; to?: string } = {},
): string {
  const id = landing.newId();
  landing.put('dated_name', {
    id,
    entry_id: entryId,
    name,
    use,
    language,
    valid_from: daysOf(days.from).from,
    valid_to: daysOf(days.to).from,
    recorded_at: landing.now,
  });
  return id;
}

export function putTerm(
  landing: Landing,
  entryId: string,
  scheme: string,
  code: string,
  basis: Basis = 'stated',
  original: string | null = null,
): string {
  const id = landing.newId();
  landing.put('entry_term', {
    id,
    entry_id: entryId,
    scheme,
    code,
    original,
    basis,
    valid_from: null,
    valid_to: null,
    recorded_at: landing.now,
  });
  return id;
}

type ClaimDraft = Partial<Insertable<ClaimTable>> & {
  readonly entry_id: string;
  readonly field: string;
};

export function putClaim(landing: Landing, draft: ClaimDraft): string {
  const id = landing.newId();
  landing.put('claim', {
    label: null,
    value_text: null,
    value_number: null,
    unit: null,
    qualifier: null,
    display: null,
    date_text: null,
    date_part: null,
    year_basis: null,
    since_text: null,
    doubtful: false,
    basis: 'stated',
    note: null,
    asserted_by_id: null,
    withdrawn_at: null,
    ...draft,
    id,
    layer: landing.layer,
    recorded_at: landing.now,
  });
  return id;
}

type LinkDraft = Partial<Insertable<LinkTable>> & {
  readonly from_id: string;
  readonly to_id: string;
  readonly type: string;
};

export function putLink(landing: Landing, draft: LinkDraft): string {
  const id = landing.newId();
  landing.put('link', {
    subtype: null,
    basis: 'stated',
    qualifier: null,
    quantity: null,
    unit: null,
    period: null,
    date_text: null,
    as_of: null,
    note: null,
    valid_from: daysOf(draft.date_text).from,
    valid_to: null,
    ...draft,
    id,
    layer: landing.layer,
    recorded_at: landing.now,
  });
  return id;
}

/** A text in its first language, with its first revision. */
export function putText(
  landing: Landing,
  entryId: string,
  purpose: TextPurpose,
  language: string,
  body: string,
  authorId: string | null = null,
): string {
  const id = landing.newId();
  landing.put('written_text', {
    id,
    entry_id: entryId,
    purpose,
    language,
    created_at: landing.now,
  });
  landing.put('text_revision', {
    text_id: id,
    revision: 1,
    body,
    author_id: authorId,
    written_at: landing.now,
  });
  return id;
}

type AddressDraft = Partial<Insertable<AddressTable>> & {
  readonly entry_id: string;
  readonly precision: PlacePrecision;
};

export function putAddress(landing: Landing, draft: AddressDraft): string {
  const id = landing.newId();
  landing.put('address', {
    role: 'seat',
    place_id: null,
    street: null,
    postal_code: null,
    latitude: null,
    longitude: null,
    basis: 'stated',
    valid_from: null,
    valid_to: null,
    ...draft,
    id,
    recorded_at: landing.now,
  });
  return id;
}
