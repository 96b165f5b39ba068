import { z } from 'zod';
import { page } from '../command/fields.ts';
import { defineQuery } from '../command/query.ts';
import type { Db } from '../db/database.ts';

/** What was done under a steward's rights. */
export interface StaffDeed {
  readonly at: Temporal.Instant;
  readonly verb: string;
  readonly reference: string;
}

/** One stretch of staff mode: who, what for, how long, and what came of it. */
export interface StaffModeLine {
  readonly id: string;
  /** Null once they have been forgotten. */
  readonly personId: string | null;
  readonly reason: string;
  readonly begunAt: Temporal.Instant;
  /** When it ended, or when it will by itself. */
  readonly until: Temporal.Instant;
  readonly isRunning: boolean;
  readonly deeds: readonly StaffDeed[];
}

/** The other side of staff mode: whoever is in the house may read when stewards used their rights, and what they did. */
export const listStaffModes = defineQuery({
  name: 'house.listStaffModes',
  says: 'When stewards worked with a steward’s rights, for which reason, and what they did, newest first.',
  input: z.strictObject({ ...page }),
  async run(db, _viewer, { limit, offset }, context) {
    const modes = await db
      .selectFrom('staff_mode')
      .select(['id', 'person_id', 'reason', 'begun_at', 'until', 'ended_at'])
      .orderBy('begun_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset)
      .execute();
    const deeds = await deedsIn(
      db,
      modes.map(({ id }) => id),
    );
    const now = context.now();
    return modes.map(
      (mode): StaffModeLine => ({
        id: mode.id,
        personId: mode.person_id,
        reason: mode.reason,
        begunAt: mode.begun_at,
        until: mode.ended_at ?? mode.until,
        isRunning: mode.ended_at === null && Temporal.Instant.compare(now, mode.until) < 0,
        deeds: deeds.get(mode.id) ?? [],
      }),
    );
  },
});

/** Beginning and laying down are the stretch itself, and no deeds. */
const frame = ['house.beginStaffMode', 'house.endStaffMode'];

async function deedsIn(
  db: Db,
  ids: readonly string[],
): Promise<Map<string | null, readonly StaffDeed[]>> {
  if (ids.length === 0) return new Map();
  const acts = await db
    .selectFrom('act')
    .select(['authority_id', 'at', 'verb', 'reference'])
    .where('authority_id', 'in', ids)
    .where('verb', 'not in', frame)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const byMode = Map.groupBy(acts, ({ authority_id }) => authority_id);
  return new Map(
    [...byMode].map(([id, lines]) => [
      id,
      lines.map(({ at, verb, reference }) => ({ at, verb, reference })),
    ]),
  );
}
