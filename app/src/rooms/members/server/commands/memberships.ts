import { ok, refuse } from '@ownhouse/basics';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { day, id } from '#house/command/fields.ts';
import { text } from '#house/command/text.ts';
import { entryChanged } from '../changes/entry-changed.ts';
import { actor, lockOrganization, organizationId, visibleEntry } from './organization-facts.ts';

/** Takes a person or an organization into an organization. A group joins by its members. */
export const addMembership = defineCommand({
  verb: 'members.addMembership',
  says: 'Take a person or an organization in as a member, in a class, from a day on.',
  input: z.strictObject({
    organizationId: organizationId(),
    memberId: id<'entry'>(),
    class: text({ max: 60 }),
    from: day(),
  }),
  async load(tx, input, viewer, context) {
    const facts = await lockOrganization(tx, input.organizationId, viewer, context);
    const member = await memberById(tx, input.memberId, viewer, context);
    return facts && member ? { ...facts, member } : null;
  },
  async run(tx, { input, facts, context }) {
    const { member } = facts;
    if (member.id === facts.organizationId) return refuse('member_of_itself');
    if (member.kind !== 'person' && member.kind !== 'organization')
      return refuse('member_wrong_kind');
    if (member.layer !== facts.layer) return refuse('layers_apart');
    const standing = await tx
      .selectFrom('membership')
      .select('id')
      .where('member_id', '=', member.id)
      .where('organization_id', '=', facts.organizationId)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', input.from)]))
      .executeTakeFirst();
    if (standing !== undefined) return refuse('member_already');
    const membershipId = context.newId();
    await tx
      .insertInto('membership')
      .values({
        id: membershipId,
        member_id: member.id,
        organization_id: facts.organizationId,
        class: input.class,
        valid_from: input.from,
        valid_to: null,
        recorded_at: context.now(),
      })
      .execute();
    await entryChanged(tx, [member.id, facts.organizationId], context);
    return ok({ membershipId });
  },
  act: ({ output }) => ({ subject: ['membership', output.membershipId] }),
});

/** A person's id is passed on by themself; an organization must be one that the viewer may see. */
async function memberById(
  tx: Parameters<typeof visibleEntry>[0],
  memberId: string,
  viewer: Parameters<typeof visibleEntry>[2],
  context: Parameters<typeof visibleEntry>[3],
) {
  const person = await tx
    .selectFrom('entry')
    .select(['id', 'kind', 'layer'])
    .where('id', '=', memberId)
    .where('kind', '=', 'person')
    .executeTakeFirst();
  return person ?? (await visibleEntry(tx, memberId, viewer, context));
}

/** Leaving ends the membership, the roles, the keys and the cards of a person in an organization in the same hour. */
export const leave = defineCommand({
  verb: 'members.leave',
  says: 'Leave an organization: membership, roles, keys and contact cards end at once.',
  input: z.strictObject({ organizationId: organizationId() }),
  load: (tx, input, viewer, context) => lockOrganization(tx, input.organizationId, viewer, context),
  async run(tx, { facts, viewer, context }) {
    const person = actor(viewer);
    const today = context.today();
    const organization = facts.organizationId;
    const others = await tx
      .selectFrom('organization_key')
      .select(['person_id'])
      .where('organization_id', '=', organization)
      .where('valid_from', '<=', today)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]))
      .execute();
    const holdsKey = others.some(({ person_id }) => person_id === person);
    if (holdsKey && others.every(({ person_id }) => person_id === person))
      return refuse('last_key');
    let ended = 0;
    const open = { valid_to: today };
    for (const [table, who] of [
      ['membership', 'member_id'],
      ['affiliation', 'person_id'],
    ] as const) {
      const done = await tx
        .updateTable(table)
        .set(open)
        .where('organization_id', '=', organization)
        .where(who as 'organization_id', '=', person)
        .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]))
        .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<', today)]))
        .executeTakeFirst();
      const never = await tx
        .deleteFrom(table)
        .where('organization_id', '=', organization)
        .where(who as 'organization_id', '=', person)
        .where('valid_from', '>=', today)
        .executeTakeFirst();
      ended += Number(done.numUpdatedRows) + Number(never.numDeletedRows);
    }
    for (const table of ['organization_key', 'contact_card'] as const) {
      const done = await tx
        .updateTable(table)
        .set(open)
        .where('organization_id', '=', organization)
        .where('person_id', '=', person)
        .where('valid_from', '<=', today)
        .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]))
        .executeTakeFirst();
      ended += Number(done.numUpdatedRows);
    }
    if (ended === 0) return refuse('not_a_member');
    await entryChanged(tx, [organization], context);
    return ok({ ended });
  },
  act: ({ input }) => ({ subject: ['organization', input.organizationId], authority: 'self' }),
});
