import { createTransport } from 'nodemailer';
import type { Db } from '../db/database.ts';
import { assertSafe, type Mail } from './mail.ts';
import { keepInOutbox } from './outbox.ts';

export interface PostOffice {
  /** Whether letters leave the house; else they lie in its outbox. */
  readonly isOutside: boolean;
  /** @throws when the mail server does not take the letter */
  send(mail: Mail): Promise<void>;
  close(): void;
}

export interface PostParts {
  readonly smtpUrl: string | null;
  /** The sender; without one, `house@` the host of the house. */
  readonly from: string | null;
  readonly origin: string;
  readonly db: Db;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
}

const second = 1_000;

/** The house's way to send mail: through the mail server of SMTP_URL, or into the outbox where there is none. */
export function openPostOffice(parts: PostParts): PostOffice {
  const { smtpUrl } = parts;
  if (smtpUrl === null) {
    return {
      isOutside: false,
      send: async (mail) => {
        assertSafe(mail);
        await keepInOutbox(parts.db, mail, parts.now(), parts.newId());
      },
      close() {},
    };
  }
  const from = {
    name: 'Ownhouse',
    address: parts.from ?? `house@${new URL(parts.origin).hostname}`,
  };
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 20 * second,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    isOutside: true,
    send: async (mail) => {
      assertSafe(mail);
      await transport.sendMail({
        from,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        headers: {
          'Content-Language': mail.language,
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
        },
      });
    },
    close: () => transport.close(),
  };
}
