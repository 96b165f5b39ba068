import { ok, refuse } from '@ownhouse/basics';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { id } from '#house/command/fields.ts';
import type { Tx } from '#house/db/database.ts';
import { actor, lockOrganization, organizationId } from './organization-facts.ts';

const input = z.strictObject({ organizationId: organizationId(), personId: id<'person'>() });

/** Hands the keys of an organization's record to one more person. */
export const giveKey = defineCommand({
  verb: 'members.giveKey',
  says: 'Hand the keys of an organization’s record to one more person.',
  input,
  async load(tx, { organizationId: organization, personId }, viewer, context) {
    const facts = await lockOrganization(tx, organization, viewer, context);
    const person = await tx
      .selectFrom('entry')
      .select(['id', 'layer'])
      .where('id', '=', personId)
      .where('kind', '=', 'person')
      .executeTakeFirst();
    if (facts === null || person === undefined) return null;
    return { ...facts, person, holders: await holdersOn(tx, organization, context.today()) };
  },
  rule: ({ standing, facts }) =>
    standing.keyHolder || facts.holders.length === 0 ? undefined : 'keys_are_held',
  async run(tx, { facts, viewer, context }) {
    const { organizationId: organization, person, holders } = facts;
    if (person.layer !== facts.layer) return refuse('layers_apart');
    if (holders.includes(person.id)) return refuse('key_held_already');
    await tx
      .insertInto('organization_key')
      .values({
        id: context.newId(),
        organization_id: organization,
        person_id: person.id,
        given_by_id: actor(viewer),
        valid_from: context.today(),
        valid_to: null,
        recorded_at: context.now(),
      })
      .execute();
    return ok({ organizationId: organization });
  },
  act: (moment) => ({ subject: ['organization', moment.input.organizationId] }),
});

/** Takes the keys back from a person, at once. The last key stays: somebody must be able to open. */
export const takeKey = defineCommand({
  verb: 'members.takeKey',
  says: 'Take the keys of an organization’s record back from a person, at once.',
  input,
  load: (tx, { organizationId: organization }, viewer, context) =>
    lockOrganization(tx, organization, viewer, context),
  async run(tx, { input: { personId }, facts, context }) {
    const today = context.today();
    const holders = await holdersOn(tx, facts.organizationId, today);
    if (!holders.includes(personId)) return refuse('key_not_held');
    if (holders.length === 1) return refuse('last_key');
    await tx
      .updateTable('organization_key')
      .set({ valid_to: today })
      .where('organization_id', '=', facts.organizationId)
      .where('person_id', '=', personId)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]))
      .execute();
    return ok({ organizationId: facts.organizationId });
  },
  act: (moment) => ({ subject: ['organization', moment.input.organizationId] }),
});

async function holdersOn(tx: Tx, organization: string, day: Temporal.PlainDate): Promise<string[]> {
  const rows = await tx
    .selectFrom('organization_key')
    .select('person_id')
    .distinct()
    .where('organization_id', '=', organization)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .execute();
  return rows.map(({ person_id }) => person_id);
}
