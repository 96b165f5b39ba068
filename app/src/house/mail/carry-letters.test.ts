import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { House } from '../house.ts';
import { startJobs } from '../jobs/jobs.ts';
import { createLog } from '../log/log.ts';
import { listLetters } from '../own-room/list-letters.ts';
import { emptyDatabase, emptyEmbedded } from '../testing/with-databases.ts';
import { carryLetters } from './carry-letters.ts';
import { writeLetter } from './letters.ts';
import { lettersJob, lettersJobName } from './letters-job.ts';
import { openTransport, type Transport } from './transport.ts';

const url = process.env.TEST_DATABASE_URL;
const engines = url ? ['embedded', 'postgresql'] : ['embedded'];

describe.each(engines)('%s', (engine) => {
  /** What the mail server says to each letter that it is offered: a refusal, or nothing for yes. */
  let answers: (number | undefined)[] = [];
  let received: string[] = [];
  let server: SMTPServer;
  let transport: Transport;
  let house: House;
  let clock = Temporal.Instant.from('2026-03-02T15:00:00Z');
  const now = () => clock;
  const later = (seconds: number) => {
    clock = clock.add({ seconds });
  };

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        stream.resume();
        stream.on('end', () => {
          const code = answers.shift();
          if (code !== undefined) {
            done(Object.assign(new Error('not today, ana@house.example'), { responseCode: code }));
            return;
          }
          received.push(...session.envelope.rcptTo.map(({ address }) => address));
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
    const database =
      engine === 'embedded' ? await emptyEmbedded() : await emptyDatabase(url as string);
    house = new House(database, { rooms: [], clock: now });
    await house.migrate();
  });
  afterAll(async () => {
    transport.close();
    await house.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  beforeEach(async () => {
    answers = [];
    received = [];
    await house.db.deleteFrom('letter').execute();
  });

  const write = (minutes?: number) =>
    writeLetter(
      house.db,
      { to: 'ana@house.example', subject: 'Hello', text: 'a secret', language: 'en' },
      {
        kind: 'trial',
        id: house.context().newId(),
        now: clock,
        until: minutes === undefined ? undefined : clock.add({ minutes }),
      },
    );
  const carry = () => carryLetters(house.db, transport, now);
  const letters = () => house.db.selectFrom('letter').selectAll().execute();

  test('MAIL-2: a server that fails twice and then accepts gets the letter once, and nothing of it stays', async () => {
    await write();
    answers = [451, 421];
    expect(await carry()).toMatchObject({ sent: 0, failed: 1 });
    expect((await letters())[0]).toMatchObject({ tries: 1, last_fault: 'EMESSAGE 451' });
    expect(await carry()).toMatchObject({ sent: 0, failed: 0 });
    later(5);
    expect(await carry()).toMatchObject({ failed: 1 });
    later(29);
    expect(await carry()).toMatchObject({ sent: 0, failed: 0, nextAt: clock.add({ seconds: 1 }) });
    later(1);
    expect(await carry()).toMatchObject({ sent: 1, nextAt: null });
    expect(received).toEqual(['ana@house.example']);
    expect(await letters()).toEqual([]);
  });

  test('a letter refused for good is given up at once, and loses what it said', async () => {
    await write();
    answers = [550];
    expect(await carry()).toMatchObject({ givenUp: 1, nextAt: null });
    expect(await letters()).toMatchObject([
      { body: null, due_at: null, given_up_at: clock, last_fault: 'EMESSAGE 550' },
    ]);
    later(100_000);
    expect(await carry()).toMatchObject({ sent: 0, failed: 0, givenUp: 0 });
  });

  test('a letter that would come too late is given up', async () => {
    await write(1);
    answers = [451, 451];
    await carry();
    later(5);
    await carry();
    expect(await letters()).toMatchObject([{ tries: 2, due_at: clock.add({ seconds: 30 }) }]);
    later(60);
    expect(await carry()).toMatchObject({ givenUp: 1 });
    expect(received).toEqual([]);
  });

  test('a letter is tried eight times and no more', async () => {
    await write();
    answers = Array.from({ length: 20 }, () => 451);
    for (let i = 0; i < 20; i++) {
      await carry();
      later(13 * 3600);
    }
    expect(await letters()).toMatchObject([{ tries: 8, body: null, due_at: null }]);
  });

  test('a letter in the hands of a process that died goes after two minutes', async () => {
    await write();
    await house.db
      .updateTable('letter')
      .set({ tries: 1, due_at: clock.add({ seconds: 120 }) })
      .execute();
    expect(await carry()).toMatchObject({ sent: 0 });
    later(120);
    expect(await carry()).toMatchObject({ sent: 1 });
  });

  test('two processes carry each letter once', async () => {
    for (let i = 0; i < 10; i++) await write();
    await Promise.all([carry(), carry(), carry()]);
    expect(received).toHaveLength(10);
  });

  test('a steward sees that it is stuck, not whose it is or what it says', async () => {
    await write();
    answers = [550];
    await carry();
    const { db } = house;
    const lines = await listLetters.run(
      db,
      { kind: 'stranger' },
      { limit: 10, offset: 0 },
      house.context(),
    );
    expect(lines).toMatchObject([{ domain: 'house.example', tries: 1, lastFault: 'EMESSAGE 550' }]);
    expect(JSON.stringify(lines)).not.toMatch(/ana|secret/);
    const asked = await house.ask(listLetters, {}, { viewer: { kind: 'stranger' } });
    expect(asked.ok ? 'answered' : asked.refusal.code).toBe('sign_in_needed');
  });

  test('MAIL-3: the job carries a letter soon after it is sent for', async () => {
    await startJobs(house, () => {}, [lettersJob(transport, createLog('silent'))]);
    await write();
    await house.sendFor(lettersJobName);
    await expect.poll(() => received, { timeout: 30_000 }).toEqual(['ana@house.example']);
  }, 60_000);
});
