import type { Db } from '../db/database.ts';
import { writeLetter } from './letters.ts';
import { assertSafe, type Mail } from './mail.ts';
import { keepInOutbox } from './outbox.ts';

/** A letter with what decides how it is carried. */
export interface Posted extends Mail {
  /** What it is for, without a word of what it says. */
  readonly kind: string;
  /** From when on it is of no use. */
  readonly until?: Temporal.Instant | undefined;
}

export interface PostOffice {
  /** Whether letters leave the house; else they lie in its outbox. */
  readonly isOutside: boolean;
  /** Takes a letter in, as part of the transaction given. It leaves after the commit, which no visitor waits for. */
  post(db: Db, letter: Posted): Promise<void>;
}

export interface PostParts {
  /** Whether there is a mail server. */
  readonly isOutside: boolean;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
}

/** Where letters are handed in: to be carried to the mail server, or into the outbox where there is none. */
export function openPostOffice({ isOutside, now, newId }: PostParts): PostOffice {
  return {
    isOutside,
    async post(db, { kind, until, ...mail }) {
      if (isOutside) return writeLetter(db, mail, { kind, until, id: newId(), now: now() });
      assertSafe(mail);
      await keepInOutbox(db, mail, now(), newId());
    },
  };
}
