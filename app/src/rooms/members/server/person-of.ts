import { sql } from 'kysely';
import type { Context } from '#house/context.ts';
import type { Db, Tx } from '#house/db/database.ts';
import { transact } from '#house/db/transact.ts';
import { entryNames } from './read/entry-names.ts';

/**
 * The person behind an account, or null when the account is closed. Whoever signs in for the first time becomes a
 * person without a name, seen by nobody but themselves until they say otherwise.
 */
export async function personOf(
  db: Db,
  accountId: string,
  context: Context,
): Promise<string | null> {
  const known = await find(db, accountId);
  if (known !== undefined) return known.closed_at === null ? known.person_id : null;
  return transact(db, (tx) => welcome(tx, accountId, context));
}

/** What a person is called today, or null when they have not said. */
export async function nameOf(db: Db, personId: string, context: Context): Promise<string | null> {
  const names = await entryNames(db, [personId], context.today(), context.locale);
  return names.get(personId)?.name ?? null;
}

function find(db: Db, accountId: string) {
  return db
    .selectFrom('account')
    .select(['person_id', 'closed_at'])
    .where('id', '=', accountId)
    .executeTakeFirst();
}

/** Two first requests at the same moment stand in line here, so that one person is made and not two. */
async function welcome(tx: Tx, accountId: string, context: Context): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${accountId}, 0))`.execute(tx);
  const known = await find(tx, accountId);
  if (known !== undefined) return known.person_id;
  const id = context.newId();
  const created_at = context.now();
  await tx
    .insertInto('entry')
    .values({
      id,
      kind: 'person',
      layer: 'fact',
      slug: null,
      shown_by: 'consent',
      origin: null,
      created_at,
    })
    .execute();
  await tx.insertInto('person').values({ id }).execute();
  await tx
    .insertInto('account')
    .values({ id: accountId, person_id: id, created_at, closed_at: null })
    .execute();
  return id;
}
