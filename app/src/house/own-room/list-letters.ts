import { z } from 'zod';
import { page } from '../command/fields.ts';
import { defineQuery } from '../command/query.ts';

/** A letter that has not left the house, as far as a steward needs to know it. */
export interface LetterLine {
  readonly id: string;
  /** What it is for: `sign-in-link`. */
  readonly kind: string;
  /** Where it goes, without whose mailbox: mail to one provider is often stuck together. */
  readonly domain: string;
  readonly writtenAt: Temporal.Instant;
  readonly tries: number;
  /** What the mail server said last, by its code. */
  readonly lastFault: string | null;
  /** When it is tried next; empty for one that was given up. */
  readonly dueAt: Temporal.Instant | null;
  readonly givenUpAt: Temporal.Instant | null;
}

/** The mail that is stuck: what waits to be tried again, and what was given up, the newest first. */
export const listLetters = defineQuery({
  name: 'house.listLetters',
  says: 'Letters that the mail server has not taken: since when, how often tried, what it said, and which were given up.',
  input: z.strictObject({ ...page }),
  async run(db, _viewer, { limit, offset }): Promise<readonly LetterLine[]> {
    const letters = await db
      .selectFrom('letter')
      .selectAll()
      .orderBy('written_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset)
      .execute();
    return letters.map((letter) => ({
      id: letter.id,
      kind: letter.kind,
      domain: letter.to_address.slice(letter.to_address.lastIndexOf('@') + 1),
      writtenAt: letter.written_at,
      tries: letter.tries,
      lastFault: letter.last_fault,
      dueAt: letter.due_at,
      givenUpAt: letter.given_up_at,
    }));
  },
});
