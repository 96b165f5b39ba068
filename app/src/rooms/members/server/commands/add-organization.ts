import { ok, refuse } from '@ownhouse/basics';
import { ORGANIZATION_KINDS } from '@ownhouse/vocabulary';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { language } from '#house/command/fields.ts';
import { text } from '#house/command/text.ts';
import { entryChanged } from '../changes/entry-changed.ts';
import { slugFor } from '../names/slug.ts';
import { actor } from './organization-facts.ts';

const kinds = ORGANIZATION_KINDS.map(({ code }) => code);

/** A person may bring in this many organizations in a day: enough for a convener, too few for a flood. */
const PER_DAY_MAX = 20;

/** Brings an organization into the house. Nobody else sees it until those who hold its keys say yes. */
export const addOrganization = defineCommand({
  verb: 'members.addOrganization',
  says: 'Bring an organization into the house; it stays unseen until it says yes to being shown.',
  input: z.strictObject({
    name: text({ max: 200 }),
    language: language(),
    kind: z.enum(kinds),
  }),
  async load(tx, _input, viewer, context) {
    if (viewer.kind === 'stranger') return { organizationId: null, today: 0 };
    const since = context.now().subtract({ hours: 24 });
    const { today } = await tx
      .selectFrom('act')
      .select((eb) => eb.fn.countAll<bigint>().as('today'))
      .where('verb', '=', 'members.addOrganization')
      .where('person_id', '=', viewer.personId)
      .where('at', '>', since)
      .executeTakeFirstOrThrow();
    return { organizationId: null, today: Number(today) };
  },
  async run(tx, { input, facts, viewer, context }) {
    if (facts.today >= PER_DAY_MAX) return refuse('too_many_today', { max: PER_DAY_MAX });
    const person = actor(viewer);
    const { layer } = await tx
      .selectFrom('entry')
      .select('layer')
      .where('id', '=', person)
      .executeTakeFirstOrThrow();
    const id = context.newId();
    const now = context.now();
    const slug = await freeSlug(input.name, async (candidate) => {
      const row = await tx
        .selectFrom('entry')
        .select('id')
        .where('slug', '=', candidate)
        .executeTakeFirst();
      return row !== undefined;
    });
    await tx
      .insertInto('entry')
      .values({
        id,
        kind: 'organization',
        layer,
        slug,
        shown_by: 'consent',
        origin: null,
        created_at: now,
      })
      .execute();
    await tx.insertInto('organization').values({ id }).execute();
    const common = { entry_id: id, valid_from: null, valid_to: null, recorded_at: now };
    await tx
      .insertInto('dated_name')
      .values({
        ...common,
        id: context.newId(),
        name: input.name,
        use: 'common',
        language: input.language,
      })
      .execute();
    await tx
      .insertInto('entry_term')
      .values({
        ...common,
        id: context.newId(),
        scheme: 'kind',
        code: input.kind,
        original: null,
        basis: 'stated',
      })
      .execute();
    await tx
      .insertInto('organization_key')
      .values({
        id: context.newId(),
        organization_id: id,
        person_id: person,
        given_by_id: person,
        valid_from: context.today(),
        valid_to: null,
        recorded_at: now,
      })
      .execute();
    await entryChanged(tx, [id], context);
    return ok({ organizationId: id, slug });
  },
  act: ({ output }) => ({
    subject: ['organization', output.organizationId],
    organizationId: output.organizationId,
    authority: 'self',
  }),
});

async function freeSlug(
  name: string,
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> {
  const taken = new Set<string>();
  for (;;) {
    const candidate = slugFor(name, 'organization', taken);
    if (!(await isTaken(candidate))) return candidate;
    taken.add(candidate);
  }
}
