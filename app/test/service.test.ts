import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './stage/ask.ts';
import { HouseEnded, type RunningHouse, startHouse } from './stage/house.ts';

const houses: RunningHouse[] = [];

/** The data of a seeded house, copied for each test: seeding is the slow part of a first start. */
let seeded: RunningHouse;
beforeAll(async () => {
  seeded = await startHouse();
  await seeded.stop();
});
afterAll(() => seeded?.remove());

function copyOfSeeded(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ownhouse-test-'));
  cpSync(seeded.dataFolder, folder, { recursive: true });
  return folder;
}

afterEach(async () => {
  for (const house of houses.splice(0)) {
    await house.stop('SIGKILL');
    house.remove();
  }
});

async function start(options: Parameters<typeof startHouse>[0] = {}): Promise<RunningHouse> {
  const house = await startHouse({ dataFolder: copyOfSeeded(), ...options });
  houses.push(house);
  return house;
}

/** Starts a house that should not open; gives its code and its words. */
async function fail(options: Parameters<typeof startHouse>[0]): Promise<HouseEnded> {
  const ended = await startHouse(options).catch((error: unknown) => error);
  if (ended instanceof HouseEnded) return ended;
  throw ended instanceof Error ? ended : new Error('the house opened');
}

function takePort(): Promise<{ port: number; free(): Promise<void> }> {
  return new Promise((resolve) => {
    const other = createServer((socket) => socket.destroy());
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : 0,
        free: () => new Promise((done) => other.close(() => done())),
      });
    });
  });
}

describe('a house that cannot open says why and leaves everything as it was', () => {
  it('when its port is taken', async () => {
    const taken = await takePort();
    const folder = mkdtempSync(join(tmpdir(), 'ownhouse-test-'));
    const ended = await fail({ port: taken.port, dataFolder: folder });
    await taken.free();
    expect(ended.code).toBe(1);
    expect(ended.printed.trim()).toMatch(
      /^Port \d+ on 127\.0\.0\.1 is taken by another program.*PORT=\d+ npm start$/,
    );
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it.each([
    [{ PORT: 'http' }, /^PORT is “http”/],
    [{ HOST: '203.0.113.1' }, /no address “203\.0\.113\.1” to listen on/],
    [{ ORIGIN: 'house.example' }, /^ORIGIN is “house\.example”/],
    [{ DATABASE_URL: 'mysql://own:secret@db/house' }, /does not name a PostgreSQL database/],
    [{ OWNHOUSE_DEMO: 'perhaps' }, /^OWNHOUSE_DEMO is “perhaps”/],
    [{ SMTP_URL: 'https://mail.example' }, /does not name a mail server/],
  ])('when its settings are wrong: %j', async (env, sentence) => {
    const ended = await fail({ env: env as Record<string, string> });
    expect(ended.code).toBe(1);
    expect(ended.printed.trim()).toMatch(sentence);
    expect(ended.printed.trim().split('\n')).toHaveLength(1);
    expect(ended.printed).not.toContain('secret');
  });

  it('when its database cannot be reached', async () => {
    const closed = await takePort();
    await closed.free();
    const ended = await fail({
      env: { DATABASE_URL: `postgres://own:secret@127.0.0.1:${closed.port}/house` },
    });
    expect(ended.code).toBe(1);
    expect(ended.printed).toMatch(/database/i);
    expect(ended.printed).not.toContain('secret');
    expect(ended.printed).not.toMatch(/^\s+at /m);
  });

  it('when its data folder is damaged, and does not touch it', async () => {
    const folder = copyOfSeeded();
    const control = join(folder, 'database', 'global', 'pg_control');
    expect(existsSync(control)).toBe(true);
    writeFileSync(control, 'this is not a database');
    const before = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const ended = await fail({ dataFolder: folder });
    expect(ended.code).toBe(1);
    expect(ended.printed).toMatch(/^The database in .* cannot be opened .*Nothing was changed/);
    expect(ended.printed).not.toMatch(/^\s+at /m);
    expect(readdirSync(folder, { recursive: true, encoding: 'utf8' })).toEqual(
      expect.arrayContaining(before),
    );
    expect(readFileSync(control, 'utf8')).toBe('this is not a database');
    rmSync(folder, { recursive: true });
  });
});

describe('a house that closes', () => {
  it('answers what was asked, and opens again with everything in it, even when it was killed', async () => {
    const first = await start();
    const caller = new Caller(first.url);
    expect((await caller.post('/sign-in', { email: 'again@house.example' })).status).toBe(303);
    const running = slowForm(first.url, '/sign-in/code', 'code=0000-0000-0000&next=%2F');
    await running.begun;
    const ended = first.stop('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 300));
    running.finish();
    expect(await running.answer).toContain('HTTP/1.1 403');
    expect(await running.answer).toContain('does not open the door');
    expect(await ended).toBe(0);
    const second = await start({ dataFolder: first.dataFolder });
    const again = new Caller(second.url);
    expect((await again.get('/outbox')).text).toContain('again@house.example');
    await again.post('/sign-in', { email: 'killed@house.example' });
    await second.stop('SIGKILL');
    const third = await start({ dataFolder: first.dataFolder });
    expect((await new Caller(third.url).get('/outbox')).text).toContain('killed@house.example');
  });
});

describe('the demo', () => {
  it('stays shut where the house listens to other machines, unless the operator says public', async () => {
    const open = await start({ env: { HOST: '0.0.0.0' } });
    expect((await new Caller(open.url).get('/step-inside')).status).toBe(403);
    expect((await new Caller(open.url).get('/sign-in')).text).not.toContain('/step-inside');
    expect(open.printed()).toContain('The demo chooser stays shut');
    const everybody = await start({ env: { HOST: '0.0.0.0', OWNHOUSE_DEMO: 'public' } });
    const page = await new Caller(everybody.url).get('/step-inside', {
      'x-forwarded-for': '203.0.113.9',
    });
    expect(page.status).toBe(200);
    expect(page.text).toContain('Everybody can step inside here');
    expect((await new Caller(everybody.url).get('/outbox')).status).toBe(404);
  });

  it('is not there when it is switched off, nor is the outbox', async () => {
    const house = await start({ env: { OWNHOUSE_DEMO: '0' } });
    const caller = new Caller(house.url);
    expect((await caller.get('/step-inside')).status).toBe(404);
    expect((await caller.post('/step-inside', { account: 'x' })).status).toBe(404);
    expect((await caller.get('/outbox')).status).toBe(404);
    expect(house.printed()).not.toContain('Step inside');
  });
});

describe('behind a proxy', () => {
  it('gives cookies that travel by https only, and takes forms from its public address only', async () => {
    const house = await start({
      env: { ORIGIN: 'https://house.example', OWNHOUSE_PROXIES: '1', OWNHOUSE_DEMO: 'public' },
    });
    const caller = new Caller(house.url);
    const proxied = {
      host: 'house.example',
      'x-forwarded-for': '203.0.113.9',
      origin: 'https://house.example',
    };
    const account =
      /name="account" value="([^"]+)"/.exec(
        (await caller.get('/step-inside', proxied)).text,
      )?.[1] ?? '';
    expect(
      (await caller.post('/step-inside', { account }, { ...proxied, origin: house.url })).status,
    ).toBe(403);
    const entered = await caller.post('/step-inside', { account }, proxied);
    expect(entered.status).toBe(303);
    const cookie = String(entered.headers['set-cookie']);
    for (const word of ['__Secure-', 'HttpOnly', 'Secure', 'SameSite=Lax'])
      expect(cookie).toContain(word);
    expect(entered.headers['strict-transport-security']).toContain('max-age=31536000');
  });
});

/** A form that arrives in two parts, so that the house is in the middle of it for as long as the test likes. */
function slowForm(url: string, path: string, body: string) {
  const { port, origin, host } = new URL(url);
  const socket = connect({ port: Number(port), host: '127.0.0.1' });
  let text = '';
  socket.setEncoding('utf8');
  socket.on('data', (part: string) => {
    text += part;
  });
  const answer = new Promise<string>((resolve) => socket.on('close', () => resolve(text)));
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: ${host}`,
    `origin: ${origin}`,
    'accept: text/html',
    'connection: close',
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${body.length}`,
  ];
  const begun = new Promise<void>((resolve) => {
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, 5)}`, () => setTimeout(resolve, 200));
  });
  return { begun, answer, finish: () => socket.end(body.slice(5)) };
}
