import { ok, refuse } from '@ownhouse/basics';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { id } from '#house/command/fields.ts';
import { text } from '#house/command/text.ts';
import { actor, visibleEntry } from './organization-facts.ts';

/** Says that a claim reads otherwise elsewhere. Both readings stand from then on, and each says that the other exists. */
export const disputeClaim = defineCommand({
  verb: 'members.disputeClaim',
  says: 'Dispute a claim, with what you know; both readings stand.',
  input: z.strictObject({
    claimId: id<'claim'>(),
    title: text({ max: 120 }),
    note: text({ max: 1000, lines: true }),
  }),
  async load(tx, input, viewer, context) {
    const claim = await tx
      .selectFrom('claim')
      .select(['id', 'entry_id', 'layer', 'withdrawn_at'])
      .where('id', '=', input.claimId)
      .executeTakeFirst();
    if (claim === undefined) return null;
    const entry = await visibleEntry(tx, claim.entry_id, viewer, context);
    return entry === undefined ? null : { organizationId: null, claim };
  },
  async run(tx, { input, facts: { claim }, viewer, context }) {
    if (claim.withdrawn_at !== null) return refuse('claim_withdrawn');
    const person = actor(viewer);
    const before = await tx
      .selectFrom('dispute_item as i')
      .innerJoin('dispute as d', 'd.id', 'i.dispute_id')
      .select('d.id')
      .where('i.record_id', '=', claim.id)
      .where('d.raised_by_id', '=', person)
      .where('d.settled_at', 'is', null)
      .executeTakeFirst();
    if (before !== undefined) return refuse('disputed_already');
    const disputeId = context.newId();
    await tx
      .insertInto('dispute')
      .values({
        id: disputeId,
        title: input.title,
        note: input.note,
        layer: claim.layer,
        raised_by_id: person,
        recorded_at: context.now(),
        settled_at: null,
        settled_note: null,
      })
      .execute();
    await tx
      .insertInto('dispute_item')
      .values({ dispute_id: disputeId, record_id: claim.id })
      .execute();
    return ok({ disputeId });
  },
  act: ({ facts, output }) => ({
    subject: ['dispute', output.disputeId],
    facts: { claimId: facts.claim.id },
  }),
});
