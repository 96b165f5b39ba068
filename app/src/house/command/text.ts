import { z } from 'zod';

/**
 * Characters that no text of ours holds: controls, separators that break lines unseen, zero-width blanks, marks that turn
 * the reading direction of what follows (CVE-2021-42574), half of a surrogate pair, and code points that are none.
 * Joiners (U+200C, U+200D) and the marks U+200E and U+200F stay: Arabic, Indic scripts and emoji are written with them.
 */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what the pattern is for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** As above, and no tab or new line either. */
const lineBreak = /[\t\n]/;

export interface TextOptions {
  /** Longest, in UTF-16 units. */
  readonly max: number;
  /** Default 1: an empty text is a missing one. */
  readonly min?: number;
  /** Whether lines and tabs may stand in it. */
  readonly lines?: boolean;
}

/**
 * Words a person wrote: normalized to NFC, trimmed, line ends as `\n`. Refuses what cannot be shown as it was meant
 * (`field_control_character`). HTML stays as typed: it is text, and every page shows it as text.
 */
export function text({ max, min = 1, lines = false }: TextOptions): z.ZodString {
  return z
    .string()
    .overwrite((typed) => (typed.length > max * 4 ? typed : tidied(typed)))
    .refine((typed) => !forbidden.test(typed) && (lines || !lineBreak.test(typed)), {
      message: 'field_control_character',
    })
    .min(min)
    .max(max);
}

function tidied(typed: string): string {
  return typed.replaceAll('\r\n', '\n').normalize('NFC').trim();
}
