import { createTransport } from 'nodemailer';
import { assertSafe, type Mail } from './mail.ts';

/** The way to a mail server. */
export interface Transport {
  /** @throws when the mail server does not take the letter */
  send(mail: Mail & { readonly id: string }): Promise<void>;
  close(): void;
}

export interface TransportParts {
  readonly smtpUrl: string;
  /** The sender; without one, `house@` the host of the house. */
  readonly from: string | null;
  readonly origin: string;
}

const second = 1_000;

/** Opens the way to a mail server; connections are made when there is a letter. */
export function openTransport({ smtpUrl, from, origin }: TransportParts): Transport {
  const host = new URL(origin).hostname;
  const sender = { name: 'Ownhouse', address: from ?? `house@${host}` };
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
    async send({ id, ...mail }) {
      assertSafe(mail);
      await transport.sendMail({
        from: sender,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        messageId: `<${id}@${host}>`,
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
