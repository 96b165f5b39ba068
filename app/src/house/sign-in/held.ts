import type { Db } from '../db/database.ts';
import { likeText } from './retention.ts';

/** One line of "what the house holds about you": which rows, and how many there are now. */
export interface HeldLine {
  readonly what: 'login' | 'sessions' | 'links' | 'passkeys' | 'codes' | 'acts';
  readonly count: number;
}

/** Counts what the front door holds about an account, from the tables it works with. */
export async function heldAtTheDoor(
  db: Db,
  accountId: string,
  email: string | null,
): Promise<HeldLine[]> {
  const row = await db
    .selectNoFrom(({ selectFrom, fn }) => [
      selectFrom('login').select(fn.countAll().as('n')).where('id', '=', accountId).as('login'),
      selectFrom('login_session')
        .select(fn.countAll().as('n'))
        .where('login_id', '=', accountId)
        .as('sessions'),
      // Links are kept under a fingerprint; the address stands in the value, which better-auth writes as JSON.
      selectFrom('login_verification')
        .select(fn.countAll().as('n'))
        .where('value', 'like', email === null ? '' : `%${likeText(JSON.stringify(email))}%`)
        .as('links'),
      selectFrom('login_passkey')
        .select(fn.countAll().as('n'))
        .where('login_id', '=', accountId)
        .as('passkeys'),
      selectFrom('login_paper_code')
        .select(fn.countAll().as('n'))
        .where('login_id', '=', accountId)
        .as('codes'),
      selectFrom('act')
        .select(fn.countAll().as('n'))
        .where('account_id', '=', accountId)
        .as('acts'),
    ])
    .executeTakeFirstOrThrow();
  return lines.map((what) => ({ what, count: Number(row[what] ?? 0) }));
}

const lines = ['login', 'sessions', 'links', 'passkeys', 'codes', 'acts'] as const;

/** The unused codes of an account and the day the last of them ends, or null when there are none. */
export async function codesLeft(
  db: Db,
  accountId: string,
  now: Temporal.Instant,
): Promise<{ count: number; until: Temporal.Instant } | null> {
  const codes = await db
    .selectFrom('login_paper_code')
    .select('expires_at')
    .where('login_id', '=', accountId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('expires_at', 'desc')
    .execute();
  return codes[0] === undefined ? null : { count: codes.length, until: codes[0].expires_at };
}

/** The passkeys of an account, without what they are checked with. */
export function passkeysOf(db: Db, accountId: string) {
  return db
    .selectFrom('login_passkey')
    .select(['id', 'name', 'created_at'])
    .where('login_id', '=', accountId)
    .orderBy('created_at')
    .execute();
}

/** Takes away one passkey, if it is the account's own. */
export async function removePasskey(
  db: Db,
  accountId: string,
  passkeyId: string,
): Promise<boolean> {
  const removed = await db
    .deleteFrom('login_passkey')
    .where('id', '=', passkeyId)
    .where('login_id', '=', accountId)
    .executeTakeFirst();
  return removed.numDeletedRows > 0n;
}
