import { ok, refuse } from '@ownhouse/basics';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { day, id } from '#house/command/fields.ts';
import { text } from '#house/command/text.ts';
import { entryChanged } from '../changes/entry-changed.ts';
import { actor, lockOrganization, organizationId } from './organization-facts.ts';

const audience = z.enum(['public', 'house']);

/** An organization's yes to being shown. One yes serves page, search, map, feed and export. */
export const grantConsent = defineCommand({
  verb: 'members.grantConsent',
  says: 'Say yes to an organization being shown, to the public or to everybody signed in.',
  input: z.strictObject({ organizationId: organizationId(), audience }),
  load: (tx, input, viewer, context) => lockOrganization(tx, input.organizationId, viewer, context),
  run: (tx, { input, facts, viewer, context }) =>
    answer(tx, facts.organizationId, 'yes', input.audience, actor(viewer), context),
  act: ({ input }) => ({
    subject: ['organization', input.organizationId],
    facts: { audience: input.audience },
  }),
});

/** An organization's no. It takes effect at once, and it wins over every yes and over what documents say. */
export const withdrawConsent = defineCommand({
  verb: 'members.withdrawConsent',
  says: 'Say no to an organization being shown; it is gone from every page, search and file at once.',
  input: z.strictObject({ organizationId: organizationId(), audience }),
  load: (tx, input, viewer, context) => lockOrganization(tx, input.organizationId, viewer, context),
  run: (tx, { input, facts, viewer, context }) =>
    answer(tx, facts.organizationId, 'no', input.audience, actor(viewer), context),
  act: ({ input }) => ({
    subject: ['organization', input.organizationId],
    facts: { audience: input.audience },
  }),
});

/** Ends the answer that held before and puts the new one in its place. */
async function answer(
  tx: Parameters<typeof lockOrganization>[0],
  entryId: string,
  word: 'yes' | 'no',
  to: 'public' | 'house',
  personId: string,
  context: Parameters<typeof lockOrganization>[3],
) {
  const today = context.today();
  const held = await tx
    .selectFrom('consent')
    .select(['id', 'answer', 'audience'])
    .where('entry_id', '=', entryId)
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]))
    .execute();
  if (held.some((row) => row.answer === word && row.audience === to))
    return refuse('answered_so_already');
  // A yes to the public also lifts a no to the house, which would hide it; a no to the house ends every yes.
  const lifted = held.filter(
    (row) => row.answer !== word && (row.audience === to || (to === 'public') === (word === 'yes')),
  );
  if (lifted.length > 0)
    await tx
      .updateTable('consent')
      .set({ valid_to: today })
      .where(
        'id',
        'in',
        lifted.map((row) => row.id),
      )
      .execute();
  await tx
    .insertInto('consent')
    .values({
      id: context.newId(),
      entry_id: entryId,
      answer: word,
      audience: to,
      given_by_id: personId,
      valid_from: today,
      valid_to: null,
      recorded_at: context.now(),
    })
    .execute();
  await entryChanged(tx, [entryId], context);
  return ok({ organizationId: entryId });
}

/** Lets one party see an organization that is not shown, for a purpose and until a day. */
export const grantSight = defineCommand({
  verb: 'members.grantSight',
  says: 'Let one person or organization see this organization, for a purpose and until a day.',
  input: z.strictObject({
    organizationId: organizationId(),
    toId: id<'entry'>(),
    purpose: text({ max: 300 }),
    until: day(),
  }),
  async load(tx, input, viewer, context) {
    const facts = await lockOrganization(tx, input.organizationId, viewer, context);
    const party = await tx
      .selectFrom('entry')
      .select('id')
      .where('id', '=', input.toId)
      .where('kind', 'in', ['person', 'organization'])
      .executeTakeFirst();
    return facts && party ? facts : null;
  },
  async run(tx, { input, facts, viewer, context }) {
    const today = context.today();
    if (Temporal.PlainDate.compare(input.until, today) <= 0) return refuse('ends_before_it_begins');
    if (Temporal.PlainDate.compare(input.until, today.add({ years: 2 })) > 0)
      return refuse('grant_too_long');
    const grantId = context.newId();
    await tx
      .insertInto('sight_grant')
      .values({
        id: grantId,
        entry_id: facts.organizationId,
        to_id: input.toId,
        purpose: input.purpose,
        given_by_id: actor(viewer),
        valid_from: today,
        valid_to: input.until,
        recorded_at: context.now(),
      })
      .execute();
    return ok({ grantId });
  },
  act: ({ output }) => ({ subject: ['grant', output.grantId] }),
});
