import { ok, refuse } from '@ownhouse/basics';
import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { id } from '#house/command/fields.ts';
import type { Tx } from '#house/db/database.ts';
import { makeLogin, printPaperSheet } from '#house/sign-in/paper-sheet.ts';
import { houseSecret } from '#house/sign-in/secret.ts';
import { firstOrganization, hasOwnWayIn, isTrusted } from '../people/codes-for.ts';
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
    const person = await look(tx, personId, context.today());
    if (person === null) return null;
    const account = await tx
      .selectFrom('account')
      .select(['id', 'closed_at'])
      .where('person_id', '=', personId)
      .orderBy('created_at')
      .executeTakeFirst();
    return { ...facts, person, personId, account };
  },
  async run(tx, { facts, viewer, context }) {
    if (facts.personId === actor(viewer)) return refuse('codes_for_oneself');
    if (facts.person.first !== facts.organizationId) return refuse('codes_by_another');
    if (facts.person.trusted) return refuse('codes_for_key_holder');
    if (facts.person.own) return refuse('has_own_way_in');
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

interface Standing {
  readonly own: boolean;
  readonly trusted: boolean;
  readonly first: string | null;
}

/** What decides whether codes may be printed for somebody; null for nobody, and for somebody who stands in nothing. */
async function look(tx: Tx, personId: string, day: Temporal.PlainDate): Promise<Standing | null> {
  const person = sql.ref('person.id');
  const { rows } = await sql<Standing>`select
    ${hasOwnWayIn(person)} as own,
    ${isTrusted(person, day)} as trusted,
    ${firstOrganization(person, day)} as first
    from person where person.id = ${personId}`.execute(tx);
  return rows[0]?.first ? rows[0] : null;
}
