import type { Retention } from '#house/jobs/retention.ts';

/** How long the ground floor keeps what is about people. */
export const retention: readonly Retention[] = [
  {
    table: 'contact_card',
    keeps: '30 days after the card’s last day',
    async purge(tx, now) {
      const day = now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 30 });
      const gone = await tx
        .deleteFrom('contact_card')
        .where('valid_to', '<=', day)
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  },
  {
    table: 'sight_grant',
    keeps: 'one year after the grant’s last day',
    async purge(tx, now) {
      const day = now.toZonedDateTimeISO('UTC').toPlainDate().subtract({ years: 1 });
      const gone = await tx
        .deleteFrom('sight_grant')
        .where('valid_to', '<=', day)
        .executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  },
];
