import { randomBytes } from 'node:crypto';
import type { Db } from '../db/database.ts';

/**
 * The house's own key, with which cookies are signed and paper codes hashed; made when the house is
 * first opened, the same for all processes that share the database. It opens nothing by itself: what
 * opens a session is not in the database.
 */
export async function houseSecret(db: Db, now: Temporal.Instant): Promise<string> {
  const fresh = randomBytes(48).toString('base64url');
  await db
    .insertInto('house_secret')
    .values({ name: 'sign-in', value: fresh, created_at: now })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const row = await db
    .selectFrom('house_secret')
    .select('value')
    .where('name', '=', 'sign-in')
    .executeTakeFirstOrThrow();
  return row.value;
}
