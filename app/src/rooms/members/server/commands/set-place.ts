import { ok, refuse } from '@ownhouse/basics';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { day, latitude, longitude } from '#house/command/fields.ts';
import { text } from '#house/command/text.ts';
import { entryChanged } from '../changes/entry-changed.ts';
import { lockOrganization, organizationId } from './organization-facts.ts';

/**
 * Where an organization is from a day on, and how exactly others may see it. What is more exact than that is kept for those
 * who hold its keys and leaves the house on no page, feed or file.
 */
export const setPlace = defineCommand({
  verb: 'members.setPlace',
  says: 'Say where an organization is from a day on, and how exactly others may see it.',
  input: z.strictObject({
    organizationId: organizationId(),
    role: z.enum(['seat', 'premises', 'home-office', 'area-of-work']),
    precision: z.enum(['exact', 'block', 'neighborhood', 'town', 'none']),
    /** The address of a named place: `dorchester`. */
    place: z.string().max(120).optional(),
    street: text({ max: 200 }).optional(),
    postalCode: text({ max: 12 }).optional(),
    latitude: latitude().optional(),
    longitude: longitude().optional(),
    from: day(),
  }),
  load: (tx, input, viewer, context) => lockOrganization(tx, input.organizationId, viewer, context),
  async run(tx, { input, facts, context }) {
    const hasPoint = input.latitude !== undefined && input.longitude !== undefined;
    if ((input.latitude === undefined) !== (input.longitude === undefined))
      return refuse('point_half');
    if ((input.precision === 'exact' || input.precision === 'block') && !hasPoint)
      return refuse('point_needed');
    if (
      input.role === 'home-office' &&
      (input.precision === 'exact' || input.precision === 'block')
    )
      return refuse('home_too_exact');
    const place = input.place === undefined ? undefined : await placeBySlug(tx, input.place);
    if (input.place !== undefined && place === undefined) return refuse('place_unknown');
    if ((input.precision === 'neighborhood' || input.precision === 'town') && place === undefined)
      return refuse('place_needed');
    const same = tx
      .updateTable('address')
      .set({ valid_to: input.from })
      .where('entry_id', '=', facts.organizationId)
      .where('role', '=', input.role)
      .where('valid_to', 'is', null);
    const later = await tx
      .selectFrom('address')
      .select('id')
      .where('entry_id', '=', facts.organizationId)
      .where('role', '=', input.role)
      .where('valid_from', '>=', input.from)
      .executeTakeFirst();
    if (later !== undefined) return refuse('place_before_present_place');
    await same.execute();
    const id = context.newId();
    await tx
      .insertInto('address')
      .values({
        id,
        entry_id: facts.organizationId,
        role: input.role,
        place_id: place ?? null,
        street: input.street ?? null,
        postal_code: input.postalCode ?? null,
        latitude: input.latitude ?? null,
        longitude: input.longitude ?? null,
        precision: input.precision,
        basis: 'stated',
        valid_from: input.from,
        valid_to: null,
        recorded_at: context.now(),
      })
      .execute();
    await entryChanged(tx, [facts.organizationId], context);
    return ok({ addressId: id });
  },
  act: ({ input }) => ({
    subject: ['organization', input.organizationId],
    facts: { precision: input.precision },
  }),
});

async function placeBySlug(
  tx: Parameters<typeof lockOrganization>[0],
  slug: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('place as p')
    .innerJoin('entry as e', 'e.id', 'p.id')
    .select('p.id')
    .where('e.slug', '=', slug)
    .executeTakeFirst();
  return row?.id;
}
