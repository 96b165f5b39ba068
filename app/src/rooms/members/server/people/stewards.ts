import { ok, type Result, refuse } from '@ownhouse/basics';
import type { Layer } from '@ownhouse/vocabulary';
import { sql } from 'kysely';
import type { Context } from '#house/context.ts';
import type { Db, Tx } from '#house/db/database.ts';
import { readMailAddress } from '#house/mail/mail.ts';

/** Two who appoint or end at the same moment stand in line here, so that nobody counts stewards who are just leaving. */
export async function lockStewards(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('house_steward', 0))`.execute(tx);
}

/**
 * Who looks after the house on a day and can come in. The example's stewards and the real ones are counted apart: a made-up
 * person whom anybody steps into must not stand for a real one.
 */
export async function stewardsOn(db: Db, layer: Layer, day: Temporal.PlainDate): Promise<string[]> {
  const rows = await db
    .selectFrom('house_steward as s')
    .innerJoin('entry as e', 'e.id', 's.person_id')
    .innerJoin('account as a', 'a.person_id', 's.person_id')
    .select('s.person_id')
    .distinct()
    .where('e.layer', '=', layer)
    .where('a.closed_at', 'is', null)
    .where('s.valid_from', '<=', day)
    .where((eb) => eb.or([eb('s.valid_to', 'is', null), eb('s.valid_to', '>', day)]))
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Writes somebody down as steward, from today on, appointed by another or, without one, by the machine. */
export async function putSteward(
  tx: Tx,
  personId: string,
  context: Context,
  givenById: string | null = null,
): Promise<void> {
  await tx
    .insertInto('house_steward')
    .values({
      id: context.newId(),
      person_id: personId,
      given_by_id: givenById,
      valid_from: context.today(),
      valid_to: null,
      recorded_at: context.now(),
    })
    .execute();
}

/**
 * Makes the first steward of a real house and answers their person: whoever has come in by this mail address. Never by
 * name, because everybody says what they are called. Once there is a steward, only stewards appoint.
 */
export async function appointFirstSteward(
  tx: Tx,
  email: string,
  context: Context,
): Promise<Result<string, 'steward_there_already' | 'nobody_known'>> {
  await lockStewards(tx);
  const there = await stewardsOn(tx, 'fact', context.today());
  if (there.length > 0) return refuse('steward_there_already');
  const person = await tx
    .selectFrom('login as l')
    .innerJoin('account as a', 'a.id', 'l.id')
    .innerJoin('entry as e', 'e.id', 'a.person_id')
    .select('a.person_id')
    .where('l.email', '=', readMailAddress(email) ?? '')
    .where('l.email_verified', '=', true)
    .where('a.closed_at', 'is', null)
    .where('e.layer', '=', 'fact')
    .executeTakeFirst();
  if (person === undefined) return refuse('nobody_known');
  await putSteward(tx, person.person_id, context);
  return ok(person.person_id);
}
