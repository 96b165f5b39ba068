import type { Context } from '#house/context.ts';
import type { Tx } from '#house/db/database.ts';
import { markEdition } from '#house/db/edition.ts';
import { transact } from '#house/db/transact.ts';
import type { Job } from '#house/jobs/jobs.ts';
import { refreshSearch } from './refresh-search.ts';

const setting = 'search_day';

/**
 * SIGHT-2 as days pass. A row of the index knows one stretch of days in which an entry is shown. What begins to be shown
 * again later, by an answer dated ahead, is indexed anew on the day it begins: every entry with an answer that began or
 * ended since the index was last looked over. Answers how many entries that were.
 */
export async function refreshDue(tx: Tx, context: Context): Promise<number> {
  const today = context.today();
  const last = await lookedOver(tx, today);
  if (last !== null && Temporal.PlainDate.compare(last, today) >= 0) return 0;
  const since = last ?? Temporal.PlainDate.from('0001-01-01');
  const due = await tx
    .selectFrom('consent')
    .select('entry_id')
    .distinct()
    .where((eb) =>
      eb.or([
        eb.and([eb('valid_from', '>', since), eb('valid_from', '<=', today)]),
        eb.and([eb('valid_to', '>', since), eb('valid_to', '<=', today)]),
      ]),
    )
    .execute();
  if (due.length > 0) {
    await refreshSearch(
      tx,
      today,
      due.map(({ entry_id }) => entry_id),
    );
    await markEdition(tx);
  }
  return due.length;
}

/** Writes down that the index is looked over today and answers the day before that; of two at once, one waits. */
async function lookedOver(tx: Tx, today: Temporal.PlainDate): Promise<Temporal.PlainDate | null> {
  const value = JSON.stringify(today.toString());
  const first = await tx
    .insertInto('house_setting')
    .values({ name: setting, value })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('name')
    .executeTakeFirst();
  if (first !== undefined) return null;
  const before = await tx
    .selectFrom('house_setting')
    .select('value')
    .where('name', '=', setting)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await tx.updateTable('house_setting').set({ value }).where('name', '=', setting).execute();
  return Temporal.PlainDate.from(String(before.value));
}

/** At midnight, and soon after for a machine that slept through it. Where nothing is due it reads one row. */
export const refreshDueJob: Job = {
  name: 'atlas-refresh-due',
  schedule: '*/10 * * * *',
  run: (house) => transact(house.db, (tx) => refreshDue(tx, house.context())),
};
