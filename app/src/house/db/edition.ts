import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

/**
 * EDITION-1. The mark of the state in which the house stands. Whatever changes something writes a new mark in its own transaction,
 * so an answer made after a mark was read holds for as long as the same mark is read. No two states share one, across
 * restores too.
 */
export async function editionOf(db: Db): Promise<string> {
  const { mark } = await db.selectFrom('edition').select('mark').executeTakeFirstOrThrow();
  return mark;
}

/** Says that the house has changed. The gate does it for every command; what writes without a command calls it. */
export async function markEdition(tx: Tx): Promise<void> {
  await sql`update edition set mark = gen_random_uuid()`.execute(tx);
}
