import { ok } from '@ownhouse/basics';
import { z } from 'zod';
import { defineCommand } from '../command/command.ts';
import { inside } from './staff-mode.ts';

/** Takes a person out of the house: their rows in every room, their logins and sessions, their name on what they did. */
export const forgetMe = defineCommand({
  verb: 'house.forgetMe',
  says: 'Remove what the house holds about me, for good, and from every backup that is restored later.',
  input: z.strictObject({
    /** Said in so many words, so that no stray request can do it. */
    sure: z.literal('forget me'),
  }),
  load: (_tx, _input, viewer) => ({ personId: viewer.kind === 'person' ? viewer.personId : null }),
  async run(tx, { viewer, context }) {
    await context.forget(tx, 'person', inside(viewer).personId);
    return ok({ forgotten: true });
  },
  act: () => ({ authority: 'self', isNameless: true }),
});
