import * as z from 'zod';

/** One letter of the house: plain text, in the reader's language, without pictures or anything that reports back. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
}

const lengthMax = 254;

/**
 * A mail address in lower case, or null when it is none. Only one plain address: nothing that a mail program
 * could read as two, as a name, or as another header.
 */
export function readMailAddress(typed: unknown): string | null {
  if (typeof typed !== 'string' || typed.length > lengthMax * 2) return null;
  const address = typed.normalize('NFC').trim().toLowerCase();
  return address.length <= lengthMax && z.email().safeParse(address).success ? address : null;
}

/** Throws when a header would hold more than its one line: addresses and subjects come from people. */
export function assertSafe(mail: Mail): void {
  if (readMailAddress(mail.to) !== mail.to)
    throw new Error('A letter has no single plain address.');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here.
  if (/[\u0000-\u001f\u007f]/.test(mail.subject))
    throw new Error('A subject holds control characters.');
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(mail.language))
    throw new Error('A letter has no language.');
}
