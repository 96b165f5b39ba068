import type { Retention } from '../jobs/retention.ts';
import { signInRetention } from '../sign-in/retention.ts';

const replyDays = 7;
const hoursPerDay = 24;

/** What the frame itself keeps for a while, and its front door. */
export const retention: readonly Retention[] = [
  {
    table: 'command_reply',
    keeps: '7 days after the command was sent',
    async purge(tx, now) {
      const gone = await tx
        .deleteFrom('command_reply')
        .where('at', '<', now.subtract({ hours: replyDays * hoursPerDay }))
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  },
  ...signInRetention,
];
