import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Caller } from './stage/ask.ts';
import { freePort, type RunningHouse, startHouse } from './stage/house.ts';
import { stepInside } from './stage/step-inside.ts';

let house: RunningHouse;
let port: number;
let server: SMTPServer;
const letters: { to: string; text: string }[] = [];

beforeAll(async () => {
  port = await freePort();
  house = await startHouse({
    env: {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      OWNHOUSE_DEMO: '1',
      OWNHOUSE_TURNS: 'off',
    },
  });
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8').replaceAll('=\r\n', '');
        letters.push({ to: envelope.rcptTo[0]?.address ?? '', text: text.replaceAll('=3D', '=') });
        done();
      });
    },
  });
});
afterAll(async () => {
  await house?.stop();
  house?.remove();
  if (server.server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
});

/** The letter to an address, once it has come. */
async function letterTo(address: string): Promise<string> {
  await expect.poll(() => letters.map(({ to }) => to), { timeout: 60_000 }).toContain(address);
  return letters.findLast(({ to }) => to === address)?.text ?? '';
}

it('a letter that the mail server was not there for comes later, and nobody waits', async () => {
  const ana = new Caller(house.url);
  const begun = performance.now();
  const asked = await ana.post('/sign-in', { email: 'ana@house.example' });
  expect([asked.status, asked.headers.location]).toEqual([303, '/sign-in/sent']);
  expect(performance.now() - begun).toBeLessThan(5_000);

  const teo = new Caller(house.url);
  await stepInside(teo, 'Teo Brandão');
  expect((await teo.get('/house')).text).not.toContain('Mail that is stuck');
  const reason = 'To see why nobody gets mail';
  await teo.post('/house?/beginStaffMode', { reason, minutes: '60' });
  const seen = async () => (await teo.get('/house')).text;
  await expect.poll(seen, { timeout: 30_000, interval: 500 }).toContain('ESOCKET');
  expect(await seen()).toContain('to a mailbox at house.example');
  expect(await seen()).not.toContain('ana@');

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const token = /\/sign-in\/link\?token=([\w-]+)/.exec(await letterTo('ana@house.example'))?.[1];
  const entered = await ana.post('/sign-in/link', { token: token ?? '', next: '/' });
  expect([entered.status, entered.headers.location]).toEqual([303, '/me']);
});

it('the page says the same whether the house knows an address or not', async () => {
  const [known, unknown] = await Promise.all(
    ['ana@house.example', 'nobody@house.example'].map((email) =>
      new Caller(house.url).post('/sign-in', { email }),
    ),
  );
  expect(known?.status).toBe(303);
  expect(known?.status).toBe(unknown?.status);
  expect(known?.headers.location).toBe(unknown?.headers.location);
  expect(known?.text).toBe(unknown?.text);
  const sent = (await new Caller(house.url).get('/sign-in/sent')).text;
  expect(sent).not.toContain('/outbox');
});
