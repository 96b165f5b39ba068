import type { Retention } from './retention.ts';

const replyDays = 7;

/** What the frame itself keeps for a while. */
export const houseRetention: readonly Retention[] = [
  {
    table: 'command_reply',
    keeps: '7 days after the command was sent',
    async purge(tx, now) {
      const gone = await tx
        .deleteFrom('command_reply')
        .where('at', '<', now.subtract({ hours: 24 * replyDays }))
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  },
];
