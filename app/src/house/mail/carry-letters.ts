import { type Selectable, sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { LetterTable } from './letters.ts';
import type { Transport } from './transport.ts';

type Letter = Selectable<LetterTable>;

/** How long one process has a letter to itself. Longer than the mail server is waited for; after it, another may try. */
const leaseSeconds = 120;

/** How long to wait after each try that failed: a busy server is back in seconds, a broken one in hours. */
const waitSeconds = [5, 30, 120, 600, 3600, 6 * 3600, 12 * 3600] as const;

/** What became of the letters that were due. */
export interface Carried {
  readonly sent: number;
  readonly failed: number;
  readonly givenUp: number;
  /** When the next one is due. */
  readonly nextAt: Temporal.Instant | null;
}

/**
 * MAIL-2. Carries every letter that is due to the mail server, one after another. What the server does not take is tried again, each time
 * later; what it refuses for good, what was tried eight times and what is of no use any more is given up, and what it
 * said goes. A letter is held by no transaction while the server is waited for: should the process die there, it goes twice,
 * under the same Message-ID.
 */
export async function carryLetters(
  db: Db,
  transport: Transport,
  now: () => Temporal.Instant,
): Promise<Carried> {
  const done = { sent: 0, failed: 0, givenUp: 0 };
  for (;;) {
    const letter = await take(db, now());
    if (letter === undefined) break;
    done[await carry(db, transport, letter, now)]++;
  }
  const next = await db
    .selectFrom('letter')
    .select((eb) => eb.fn.min('due_at').as('at'))
    .executeTakeFirst();
  return { ...done, nextAt: next?.at ?? null };
}

/** Takes the letter that has been due for longest, if there is one, and counts the try. */
async function take(db: Db, now: Temporal.Instant): Promise<Letter | undefined> {
  const { rows } = await sql<Letter>`
    update letter set tries = tries + 1, due_at = ${now.add({ seconds: leaseSeconds })}
    where id = (select id from letter where due_at <= ${now} order by due_at, id limit 1 for update skip locked)
    returning *`.execute(db);
  return rows[0];
}

async function carry(
  db: Db,
  transport: Transport,
  letter: Letter,
  now: () => Temporal.Instant,
): Promise<'sent' | 'failed' | 'givenUp'> {
  const isLate = letter.until !== null && Temporal.Instant.compare(now(), letter.until) >= 0;
  if (isLate || letter.body === null) return giveUp(db, letter, letter.last_fault ?? 'late', now());
  try {
    await transport.send({
      id: letter.id,
      to: letter.to_address,
      subject: letter.subject,
      text: letter.body,
      language: letter.language,
    });
  } catch (fault) {
    return failed(db, letter, fault, now());
  }
  await db.deleteFrom('letter').where('id', '=', letter.id).execute();
  return 'sent';
}

async function failed(
  db: Db,
  letter: Letter,
  fault: unknown,
  now: Temporal.Instant,
): Promise<'failed' | 'givenUp'> {
  const wait = waitSeconds[letter.tries - 1];
  const code = codeOf(fault);
  if (wait === undefined || isForGood(fault)) return giveUp(db, letter, code, now);
  const due_at = now.add({ seconds: wait });
  if (letter.until !== null && Temporal.Instant.compare(due_at, letter.until) >= 0)
    return giveUp(db, letter, code, now);
  await db
    .updateTable('letter')
    .set({ due_at, last_fault: code })
    .where('id', '=', letter.id)
    .execute();
  return 'failed';
}

async function giveUp(
  db: Db,
  { id }: Letter,
  last_fault: string,
  now: Temporal.Instant,
): Promise<'givenUp'> {
  await db
    .updateTable('letter')
    .set({ due_at: null, body: null, last_fault, given_up_at: now })
    .where('id', '=', id)
    .execute();
  return 'givenUp';
}

/** As nodemailer says it: the server's own number, and where the talk with it broke. */
interface MailFault {
  readonly code?: unknown;
  readonly responseCode?: unknown;
}

/** RFC 5321, 4.2.1: from 500 on the same letter would be refused again. Signing in to the server is not about the letter. */
function isForGood(fault: unknown): boolean {
  const { code, responseCode } = fault as MailFault;
  return code !== 'EAUTH' && typeof responseCode === 'number' && responseCode >= 500;
}

function codeOf(fault: unknown): string {
  const { code, responseCode } = fault as MailFault;
  const parts = [code, responseCode].filter(
    (part) => typeof part === 'number' || (typeof part === 'string' && /^[A-Z_]{1,30}$/.test(part)),
  );
  return parts.length === 0 ? 'unknown' : parts.join(' ');
}
