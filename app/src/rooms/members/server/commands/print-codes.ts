import { ok, refuse } from '@ownhouse/basics';
import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { id } from '#house/command/fields.ts';
import type { Tx } from '#house/db/database.ts';
import { makeLogin, printPaperSheet } from '#house/sign-in/paper-sheet.ts';
import { houseSecret } from '#house/sign-in/secret.ts';
import { actor, lockOrganization, organizationId } from './organization-facts.ts';

/** Prints somebody a sheet of codes to come in with, on paper: no mail, no telephone. Earlier sheets end. */
export const printCodes = defineCommand({
  verb: 'members.printCodes',
  says: 'Print a person of the organization a sheet of codes to come in with. Earlier sheets end.',
  input: z.strictObject({ organizationId: organizationId(), personId: id<'person'>() }),
  isAnswerSecret: true,
  async load(tx, { organizationId: organization, personId }, viewer, context) {
    const facts = await lockOrganization(tx, organization, viewer, context);
    if (facts === null) return null;
    if (!(await belongs(tx, organization, personId, context.today()))) return null;
    const account = await tx
      .selectFrom('account')
      .select(['id', 'closed_at'])
      .where('person_id', '=', personId)
      .orderBy('created_at')
      .executeTakeFirst();
    return { ...facts, personId, account };
  },
  async run(tx, { facts, viewer, context }) {
    if (facts.personId === actor(viewer)) return refuse('codes_for_oneself');
    if (facts.account?.closed_at) return refuse('account_closed');
    const now = context.now();
    const accountId = facts.account?.id ?? context.newId();
    if (facts.account === undefined) {
      await tx
        .insertInto('account')
        .values({ id: accountId, person_id: facts.personId, created_at: now, closed_at: null })
        .execute();
    }
    await makeLogin(tx, accountId, now);
    const secret = await houseSecret(tx, now);
    const sheet = await printPaperSheet({ db: tx, accountId, secret, now, newId: context.newId });
    return ok({ codes: sheet.codes, expiresAt: sheet.expiresAt.toString() });
  },
  act: ({ input }) => ({ subject: ['person', input.personId] }),
});

/** Whether somebody is a member of an organization on a day, or stands in it otherwise. */
async function belongs(
  tx: Tx,
  organization: string,
  person: string,
  day: Temporal.PlainDate,
): Promise<boolean> {
  const holds = sql`(valid_from is null or valid_from <= ${day}) and (valid_to is null or valid_to > ${day})`;
  const { rows } = await sql<{ answer: boolean }>`select
    exists (select 1 from membership join person on person.id = member_id
      where member_id = ${person} and organization_id = ${organization} and ${holds})
    or exists (select 1 from affiliation
      where person_id = ${person} and organization_id = ${organization} and ${holds}) as answer`.execute(
    tx,
  );
  return rows[0]?.answer === true;
}
