export { codesFor, essglobalUri, type Match, matchOf } from './crosswalk.ts';
export {
  ENTRY_KINDS,
  type EntryKind,
  LAYERS,
  type Layer,
  STRANDS,
  type Strand,
} from './entry-kinds.ts';
export {
  BASES,
  type Basis,
  BEGINNING_FIELDS,
  CLAIM_FIELDS,
  type ClaimField,
  type PlacePrecision,
  PRECISIONS,
  QUALIFIERS,
  UNITS,
  YEAR_BASES,
} from './facts.ts';
export { LINK_SUBTYPES, type LinkSubtype, linkPhrase, linkSubtype } from './link-subtypes.ts';
export { LINK_TYPES, type LinkType, type LinkTypeCode, linkType } from './link-types.ts';
export { DETAIL_KINDS, ORGANIZATION_KINDS, type OrganizationKind } from './organization-kinds.ts';
export { labelOf, SCHEMES, type Scheme, termOf } from './schemes.ts';
export {
  ACTIVITIES,
  type Activity,
  LANGUAGES,
  MEMBERSHIP_BASES,
  type MembershipBase,
  SECTOR_WORDS,
  SECTORS,
  type Sector,
  STATUSES,
} from './sectors.ts';
export { inLocale, type Label, type Term } from './term.ts';
