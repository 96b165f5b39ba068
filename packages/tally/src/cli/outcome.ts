import type { Sentence } from '../sentence/sentence.ts';

/** What a command prints on stdout, and how the program ends. */
export interface Outcome {
  readonly text: string;
  /** Further text, made while it is written: too long to be held. */
  readonly more?: Iterable<string>;
  readonly code: number;
  /** Remarks for stderr. */
  readonly remarks?: readonly Sentence[];
}

/** With a line break at its end. */
export const lines = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

/** A command that went well. */
export const fine = (text: string, remarks: readonly Sentence[] = []): Outcome => ({
  text,
  code: 0,
  remarks,
});
