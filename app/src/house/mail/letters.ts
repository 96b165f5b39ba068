import type { Db } from '../db/database.ts';
import { assertSafe, type Mail } from './mail.ts';

/** A letter on its way out, or one that was given up. */
export interface LetterTable {
  id: string;
  /** What it is for, without a word of what it says: `sign-in-link`. */
  kind: string;
  to_address: string;
  subject: string;
  /** Empty once the letter was given up: what it carried may have opened a door. */
  body: string | null;
  language: string;
  written_at: Temporal.Instant;
  /** From when on it is of no use. */
  until: Temporal.Instant | null;
  /** When it is tried next; empty for a letter given up. */
  due_at: Temporal.Instant | null;
  tries: number;
  /** The mail server's code, never its words, which may hold the address. */
  last_fault: string | null;
  given_up_at: Temporal.Instant | null;
}

declare module '../db/database.ts' {
  interface Database {
    letter: LetterTable;
  }
}

/** What writing a letter needs to know of the world. */
export interface LetterParts {
  readonly kind: string;
  readonly id: string;
  readonly now: Temporal.Instant;
  /** From when on it is of no use, such as the end of the link in it. */
  readonly until?: Temporal.Instant | undefined;
}

/**
 * MAIL-1. Writes a letter down to be carried out. Written in the transaction of what it is about, it goes exactly when that
 * is committed; the job `house-letters` carries it.
 */
export async function writeLetter(
  db: Db,
  mail: Mail,
  { kind, id, now, until }: LetterParts,
): Promise<void> {
  assertSafe(mail);
  await db
    .insertInto('letter')
    .values({
      id,
      kind,
      to_address: mail.to,
      subject: mail.subject,
      body: mail.text,
      language: mail.language,
      written_at: now,
      until: until ?? null,
      due_at: now,
      tries: 0,
      last_fault: null,
      given_up_at: null,
    })
    .execute();
}
