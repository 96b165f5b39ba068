import { ok, refuse } from '@ownhouse/basics';
import { z } from 'zod';
import { defineCommand } from '#house/command/command.ts';
import { id, language } from '#house/command/fields.ts';
import { text } from '#house/command/text.ts';
import { entryChanged } from '../changes/entry-changed.ts';
import { actor, lockOrganization, organizationId } from './organization-facts.ts';

/** An organization's own words. Writing them again makes a new revision, and translations of the one before become stale. */
export const writeText = defineCommand({
  verb: 'members.writeText',
  says: 'Write an organization’s own words, or write them anew; translations know which words they came from.',
  input: z.strictObject({
    organizationId: organizationId(),
    purpose: z.enum(['description', 'mission', 'join', 'buy', 'story']),
    language: language(),
    body: text({ max: 8000, lines: true }),
    /** The revision that was on the screen while writing; 0 for a first text. */
    afterRevision: z.int().min(0).default(0),
  }),
  load: (tx, input, viewer, context) => lockOrganization(tx, input.organizationId, viewer, context),
  async run(tx, { input, facts, viewer, context }) {
    const before = await tx
      .selectFrom('written_text as t')
      .innerJoin('text_revision as r', 'r.text_id', 't.id')
      .select(['t.id', 't.language'])
      .select((eb) => eb.fn.max('r.revision').as('revision'))
      .where('t.entry_id', '=', facts.organizationId)
      .where('t.purpose', '=', input.purpose)
      .groupBy(['t.id', 't.language'])
      .executeTakeFirst();
    if ((before?.revision ?? 0) !== input.afterRevision) return refuse('text_changed_meanwhile');
    if (before !== undefined && before.language !== input.language)
      return refuse('text_in_another_language');
    const textId = before?.id ?? context.newId();
    const revision = input.afterRevision + 1;
    const now = context.now();
    if (before === undefined)
      await tx
        .insertInto('written_text')
        .values({
          id: textId,
          entry_id: facts.organizationId,
          purpose: input.purpose,
          language: input.language,
          created_at: now,
        })
        .execute();
    await tx
      .insertInto('text_revision')
      .values({
        text_id: textId,
        revision,
        body: input.body,
        author_id: actor(viewer),
        written_at: now,
      })
      .execute();
    await entryChanged(tx, [facts.organizationId], context);
    return ok({ textId, revision });
  },
  act: ({ output }) => ({
    subject: ['text', output.textId],
    facts: { revision: output.revision },
  }),
});

/** The same words in another language, by a person, of the revision that they had before them. */
export const translateText = defineCommand({
  verb: 'members.translateText',
  says: 'Put an organization’s words into another language.',
  input: z.strictObject({
    textId: id<'text'>(),
    language: language(),
    ofRevision: z.int().min(1),
    body: text({ max: 8000, lines: true }),
  }),
  async load(tx, input, viewer, context) {
    const found = await tx
      .selectFrom('written_text')
      .select(['id', 'entry_id', 'language'])
      .where('id', '=', input.textId)
      .executeTakeFirst();
    if (found === undefined) return null;
    const facts = await lockOrganization(tx, found.entry_id, viewer, context);
    return facts && { ...facts, textLanguage: found.language };
  },
  async run(tx, { input, facts, viewer, context }) {
    if (facts.textLanguage === input.language) return refuse('text_already_in_that_language');
    const revision = await tx
      .selectFrom('text_revision')
      .select('revision')
      .where('text_id', '=', input.textId)
      .where('revision', '=', input.ofRevision)
      .executeTakeFirst();
    if (revision === undefined) return refuse('no_such_revision');
    const translationId = context.newId();
    await tx
      .insertInto('translation')
      .values({
        id: translationId,
        text_id: input.textId,
        language: input.language,
        of_revision: input.ofRevision,
        body: input.body,
        method: 'person',
        translator_id: actor(viewer),
        written_at: context.now(),
      })
      .execute();
    await entryChanged(tx, [facts.organizationId], context);
    return ok({ translationId });
  },
  act: ({ input, output }) => ({
    subject: ['translation', output.translationId],
    facts: { language: input.language },
  }),
});
