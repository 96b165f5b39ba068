import type { Layer } from '@ownhouse/vocabulary';
import { z } from 'zod';
import { page } from '#house/command/fields.ts';
import { defineQuery } from '#house/command/query.ts';
import { entryNames } from './entry-names.ts';

/** Somebody who looks after the house, or did. */
export interface StewardLine {
  readonly personId: string;
  /** Null when they have not said what they are called. */
  readonly name: string | null;
  readonly layer: Layer;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate | null;
  readonly holds: boolean;
  /** Who appointed them; null where the machine did, or somebody who has been forgotten. */
  readonly givenById: string | null;
  readonly givenBy: string | null;
}

/** Who looks after the house today, then who did, each with the day and by whom. */
export const listStewards = defineQuery({
  name: 'members.listStewards',
  says: 'Who looks after the house and who did, since when and by whom.',
  input: z.strictObject({ ...page }),
  async run(db, _viewer, { limit, offset }, context) {
    const today = context.today();
    const rows = await db
      .selectFrom('house_steward as s')
      .innerJoin('entry as e', 'e.id', 's.person_id')
      .select([
        's.person_id',
        'e.layer',
        's.valid_from',
        's.valid_to',
        's.given_by_id',
        (eb) =>
          eb
            .and([
              eb('s.valid_from', '<=', today),
              eb.or([eb('s.valid_to', 'is', null), eb('s.valid_to', '>', today)]),
            ])
            .as('holds'),
      ])
      .orderBy('holds', 'desc')
      .orderBy('s.valid_from', 'desc')
      .orderBy('s.id', 'desc')
      .limit(limit)
      .offset(offset)
      .execute();
    const ids = rows.flatMap((row) => [row.person_id, row.given_by_id ?? row.person_id]);
    const names = await entryNames(db, ids, today, context.locale);
    return rows.map(
      (row): StewardLine => ({
        personId: row.person_id,
        name: names.get(row.person_id)?.name ?? null,
        layer: row.layer,
        from: row.valid_from,
        to: row.valid_to,
        holds: Boolean(row.holds),
        givenById: row.given_by_id,
        givenBy: row.given_by_id === null ? null : (names.get(row.given_by_id)?.name ?? null),
      }),
    );
  },
});
