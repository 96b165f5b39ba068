import type { Kysely } from 'kysely';
import type { SignInTables } from './schema.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** How long a used or expired paper code is remembered, so that "this code was used" can be explained on the telephone. */
const codeDays = 30;

/** Takes away what the front door no longer needs: ended sessions, links and challenges never used, old codes. */
export async function purgeSignIn(db: Kysely<SignInTables>, now: Date): Promise<void> {
  const codesBefore = new Date(now.getTime() - codeDays * dayMs);
  await db.deleteFrom('account_session').where('expires_at', '<=', now).execute();
  await db.deleteFrom('account_verification').where('expires_at', '<=', now).execute();
  await db
    .deleteFrom('account_paper_code')
    .where((either) =>
      either.or([either('used_at', '<', codesBefore), either('expires_at', '<', codesBefore)]),
    )
    .execute();
}
