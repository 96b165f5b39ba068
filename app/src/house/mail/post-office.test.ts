import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it as test } from 'vitest';
import { withDatabases } from '../testing/with-databases.ts';
import { readMailAddress } from './mail.ts';
import { readOutbox } from './outbox.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const letter = {
  to: 'ana@house.example',
  subject: 'Su enlace para entrar',
  text: 'Hola:\n\nabra este enlace.\n.\nFin — ñandú\n',
  language: 'es',
};

describe('a mail address', () => {
  test.each([
    ['ana@house.example', 'ana@house.example'],
    ['  Ana.Rivera+co-op@House.Example ', 'ana.rivera+co-op@house.example'],
  ])('%j', (typed, address) => {
    expect(readMailAddress(typed)).toBe(address);
  });

  test.each([
    ['ana'],
    ['ana@house'],
    ['ana@house.example, eve@evil.example'],
    ['Ana <ana@house.example>'],
    ['ana@house.example\nBcc: eve@evil.example'],
    ['ana@house.example\r\n\r\nhello'],
    ['ana\u0000@house.example'],
    ['"ana rivera"@house.example'],
    [`${'a'.repeat(260)}@house.example`],
    [null],
    [17],
  ])('%j is none', (typed) => {
    expect(readMailAddress(typed)).toBeNull();
  });
});

withDatabases([], (it) => {
  const parts = () => ({
    smtpUrl: null,
    from: null,
    origin: 'https://house.example',
    db: it.house.db,
    now: () => Temporal.Now.instant(),
    newId: it.house.context().newId,
  });

  describe('without a mail server', () => {
    test('letters lie in the outbox, the last two hundred of them', async () => {
      const office = openPostOffice(parts());
      expect(office.isOutside).toBe(false);
      for (let i = 1; i <= 205; i++) await office.send({ ...letter, subject: `Letter ${i}` });
      const letters = await readOutbox(it.house.db);
      expect(letters).toHaveLength(200);
      expect(letters[0]?.subject).toBe('Letter 205');
      expect(letters.at(-1)?.subject).toBe('Letter 6');
    });

    test('letters older than a week are taken away', async () => {
      const longAgo = () => Temporal.Now.instant().subtract({ hours: 8 * 24 });
      await openPostOffice({ ...parts(), now: longAgo }).send({ ...letter, subject: 'old' });
      await openPostOffice(parts()).send({ ...letter, subject: 'new' });
      expect((await readOutbox(it.house.db)).map(({ subject }) => subject)).not.toContain('old');
    });
  });
});

describe('with a mail server', () => {
  interface Received {
    readonly from: string;
    readonly to: readonly string[];
    readonly raw: string;
  }
  let server: SMTPServer;
  let office: PostOffice;
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
    office = openPostOffice({
      smtpUrl: `smtp://127.0.0.1:${port}`,
      from: null,
      origin: 'https://house.example',
      db: undefined as never,
      now: () => Temporal.Now.instant(),
      newId: () => '',
    });
  });
  afterEach(async () => {
    office.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  test('a letter arrives whole, as plain text in its language', async () => {
    await office.send(letter);
    expect(received).toHaveLength(1);
    const [{ from, to, raw } = { from: '', to: [], raw: '' }] = received;
    expect(from).toBe('house@house.example');
    expect(to).toEqual(['ana@house.example']);
    expect(raw).toMatch(/^Subject: Su enlace para entrar\r$/m);
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
    await expect(office.send({ ...letter, ...change })).rejects.toThrow();
    expect(received).toEqual([]);
  });

  test('keeps a line that looks like a header in the text', async () => {
    await office.send({ ...letter, text: 'Bcc: eve@evil.example\r\n\r\nHello' });
    expect(received[0]?.to).toEqual(['ana@house.example']);
  });

  test('says when the mail server does not take it', async () => {
    refuse = true;
    await expect(office.send(letter)).rejects.toThrow();
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
