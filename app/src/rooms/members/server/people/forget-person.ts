import type { Tx } from '#house/db/database.ts';

/**
 * Removes everything held about a person: the entry takes its names, standing, cards, consents and account along. Texts and
 * claims that they wrote for organizations stay, without their name.
 */
export async function forgetPerson(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('entry').where('id', '=', personId).where('kind', '=', 'person').execute();
}
