import { ok, refuse } from '@ownhouse/basics';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { day, id } from '#house/command/fields.ts';
import { entryChanged } from '../changes/entry-changed.ts';
import { lockOrganization, organizationId } from './organization-facts.ts';

/** Ends a link of an organization on a day. It stays in the record of the days on which it held. */
export const endLink = defineCommand({
  verb: 'members.endLink',
  says: 'End a link of an organization on a day; it stays known for the time that it held.',
  input: z.strictObject({ organizationId: organizationId(), linkId: id<'link'>(), on: day() }),
  async load(tx, input, viewer, context) {
    const facts = await lockOrganization(tx, input.organizationId, viewer, context);
    const link = await tx
      .selectFrom('link')
      .select(['id', 'from_id', 'to_id', 'valid_from', 'valid_to'])
      .where('id', '=', input.linkId)
      .where((eb) =>
        eb.or([eb('from_id', '=', input.organizationId), eb('to_id', '=', input.organizationId)]),
      )
      .forUpdate()
      .executeTakeFirst();
    return facts && link ? { ...facts, link } : null;
  },
  async run(tx, { input, facts: { link }, context }) {
    if (link.valid_to !== null) return refuse('ended_already');
    if (link.valid_from !== null && Temporal.PlainDate.compare(input.on, link.valid_from) <= 0)
      return refuse('ends_before_it_begins');
    await tx.updateTable('link').set({ valid_to: input.on }).where('id', '=', link.id).execute();
    await entryChanged(tx, [link.from_id, link.to_id], context);
    return ok({ linkId: link.id });
  },
  act: ({ input }) => ({ subject: ['link', input.linkId], isPublic: true }),
});
