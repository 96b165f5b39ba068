import { ok, refuse } from '@ownhouse/basics';
import { LINK_TYPES, linkSubtype, linkType, UNITS } from '@ownhouse/vocabulary';
import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { day, id } from '#house/command/fields.ts';
import { text } from '#house/command/text.ts';
import type { Tx } from '#house/db/database.ts';
import { entryChanged } from '../changes/entry-changed.ts';
import { lockOrganization, organizationId, visibleEntry } from './organization-facts.ts';

const types = LINK_TYPES.map(({ code }) => code);
const units = UNITS.map(({ code }) => code);

/** A dated link from an organization, or to it, said by those who hold its keys. */
export const addLink = defineCommand({
  verb: 'members.addLink',
  says: 'Say how an organization is linked with another entry, and since when.',
  input: z.strictObject({
    organizationId: organizationId(),
    otherId: id<'entry'>(),
    type: z.enum(types),
    subtype: z.string().max(60).optional(),
    /** `from`: the link goes out from the organization. `to`: it comes in. */
    end: z.enum(['from', 'to']).default('from'),
    since: day().optional(),
    quantity: z.number().min(0).max(1e12).optional(),
    unit: z.enum(units).optional(),
    period: z.enum(['day', 'week', 'month', 'year']).optional(),
    note: text({ max: 500 }).optional(),
  }),
  async load(tx, input, viewer, context) {
    const facts = await lockOrganization(tx, input.organizationId, viewer, context);
    const other = await visibleEntry(tx, input.otherId, viewer, context);
    return facts && other ? { ...facts, other } : null;
  },
  async run(tx, { input, facts, context }) {
    const { other } = facts;
    const type = linkType(input.type);
    if (other.id === facts.organizationId) return refuse('link_to_itself');
    if (other.layer !== facts.layer) return refuse('layers_apart');
    if (!fits(input.type, input.end, other.kind)) return refuse('link_wrong_kind');
    if (input.subtype !== undefined && linkSubtype(input.subtype)?.type !== input.type)
      return refuse('subtype_of_another_type');
    if (input.quantity !== undefined && (!type?.flow || !input.unit || !input.period))
      return refuse('quantity_incomplete');
    const [from_id, to_id] =
      input.end === 'from' ? [facts.organizationId, other.id] : [other.id, facts.organizationId];
    if (await linkStands(tx, from_id, to_id, input.type)) return refuse('link_exists');
    if (type?.acyclic && (await leadsBack(tx, input.type, to_id, from_id)))
      return refuse('link_in_a_circle');
    const linkId = context.newId();
    await tx
      .insertInto('link')
      .values({
        id: linkId,
        from_id,
        to_id,
        type: input.type,
        subtype: input.subtype ?? null,
        basis: 'stated',
        qualifier: null,
        quantity: input.quantity ?? null,
        unit: input.unit ?? null,
        period: input.period ?? null,
        date_text: input.since?.toString() ?? null,
        as_of: null,
        note: input.note ?? null,
        layer: facts.layer,
        valid_from: input.since ?? null,
        valid_to: null,
        recorded_at: context.now(),
      })
      .execute();
    await entryChanged(tx, [from_id, to_id], context);
    return ok({ linkId });
  },
  act: ({ input, output }) => ({
    subject: ['link', output.linkId],
    facts: { type: input.type },
    isPublic: true,
  }),
});

/** Kinds that make no sense at the other end: nothing is located in a person, and nobody supplies a theme. */
function fits(type: string, end: 'from' | 'to', otherKind: string): boolean {
  if (type === 'located_in' && end === 'from') return otherKind === 'place';
  if (type === 'located_in') return otherKind !== 'place' && otherKind !== 'person';
  const parties = ['organization', 'group', 'person'];
  if (type === 'member_of')
    return end === 'from' ? otherKind === 'organization' : parties.includes(otherKind);
  if (['supplies', 'hauls_for', 'composts_for', 'partner_of'].includes(type))
    return otherKind === 'organization' || otherKind === 'group';
  return otherKind !== 'person' || ['founded', 'leads', 'affiliated_with', 'wrote'].includes(type);
}

async function linkStands(tx: Tx, from: string, to: string, type: string): Promise<boolean> {
  const row = await tx
    .selectFrom('link')
    .select('id')
    .where('from_id', '=', from)
    .where('to_id', '=', to)
    .where('type', '=', type)
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether links of this type lead from `start` to `goal`. One lock at a time, so that two halves of a circle cannot slip in together. */
async function leadsBack(tx: Tx, type: string, start: string, goal: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('members.acyclic-links'))`.execute(tx);
  const { rows } = await sql<{ found: boolean }>`
    with recursive reached(id) as (
      select ${start}::uuid
      union
      select l.to_id from link l join reached on reached.id = l.from_id where l.type = ${type}
    )
    select exists (select 1 from reached where id = ${goal}) as found`.execute(tx);
  return rows[0]?.found ?? false;
}
