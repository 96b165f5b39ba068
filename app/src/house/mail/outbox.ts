import type { Db } from '../db/database.ts';
import type { Mail } from './mail.ts';

/** The outbox remembers this many letters, and none longer than this. */
const lettersMax = 200;
const daysMax = 7;

export interface OutboxMailTable {
  id: string;
  to_address: string;
  subject: string;
  body: string;
  language: string;
  written_at: Temporal.Instant;
}

declare module '../db/database.ts' {
  interface Database {
    outbox_mail: OutboxMailTable;
  }
}

/** Puts a letter where whoever sits at the machine can read it, and takes the oldest away. */
export async function keepInOutbox(
  db: Db,
  mail: Mail,
  now: Temporal.Instant,
  id: string,
): Promise<void> {
  await db
    .insertInto('outbox_mail')
    .values({
      id,
      to_address: mail.to,
      subject: mail.subject,
      body: mail.text,
      language: mail.language,
      written_at: now,
    })
    .execute();
  await db
    .deleteFrom('outbox_mail')
    .where((where) =>
      where.or([
        where('written_at', '<', now.subtract({ hours: daysMax * 24 })),
        where(
          'id',
          'in',
          where
            .selectFrom('outbox_mail')
            .select('id')
            .orderBy('written_at', 'desc')
            .orderBy('id', 'desc')
            .offset(lettersMax),
        ),
      ]),
    )
    .execute();
}

/** The letters in the outbox, newest first. */
export function readOutbox(db: Db): Promise<OutboxMailTable[]> {
  return db
    .selectFrom('outbox_mail')
    .selectAll()
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
