import type { Db } from '../db/database.ts';
import type { Retention } from '../jobs/retention.ts';
import { sessionDays } from './auth.ts';

/** How long a used or expired paper code is remembered, so that "this code was used" can be explained on the telephone. */
const codeDays = 30;
const letterDays = 7;

/** How long the front door keeps what it keeps. */
export const signInRetention: readonly Retention[] = [
  {
    table: 'login_session',
    keeps: `${sessionDays} days after the last visit, or until it is ended`,
    purge: (tx, now) =>
      count(tx.deleteFrom('login_session').where('expires_at', '<=', now).executeTakeFirst()),
  },
  {
    table: 'login_verification',
    keeps: 'until the link is used, at most 20 minutes',
    purge: (tx, now) =>
      count(tx.deleteFrom('login_verification').where('expires_at', '<=', now).executeTakeFirst()),
  },
  {
    table: 'login_paper_code',
    keeps: `${codeDays} days after a code is used or has expired`,
    purge(tx, now) {
      const before = now.subtract({ hours: codeDays * 24 });
      return count(
        tx
          .deleteFrom('login_paper_code')
          .where((where) =>
            where.or([where('used_at', '<', before), where('expires_at', '<', before)]),
          )
          .executeTakeFirst(),
      );
    },
  },
  {
    table: 'outbox_mail',
    keeps: `${letterDays} days, in a house without a mail server`,
    purge: (tx, now) =>
      count(
        tx
          .deleteFrom('outbox_mail')
          .where('written_at', '<', now.subtract({ hours: letterDays * 24 }))
          .executeTakeFirst(),
      ),
  },
  {
    table: 'letter',
    keeps: `until the mail server has it; one that was given up, without its words, ${letterDays} days`,
    purge: (tx, now) =>
      count(
        tx
          .deleteFrom('letter')
          .where('written_at', '<', now.subtract({ hours: letterDays * 24 }))
          .executeTakeFirst(),
      ),
  },
];

/** Ends every way in that a person has: their logins go, and with them sessions, passkeys and codes. */
export async function forgetLogins(db: Db, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  const emails = await db
    .deleteFrom('login')
    .where('id', 'in', accountIds)
    .returning('email')
    .execute();
  for (const { email } of emails) {
    if (email === null) continue;
    await db.deleteFrom('outbox_mail').where('to_address', '=', email).execute();
    await db.deleteFrom('letter').where('to_address', '=', email).execute();
    await db
      .deleteFrom('login_verification')
      .where('value', 'like', `%${likeText(JSON.stringify(email))}%`)
      .execute();
  }
}

/** Text that `like` takes as it stands. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

async function count(going: Promise<{ numDeletedRows: bigint }>): Promise<number> {
  return Number((await going).numDeletedRows);
}
