import { ok, refuse } from '@ownhouse/basics';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { day, id } from '#house/command/fields.ts';
import { entryChanged } from '../changes/entry-changed.ts';
import { lockOrganization, organizationId } from './organization-facts.ts';

/** Ends a membership on a day, not earlier than today: who belonged yesterday did belong. */
export const endMembership = defineCommand({
  verb: 'members.endMembership',
  says: 'End a membership on a day; it stays known for the time that it held.',
  input: z.strictObject({
    organizationId: organizationId(),
    membershipId: id<'membership'>(),
    on: day(),
  }),
  async load(tx, input, viewer, context) {
    const facts = await lockOrganization(tx, input.organizationId, viewer, context);
    const membership = await tx
      .selectFrom('membership')
      .select(['id', 'member_id', 'valid_from', 'valid_to'])
      .where('id', '=', input.membershipId)
      .where('organization_id', '=', input.organizationId)
      .forUpdate()
      .executeTakeFirst();
    return facts && membership ? { ...facts, membership } : null;
  },
  async run(tx, { input, facts: { organizationId: organization, membership }, context }) {
    const { compare } = Temporal.PlainDate;
    if (membership.valid_to !== null) return refuse('ended_already');
    const begins = membership.valid_from;
    if (compare(input.on, context.today()) < 0 || (begins && compare(input.on, begins) <= 0))
      return refuse('ends_before_it_begins');
    await tx
      .updateTable('membership')
      .set({ valid_to: input.on })
      .where('id', '=', membership.id)
      .execute();
    await entryChanged(tx, [membership.member_id, organization], context);
    return ok({ membershipId: membership.id });
  },
  act: ({ input }) => ({ subject: ['membership', input.membershipId] }),
});
