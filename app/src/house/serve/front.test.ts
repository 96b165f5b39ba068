import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readSettings, type Settings } from '../settings.ts';
import { closeServer } from './closing.ts';
import { createFront, type Front, ownHeaders } from './front.ts';
import { listen } from './listen.ts';

let fronts: Front[] = [];
afterEach(async () => {
  await Promise.all(fronts.map(({ server }) => closeServer(server, 0)));
  fronts = [];
});

async function start(environment: Record<string, string> = {}) {
  const read = readSettings({ PORT: '0', ...environment }, '/house');
  if (!read.ok) throw new Error(read.refusal.code);
  const settings: Settings = read.value;
  const front = createFront(settings);
  fronts.push(front);
  await listen(front.server, 0, '127.0.0.1');
  const { port } = front.server.address() as AddressInfo;
  return { front, port, get: (path: string, headers = {}) => get(port, path, headers) };
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

function get(port: number, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    ask(
      { port, path, host: '127.0.0.1', headers: { host: `localhost:${port}`, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part) => (text += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    )
      .on('error', reject)
      .end();
  });
}

const ready = async () => ({ ready: true }) as const;

describe('the server before the pages', () => {
  it('is alive at once, ready when the house is open, and not ready while it closes', async () => {
    const { front, get } = await start();
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(503);
    expect(await get('/')).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    front.open((_, response) => response.end('page'), ready);
    expect((await get('/readyz')).status).toBe(200);
    expect((await get('/')).text).toBe('page');
    front.drain();
    expect((await get('/readyz')).text).toBe('not ready: closing\n');
    expect((await get('/healthz')).status).toBe(200);
  });

  it('says why it is not ready', async () => {
    const { front, get } = await start();
    front.open(
      (_, response) => response.end('page'),
      async () => ({ ready: false, why: 'database' }),
    );
    expect(await get('/readyz')).toMatchObject({ status: 503, text: 'not ready: database\n' });
  });

  it('puts the security headers on every answer, files included', async () => {
    const { front, get } = await start({ ORIGIN: 'https://house.example' });
    front.open(
      (_, response) => response.writeHead(200, { 'content-type': 'text/css' }).end('a{}'),
      ready,
    );
    for (const path of ['/', '/style.css', '/healthz', '/readyz']) {
      const { headers } = await get(path);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['x-frame-options'], path).toBe('DENY');
      expect(headers['referrer-policy'], path).toBe('same-origin');
      expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
      expect(headers['permissions-policy'], path).toContain('camera=()');
      expect(headers['strict-transport-security'], path).toContain('max-age=31536000');
    }
    const plain = await start();
    expect((await plain.get('/')).headers['strict-transport-security']).toBeUndefined();
  });

  it('answers on this machine only to the names of this machine', async () => {
    const { front, get } = await start();
    front.open((_, response) => response.end('page'), ready);
    expect((await get('/', { host: 'localhost:3000' })).status).toBe(200);
    expect((await get('/', { host: '127.0.0.1' })).status).toBe(200);
    expect((await get('/', { host: 'rebound.evil.example' })).status).toBe(421);
    expect((await get('/', { host: 'localhost.evil.example' })).status).toBe(421);
  });

  it('tells the pages the address from ORIGIN, never one that the visitor made up', async () => {
    const { front, get } = await start({ ORIGIN: 'https://house.example' });
    const seen: Record<string, unknown>[] = [];
    front.open(({ headers }, response) => {
      seen.push({ ...headers });
      response.end();
    }, ready);
    await get('/', {
      host: 'evil.example',
      [ownHeaders.host]: 'evil.example',
      [ownHeaders.protocol]: 'http',
      [ownHeaders.address]: '6.6.6.6',
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-host': 'evil.example',
    });
    expect(seen[0]).toMatchObject({
      [ownHeaders.host]: 'house.example',
      [ownHeaders.protocol]: 'https',
      [ownHeaders.address]: '127.0.0.1',
    });
  });

  it('believes the visitor address that its own proxy names', async () => {
    const { front, get } = await start({ ORIGIN: 'https://house.example', OWNHOUSE_PROXIES: '1' });
    let address: unknown;
    front.open(({ headers }, response) => {
      address = headers[ownHeaders.address];
      response.end();
    }, ready);
    await get('/', { 'x-forwarded-for': '6.6.6.6, 203.0.113.9' });
    expect(address).toBe('203.0.113.9');
  });
});

describe('listening and closing', () => {
  it('says that the port is taken', async () => {
    const { port } = await start();
    expect(await listen(createServer(), port, '127.0.0.1')).toEqual({
      ok: false,
      refusal: { code: 'port_taken', facts: { port, host: '127.0.0.1' } },
    });
  });

  it('lets a running request finish, and cuts off one that takes too long', async () => {
    const slow = await start();
    slow.front.open((_, response) => void setTimeout(() => response.end('done'), 300), ready);
    const running = slow.get('/');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = closeServer(slow.front.server, 5);
    expect((await running).text).toBe('done');
    expect(await closed).toBe(true);

    const stuck = await start();
    stuck.front.open(() => undefined, ready);
    const cut = stuck.get('/').catch((error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await closeServer(stuck.front.server, 0.1)).toBe(false);
    expect(await cut).toMatch(/hang up|reset/);
  });
});
