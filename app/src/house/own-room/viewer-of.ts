import type { SignedIn } from '../access/viewer.ts';
import type { Db } from '../db/database.ts';
import type { House } from '../house.ts';

/** The person behind a login as the gate sees them, in staff mode where they have begun it. */
export async function viewerOf(
  house: House,
  accountId: string,
  personId: string,
): Promise<SignedIn> {
  const staff = await staffModeOf(house.db, personId, house.context().now());
  return { kind: 'person', accountId, personId, ...(staff === undefined ? {} : { staff }) };
}

/** The staff mode a person is in, if any, and what they began it for. */
export function staffModeOf(
  db: Db,
  personId: string,
  now: Temporal.Instant,
): Promise<{ id: string; until: Temporal.Instant; reason: string } | undefined> {
  return db
    .selectFrom('staff_mode')
    .select(['id', 'until', 'reason'])
    .where('person_id', '=', personId)
    .where('until', '>', now)
    .where('ended_at', 'is', null)
    .orderBy('until', 'desc')
    .executeTakeFirst();
}
