import type { Tx } from '#house/db/database.ts';

/**
 * Removes everything held about a person: their logins with whatever opened them, letters that wait in the outbox for
 * them, and their entry, which takes its names, standing, cards, consents and account along. Texts and claims that they
 * wrote for organizations stay, without their name.
 */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  const accounts = tx.selectFrom('account').select('id').where('person_id', '=', personId);
  const mails = tx.selectFrom('login').select('email').where('id', 'in', accounts);
  await tx.deleteFrom('outbox_mail').where('to_address', 'in', mails).execute();
  await tx.deleteFrom('login').where('id', 'in', accounts).execute();
  await tx.deleteFrom('entry').where('id', '=', personId).where('kind', '=', 'person').execute();
}
