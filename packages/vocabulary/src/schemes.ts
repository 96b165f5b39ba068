import { ENTRY_KINDS, LAYERS, STRANDS } from './entry-kinds.ts';
import { BASES, CLAIM_FIELDS, PRECISIONS, QUALIFIERS, UNITS, YEAR_BASES } from './facts.ts';
import { DETAIL_KINDS, ORGANIZATION_KINDS } from './organization-kinds.ts';
import { ACTIVITIES, LANGUAGES, MEMBERSHIP_BASES, SECTORS, STATUSES } from './sectors.ts';
import { inLocale, type Term } from './term.ts';

/** Every fixed list, by the name under which the database keeps its codes. */
export const SCHEMES = {
  entry_kind: ENTRY_KINDS,
  kind: [...ORGANIZATION_KINDS, ...DETAIL_KINDS],
  sector: SECTORS,
  activity: ACTIVITIES,
  base: MEMBERSHIP_BASES,
  language: LANGUAGES,
  status: STATUSES,
  strand: STRANDS,
  layer: LAYERS,
  unit: UNITS,
  qualifier: QUALIFIERS,
  basis: BASES,
  year_basis: YEAR_BASES,
  precision: PRECISIONS,
  field: CLAIM_FIELDS,
} as const satisfies Record<string, readonly Term[]>;

export type Scheme = keyof typeof SCHEMES;

const index = new Map<string, Term>(
  Object.entries(SCHEMES).flatMap(([scheme, list]) =>
    list.map((term): [string, Term] => [`${scheme}:${term.code}`, term]),
  ),
);

/** The term of a code, or nothing when the list does not have it. */
export function termOf(scheme: Scheme, code: string): Term | undefined {
  return index.get(`${scheme}:${code}`);
}

/**
 * The words for a code. A code that the list does not have is shown as it is, with spaces: a source's own word.
 *
 * @example labelOf('kind', 'worker-cooperative', 'es') // 'cooperativa de trabajo'
 */
export function labelOf(scheme: Scheme, code: string, locale: string): string {
  const term = termOf(scheme, code);
  return term === undefined ? code.replaceAll('-', ' ') : inLocale(term.label, locale);
}
