import { ok } from '@ownhouse/basics';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { text } from '#house/command/text.ts';
import { actor } from './organization-facts.ts';

/** What a person wants to be called. A name is what we call you, and it may be changed at any time without a trace of the old one. */
export const nameSelf = defineCommand({
  verb: 'members.nameSelf',
  says: 'Say what you want to be called.',
  input: z.strictObject({ name: text({ max: 120 }) }),
  load: (_tx, _input, viewer) =>
    viewer.kind === 'stranger'
      ? { organizationId: null, personId: null }
      : { organizationId: null, personId: viewer.personId },
  async run(tx, { input, viewer, context }) {
    const personId = actor(viewer);
    await tx.deleteFrom('dated_name').where('entry_id', '=', personId).execute();
    await tx
      .insertInto('dated_name')
      .values({
        id: context.newId(),
        entry_id: personId,
        name: input.name,
        use: 'common',
        language: 'und',
        valid_from: null,
        valid_to: null,
        recorded_at: context.now(),
      })
      .execute();
    return ok({ personId });
  },
  act: ({ output }) => ({ subject: ['person', output.personId], authority: 'self' }),
});
