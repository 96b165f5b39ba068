import type { Tx } from '#house/db/database.ts';
import { forgetLogins } from '#house/sign-in/retention.ts';

/**
 * Removes everything held about a person: their logins with whatever opened them, links and letters that wait for them,
 * and their entry, which takes its names, standing, cards, consents and account along. Texts and claims that they wrote
 * for organizations stay, without their name.
 */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  const accounts = await tx
    .selectFrom('account')
    .select('id')
    .where('person_id', '=', personId)
    .execute();
  await forgetLogins(
    tx,
    accounts.map(({ id }) => id),
  );
  await tx.deleteFrom('entry').where('id', '=', personId).where('kind', '=', 'person').execute();
}
