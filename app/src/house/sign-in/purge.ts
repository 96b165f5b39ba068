import type { Db } from '../db/database.ts';

/** How long a used or expired paper code is remembered, so that "this code was used" can be explained on the telephone. */
const codeDays = 30;

/** Takes away what the front door no longer needs: ended sessions, links and challenges never used, old codes. */
export async function purgeSignIn(db: Db, now: Temporal.Instant): Promise<void> {
  const codesBefore = now.subtract({ hours: codeDays * 24 });
  await db.deleteFrom('login_session').where('expires_at', '<=', now).execute();
  await db.deleteFrom('login_verification').where('expires_at', '<=', now).execute();
  await db
    .deleteFrom('login_paper_code')
    .where((either) =>
      either.or([either('used_at', '<', codesBefore), either('expires_at', '<', codesBefore)]),
    )
    .execute();
}
