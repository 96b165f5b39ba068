import { ok, refuse } from '@ownhouse/basics';
import { z } from 'zod';
import type { Viewer } from '#house/access/viewer.ts';
import { defineCommand } from '#house/command/command.ts';
import { id } from '#house/command/fields.ts';
import type { Tx } from '#house/db/database.ts';
import { lockStewards, putSteward, stewardsOn } from '../people/stewards.ts';
import { actor } from './organization-facts.ts';

const input = z.strictObject({ personId: id<'person'>() });

/** Makes one more person a steward of the house. The first is made at the machine: `ownhouse steward MAIL`. */
export const appointSteward = defineCommand({
  verb: 'members.appointSteward',
  says: 'Make one more person a steward of the house, from today on.',
  input,
  load: loadPerson,
  async run(tx, { facts: { person }, viewer, context }) {
    if (person === null) return refuse('nobody_known');
    const no = await otherLayer(tx, person, viewer);
    if (no !== undefined) return refuse(no);
    if (!person.hasAccount) return refuse('has_no_account');
    const stewards = await stewardsOn(tx, person.layer, context.today());
    if (stewards.includes(person.id)) return refuse('steward_already');
    await putSteward(tx, person.id, context, actor(viewer));
    return ok({ personId: person.id });
  },
  act: ({ output }) => ({ subject: ['person', output.personId] }),
});

/**
 * Ends somebody's looking after the house, at once, and the staff mode they are in. The last steward stays: somebody must be able to
 * appoint the next.
 */
export const endStewardship = defineCommand({
  verb: 'members.endStewardship',
  says: 'End a person’s stewardship of the house, one’s own or another’s, at once.',
  input,
  load: loadPerson,
  async run(tx, { facts: { person }, viewer, context }) {
    if (person === null) return refuse('nobody_known');
    const no = await otherLayer(tx, person, viewer);
    if (no !== undefined) return refuse(no);
    const today = context.today();
    const stewards = await stewardsOn(tx, person.layer, today);
    if (!stewards.includes(person.id)) return refuse('not_a_steward');
    if (stewards.length === 1) return refuse('last_steward');
    await tx
      .updateTable('house_steward')
      .set({ valid_to: today })
      .where('person_id', '=', person.id)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]))
      .execute();
    const now = context.now();
    await tx
      .updateTable('staff_mode')
      .set({ ended_at: now })
      .where('person_id', '=', person.id)
      .where('ended_at', 'is', null)
      .where('until', '>', now)
      .execute();
    return ok({ personId: person.id });
  },
  act: ({ output }) => ({ subject: ['person', output.personId] }),
});

interface Person {
  readonly id: string;
  readonly layer: 'fact' | 'example';
  readonly hasAccount: boolean;
}

/** Never nothing: whoever is no steward hears so, and does not learn whom the house knows. */
async function loadPerson(
  tx: Tx,
  { personId }: z.output<typeof input>,
): Promise<{ organizationId: null; person: Person | null }> {
  await lockStewards(tx);
  const row = await tx
    .selectFrom('entry as e')
    .leftJoin('account as a', (join) =>
      join.onRef('a.person_id', '=', 'e.id').on('a.closed_at', 'is', null),
    )
    .select(['e.id', 'e.layer', 'a.id as accountId'])
    .where('e.id', '=', personId)
    .where('e.kind', '=', 'person')
    .executeTakeFirst();
  const person =
    row === undefined ? null : { id: row.id, layer: row.layer, hasAccount: row.accountId !== null };
  return { organizationId: null, person };
}

/** Anybody may step inside as the example's steward, who must not decide who looks after the real house. */
async function otherLayer(
  tx: Tx,
  person: Person,
  viewer: Viewer,
): Promise<'layers_apart' | undefined> {
  const own = await tx
    .selectFrom('entry')
    .select('layer')
    .where('id', '=', actor(viewer))
    .executeTakeFirstOrThrow();
  return own.layer === person.layer ? undefined : 'layers_apart';
}
