import type { Facet } from './address.ts';

/** One line of a result, its words already in the reader's language. */
export interface FoundEntry {
  readonly href: string;
  readonly name: string;
  /** Stamp of its kind, from marks.svg. */
  readonly mark: string;
  readonly kind: string;
  readonly place: string | null;
  readonly summary: string | null;
  /** Language in which the summary was written. */
  readonly summaryLanguage: string | null;
  readonly isExample: boolean;
  /** "Ended", "closed": nothing while it goes on. */
  readonly ended: string | null;
}

export interface FoundOption {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

export interface FoundFacet {
  readonly facet: Facet;
  readonly options: readonly FoundOption[];
}

/** One result, as every view of it shows. */
export interface Found {
  readonly entries: readonly FoundEntry[];
  readonly total: number;
  readonly withoutPlace: number;
  readonly facets: readonly FoundFacet[];
  /** Nothing matched as written; these match what was probably meant. */
  readonly readAs: string | null;
  /** Number of the first entry shown, from 1. */
  readonly from: number;
  readonly hasMore: boolean;
}
