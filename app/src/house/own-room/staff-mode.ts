import { ok, refuse } from '@ownhouse/basics';
import { z } from 'zod';
import type { SignedIn, Viewer } from '../access/viewer.ts';
import { defineCommand } from '../command/command.ts';
import { text } from '../command/text.ts';
import { staffModeOf } from './viewer-of.ts';

const minutesMax = 480;

/** A steward has no steward's rights outside staff mode, and staff mode has a reason and an end. */
export const beginStaffMode = defineCommand({
  verb: 'house.beginStaffMode',
  says: 'Begin to work with a steward’s rights, for a reason and for a time.',
  input: z.strictObject({
    reason: text({ min: 10, max: 500 }),
    minutes: z.int().min(5).max(minutesMax).default(60),
  }),
  async load(tx, _input, viewer, context) {
    const personId = viewer.kind === 'person' ? viewer.personId : null;
    const running = personId === null ? undefined : await staffModeOf(tx, personId, context.now());
    return { isRunning: running !== undefined };
  },
  rule: ({ standing, facts }) => {
    if (!standing.steward) return 'stewards_only';
    return facts.isRunning ? 'already_in_staff_mode' : undefined;
  },
  async run(tx, { input, viewer, context }) {
    const id = context.newId();
    const begun_at = context.now();
    const until = begun_at.add({ minutes: input.minutes });
    const { personId } = inside(viewer);
    await tx
      .insertInto('staff_mode')
      .values({ id, person_id: personId, reason: input.reason, begun_at, until, ended_at: null })
      .execute();
    return ok({ id, until: until.toString() });
  },
  act: ({ input, output }) => ({
    subject: ['staff_mode', output.id],
    authority: 'steward',
    authorityId: output.id,
    facts: { reason: input.reason, until: output.until },
  }),
});

/** Ends staff mode before its time. */
export const endStaffMode = defineCommand({
  verb: 'house.endStaffMode',
  says: 'Lay a steward’s rights down before their time is over.',
  input: z.strictObject({}),
  load: (_tx, _input, viewer) => ({ staff: viewer.kind === 'person' ? viewer.staff : undefined }),
  async run(tx, { facts, context }) {
    if (facts.staff === undefined) return refuse('not_in_staff_mode');
    const ended_at = context.now();
    await tx.updateTable('staff_mode').set({ ended_at }).where('id', '=', facts.staff.id).execute();
    return ok({ id: facts.staff.id });
  },
  act: ({ output }) => ({ subject: ['staff_mode', output.id], authority: 'steward' }),
});

/** The access table has let nobody through who is not signed in. */
export function inside(viewer: Viewer): SignedIn {
  if (viewer.kind === 'person') return viewer;
  throw new Error('This should be impossible: a stranger passed the access table.');
}
