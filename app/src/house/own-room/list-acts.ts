import { z } from 'zod';
import { page } from '../command/fields.ts';
import { defineQuery } from '../command/query.ts';
import { text } from '../command/text.ts';

/** One line of the trail as a reader sees it. */
export interface ActLine {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly verb: string;
  readonly personId: string | null;
  readonly organizationId: string | null;
  readonly authority: string;
  readonly authorityId: string | null;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly reference: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The audit trail, newest first, as far as the viewer may see it. */
export const listActs = defineQuery({
  name: 'house.listActs',
  says: 'Who did what, for whom, under which authority, newest first.',
  input: z.strictObject({
    subjectKind: text({ max: 50 }).optional(),
    subjectId: z.uuid().optional(),
    organizationId: z.uuid().optional(),
    reference: text({ max: 20 }).optional(),
    ...page,
  }),
  async run(db, viewer, { subjectKind, subjectId, organizationId, reference, limit, offset }) {
    let lines = db
      .selectFrom('act')
      .select([
        'id',
        'at',
        'verb',
        'person_id as personId',
        'organization_id as organizationId',
        'authority',
        'authority_id as authorityId',
        'subject_kind as subjectKind',
        'subject_id as subjectId',
        'reference',
        'facts',
      ])
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset);
    if (viewer.kind === 'stranger') lines = lines.where('is_public', '=', true);
    else if (viewer.staff === undefined) {
      lines = lines.where((either) =>
        either.or([either('is_public', '=', true), either('person_id', '=', viewer.personId)]),
      );
    }
    if (subjectKind !== undefined) lines = lines.where('subject_kind', '=', subjectKind);
    if (subjectId !== undefined) lines = lines.where('subject_id', '=', subjectId);
    if (organizationId !== undefined) lines = lines.where('organization_id', '=', organizationId);
    if (reference !== undefined) lines = lines.where('reference', '=', reference.toLowerCase());
    return (await lines.execute()) satisfies readonly ActLine[];
  },
});
