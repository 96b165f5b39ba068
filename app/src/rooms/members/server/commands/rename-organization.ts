import { ok, refuse } from '@ownhouse/basics';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { day, language } from '#house/command/fields.ts';
import { text } from '#house/command/text.ts';
import { entryChanged } from '../changes/entry-changed.ts';
import { lockOrganization, organizationId } from './organization-facts.ts';

/** A new name from a day on. The name before stays, with its end: pages of earlier years go on using it. */
export const renameOrganization = defineCommand({
  verb: 'members.renameOrganization',
  says: 'Give an organization a new name from a day on; the name before stays known for its time.',
  input: z.strictObject({
    organizationId: organizationId(),
    name: text({ max: 200 }),
    language: language(),
    from: day(),
  }),
  load: (tx, input, viewer, context) => lockOrganization(tx, input.organizationId, viewer, context),
  async run(tx, { input, facts, context }) {
    const present = await tx
      .selectFrom('dated_name')
      .select(['id', 'name', 'valid_from'])
      .where('entry_id', '=', facts.organizationId)
      .where('use', '=', 'common')
      .where('language', '=', input.language)
      .where('valid_to', 'is', null)
      .execute();
    if (present.some(({ name }) => name === input.name)) return refuse('name_unchanged');
    const begins = (row: { valid_from: Temporal.PlainDate | null }) =>
      row.valid_from !== null && Temporal.PlainDate.compare(row.valid_from, input.from) >= 0;
    if (present.some(begins)) return refuse('name_before_present_name');
    await tx
      .updateTable('dated_name')
      .set({ valid_to: input.from })
      .where('id', 'in', [...present.map(({ id }) => id), facts.organizationId])
      .execute();
    await tx
      .insertInto('dated_name')
      .values({
        id: context.newId(),
        entry_id: facts.organizationId,
        name: input.name,
        use: 'common',
        language: input.language,
        valid_from: input.from,
        valid_to: null,
        recorded_at: context.now(),
      })
      .execute();
    await entryChanged(tx, [facts.organizationId], context);
    return ok({ organizationId: facts.organizationId });
  },
  act: ({ input }) => ({ subject: ['organization', input.organizationId] }),
});
