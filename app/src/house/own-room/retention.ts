import type { Tx } from '../db/database.ts';
import type { Retention } from '../jobs/retention.ts';
import { purgeSignIn } from '../sign-in/purge.ts';

const replyDays = 7;
const hoursPerDay = 24;

/** What the frame itself keeps for a while. */
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
  {
    table: 'login_session, login_verification, login_paper_code',
    keeps: 'until they end; a used paper code 30 days more',
    async purge(tx, now) {
      const before = await doorRows(tx);
      await purgeSignIn(tx, now);
      return before - (await doorRows(tx));
    },
  },
];

async function doorRows(tx: Tx): Promise<number> {
  let rows = 0;
  for (const table of ['login_session', 'login_verification', 'login_paper_code'] as const) {
    const { count } = await tx
      .selectFrom(table)
      .select((of) => of.fn.countAll<bigint>().as('count'))
      .executeTakeFirstOrThrow();
    rows += Number(count);
  }
  return rows;
}
