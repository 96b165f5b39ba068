/** What was counted. */
export type CountKind = 'budget' | 'election' | 'apportionment';

/** Names the published form of results, `schema/result-1.json`; the number rises when a field changes its meaning. */
export const RESULT_SCHEMA = 'tally/result-1';

/** The parts that every count returns. */
export interface CountResult {
  readonly rule: string;
  readonly winners: readonly (string | number)[];
  readonly rounds: readonly object[];
  readonly ties: readonly object[];
}

/** Milliseconds of reading and of counting. */
export interface Elapsed {
  readonly parse: number;
  readonly count: number;
}

/** A count as it is published: the parts of every count first, then how it came about. */
export interface ResultDocument extends CountResult {
  readonly elapsedMs?: Elapsed;
  readonly schema: typeof RESULT_SCHEMA;
  readonly kind: CountKind;
  readonly [field: string]: unknown;
}

/**
 * Puts a count into its published form. Without `elapsed` the document depends on the file and the
 * options alone, so that its text is the same on every machine.
 */
export function resultDocument(
  kind: CountKind,
  result: CountResult,
  elapsed?: Elapsed,
): ResultDocument {
  const { rule, winners, rounds, ties, ...rest } = result;
  const head = { rule, winners, rounds, ties };
  const timed = elapsed ? { ...head, elapsedMs: elapsed } : head;
  return { ...timed, schema: RESULT_SCHEMA, kind, ...rest };
}

/** The text of a result document: JSON with a line break at its end. */
export const resultText = (document: ResultDocument): string => `${JSON.stringify(document)}\n`;
