/** Words with the language they are in: every fragment of a page knows its own. */
export interface Words {
  text: string;
  language: string;
}

/** Where a statement stands: the document, and the lines in it. */
export interface Citation {
  code: string;
  title: string;
  lines: readonly number[];
}

/** A disagreement in which both readings stand. */
export interface DisputeView {
  id: string;
  title: string;
  note: string;
  citations: readonly Citation[];
  settledNote: string | null;
}

/** What every statement on a page carries: its sources, on what it rests, and the disputes that touch it. */
export interface Sourced {
  citations: readonly Citation[];
  basis: string;
  disputeIds: readonly string[];
}

/** Something with a page of its own, as it is named from elsewhere. */
export interface EntryRef {
  id: string;
  kind: string;
  slug: string;
  layer: string;
  name: Words;
}
