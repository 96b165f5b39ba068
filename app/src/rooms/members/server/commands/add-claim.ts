import { ok, parseEdtf, refuse } from '@ownhouse/basics';
import { CLAIM_FIELDS, UNITS } from '@ownhouse/vocabulary';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { webAddress } from '#house/command/fields.ts';
import { text } from '#house/command/text.ts';
import type { Context } from '#house/context.ts';
import type { Tx } from '#house/db/database.ts';
import { entryChanged } from '../changes/entry-changed.ts';
import { actor, lockOrganization, organizationId } from './organization-facts.ts';

const fields = CLAIM_FIELDS.map(({ code }) => code);
const units = UNITS.map(({ code }) => code);

/** A fact with its source. A newer figure adds a point beside the older one and overwrites nothing. */
export const addClaim = defineCommand({
  verb: 'members.addClaim',
  says: 'State a fact about an organization, with its source and the time it speaks of.',
  input: z.strictObject({
    organizationId: organizationId(),
    field: z.enum(fields),
    label: text({ max: 120 }).optional(),
    valueText: text({ max: 500 }).optional(),
    valueNumber: z.number().min(-1e15).max(1e15).optional(),
    unit: z.enum(units).optional(),
    qualifier: z.enum(['exact', 'more-than', 'almost', 'approximately', 'up-to']).default('exact'),
    /** When it was so: `2015`, `198X`, `2020-03`, `2014~`. */
    date: z.string().max(24).optional(),
    source: text({ max: 300 }),
    sourceAddress: webAddress().optional(),
  }),
  load: (tx, input, viewer, context) => lockOrganization(tx, input.organizationId, viewer, context),
  async run(tx, { input, facts, viewer, context }) {
    const date = parseEdtf(input.date ?? null);
    if (!date.ok) return refuse(date.refusal.code);
    if ((input.valueText === undefined) === (input.valueNumber === undefined))
      return refuse('one_value_needed');
    if (input.valueNumber !== undefined && (!input.unit || !input.label))
      return refuse('number_incomplete');
    const id = context.newId();
    await tx
      .insertInto('claim')
      .values({
        id,
        entry_id: facts.organizationId,
        field: input.field,
        label: input.label ?? null,
        value_text: input.valueText ?? null,
        value_number: input.valueNumber ?? null,
        unit: input.unit ?? null,
        qualifier: input.valueNumber === undefined ? null : input.qualifier,
        display: null,
        date_text: input.date ?? null,
        date_part: null,
        year_basis: input.date === undefined ? 'not-stated' : null,
        since_text: null,
        doubtful: false,
        basis: 'stated',
        note: null,
        layer: facts.layer,
        asserted_by_id: actor(viewer),
        recorded_at: context.now(),
        withdrawn_at: null,
      })
      .execute();
    await citeSource(tx, context, id, facts.layer, input.source, input.sourceAddress ?? null);
    await entryChanged(tx, [facts.organizationId], context);
    return ok({ claimId: id });
  },
  act: ({ input, output }) => ({
    subject: ['claim', output.claimId],
    facts: { field: input.field },
    isPublic: true,
  }),
});

async function citeSource(
  tx: Tx,
  context: Context,
  recordId: string,
  layer: 'fact' | 'example',
  title: string,
  url: string | null,
): Promise<void> {
  const sourceId = context.newId();
  await tx
    .insertInto('source')
    .values({
      id: sourceId,
      code: sourceId,
      kind: url === null ? 'told' : 'web page',
      title,
      note: null,
      url,
      entry_id: null,
      about_id: null,
      layer,
      origin: null,
      recorded_at: context.now(),
    })
    .execute();
  await tx
    .insertInto('citation')
    .values({ id: context.newId(), record_id: recordId, source_id: sourceId, lines: [] })
    .execute();
}
