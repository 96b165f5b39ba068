import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it as test } from 'vitest';
import { openTransport, type Transport } from './transport.ts';

const letter = {
  id: '019caf10-3180-7639-b8e0-373946c6d972',
  to: 'ana@house.example',
  subject: 'Su enlace para entrar',
  text: 'Hola:\n\nabra este enlace.\n.\nFin — ñandú\n',
  language: 'es',
};

describe('the way to a mail server', () => {
  interface Received {
    readonly from: string;
    readonly to: readonly string[];
    readonly raw: string;
  }
  let server: SMTPServer;
  let transport: Transport;
  let received: Received[] = [];
  let refuse = false;

  beforeEach(async () => {
    received = [];
    refuse = false;
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_, __, done) => done(refuse ? new Error('mailbox full') : undefined),
      onData(stream, { envelope }, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part) => parts.push(part));
        stream.on('end', () => {
          received.push({
            from: envelope.mailFrom ? envelope.mailFrom.address : '',
            to: envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(parts).toString('utf8'),
          });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    transport = openTransport({
      smtpUrl: `smtp://127.0.0.1:${port}`,
      from: null,
      origin: 'https://house.example',
    });
  });
  afterEach(async () => {
    transport.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  test('a letter arrives whole, as plain text in its language', async () => {
    await transport.send(letter);
    expect(received).toHaveLength(1);
    const [{ from, to, raw } = { from: '', to: [], raw: '' }] = received;
    expect(from).toBe('house@house.example');
    expect(to).toEqual(['ana@house.example']);
    expect(raw).toMatch(/^Subject: Su enlace para entrar\r$/m);
    expect(raw).toMatch(/^Message-ID: <019caf10-3180-7639-b8e0-373946c6d972@house.example>\r$/m);
    expect(raw).toMatch(/^Content-Language: es\r$/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(raw).not.toMatch(/text\/html|<img|http:\/\//i);
    const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
    const decoded = decodeBody(raw, body);
    expect(decoded.trimEnd()).toBe(letter.text.trimEnd());
  });

  test.each([
    [{ to: 'ana@house.example, eve@evil.example' }],
    [{ to: 'ana@house.example\r\nBcc: eve@evil.example' }],
    [{ to: 'Ana <ana@house.example>' }],
    [{ subject: 'Hello\r\nBcc: eve@evil.example' }],
    [{ subject: 'Hello\nContent-Type: text/html' }],
    [{ language: 'es\r\nBcc: eve@evil.example' }],
  ])('refuses what would write further headers: %j', async (change) => {
    await expect(transport.send({ ...letter, ...change })).rejects.toThrow();
    expect(received).toEqual([]);
  });

  test('keeps a line that looks like a header in the text', async () => {
    await transport.send({ ...letter, text: 'Bcc: eve@evil.example\r\n\r\nHello' });
    expect(received[0]?.to).toEqual(['ana@house.example']);
  });

  test('says when the mail server does not take it', async () => {
    refuse = true;
    await expect(transport.send(letter)).rejects.toThrow();
  });
});

/** The text of a letter, whichever way it was encoded for the journey. */
function decodeBody(raw: string, body: string): string {
  const text = body.replaceAll('\r\n', '\n');
  if (/^Content-Transfer-Encoding: base64\r$/m.test(raw))
    return Buffer.from(text, 'base64').toString('utf8').replaceAll('\r\n', '\n');
  if (!/^Content-Transfer-Encoding: quoted-printable\r$/m.test(raw)) return text;
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
