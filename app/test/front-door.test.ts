import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './stage/ask.ts';
import { type RunningHouse, startHouse } from './stage/house.ts';
import { stepInside } from './stage/step-inside.ts';

let house: RunningHouse;
let visitor: Caller;

beforeAll(async () => {
  house = await startHouse({
    env: { OWNHOUSE_DEMO: '1', LOG_LEVEL: 'info', OWNHOUSE_TURNS: 'off' },
  });
});
afterAll(async () => {
  await house?.stop();
  house?.remove();
});

function arrive(): Caller {
  visitor = new Caller(house.url);
  return visitor;
}

/** Asks for a link and reads it in the outbox, as somebody at this machine would. */
async function linkFor(caller: Caller, email: string, next?: string): Promise<URL> {
  const asked = await caller.post('/sign-in', { email, ...(next ? { next } : {}) });
  expect(asked.status, asked.text.slice(0, 400)).toBe(303);
  const outbox = (await caller.get('/outbox')).text;
  const href = /href="(http:\/\/localhost[^"]+\/sign-in\/link[^"]+)"/.exec(outbox)?.[1];
  if (href === undefined) throw new Error('no link in the outbox');
  return new URL(href.replaceAll('&amp;', '&'));
}

async function enterByMail(caller: Caller, email: string): Promise<void> {
  const link = await linkFor(caller, email);
  const form = { token: link.searchParams.get('token') ?? '', next: '/' };
  const entered = await caller.post('/sign-in/link', form);
  expect(entered.status).toBe(303);
  expect(entered.headers.location).toBe('/me');
}

describe('a link in the mail', () => {
  it('leads inside, to one’s own page, in the reader’s language', async () => {
    const ana = arrive();
    const spanish = { 'accept-language': 'es-DO' };
    await ana.post('/sign-in', { email: 'Ana@House.Example' }, spanish);
    const outbox = (await ana.get('/outbox')).text;
    expect(outbox).toContain('Su enlace para entrar');
    expect(outbox).toContain('ana@house.example');
    await enterByMail(ana, 'ana@house.example');
    const me = await ana.get('/me');
    expect(me.status).toBe(200);
    expect(me.text).toContain('ana@house.example');
    expect(me.headers['cache-control']).toBe('no-store');
  });

  it('is not used up by a mail program that looks at it, and is used up by the press', async () => {
    const ben = arrive();
    const link = await linkFor(ben, 'ben@house.example');
    const path = `${link.pathname}${link.search}`;
    for (let look = 0; look < 3; look++)
      expect((await new Caller(house.url).get(path)).status).toBe(200);
    const form = { token: link.searchParams.get('token') ?? '', next: '/' };
    expect((await ben.post('/sign-in/link', form)).status).toBe(303);
    const replay = new Caller(house.url);
    const again = await replay.post('/sign-in/link', form);
    expect(again.status).toBe(403);
    expect(again.text).toContain('no longer good');
    expect(replay.cookies.size).toBe(0);
  });

  it('leads to the page that was asked for, and never out of the house', async () => {
    const eve = arrive();
    const kind = await linkFor(eve, 'eve@house.example', '/atlas?q=compost');
    expect(kind.searchParams.get('next')).toBe('/atlas?q=compost');
    for (const next of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
    ]) {
      const link = await linkFor(eve, `eve${next.length}@house.example`, next);
      expect(link.searchParams.get('next')).toBeNull();
      const form = { token: link.searchParams.get('token') ?? '', next };
      expect((await new Caller(house.url).post('/sign-in/link', form)).headers.location).toBe(
        '/me',
      );
    }
  });

  it('is made for the house’s own address, whatever the visitor says where they are', async () => {
    const mallory = arrive();
    const forged = {
      'x-forwarded-host': 'evil.example',
      'x-ownhouse-host': 'evil.example',
      forwarded: 'host=evil.example',
    };
    await mallory.post('/sign-in', { email: 'mal@house.example' }, forged);
    expect((await mallory.get('/outbox')).text).not.toContain('evil.example');
  });

  it.each([
    ['ana'],
    ['ana@house.example, eve@evil.example'],
    ['ana@house.example\r\nBcc: eve@evil.example'],
    ['<script>alert(1)</script>@house.example'],
    ['a'.repeat(10_000)],
    [''],
  ])('refuses %j as an address, keeps what was typed, and writes nothing', async (email) => {
    const answer = await arrive().post('/sign-in', { email });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('does not look like a mail address');
    expect(answer.text).not.toContain('<script>alert(1)');
    expect((await visitor.get('/outbox')).text).not.toContain('evil.example');
  });
});

describe('somebody else’s things', () => {
  it('cannot be taken by their id', async () => {
    const [one, two] = [new Caller(house.url), new Caller(house.url)];
    await enterByMail(one, 'one@house.example');
    await enterByMail(one, 'one@house.example');
    await enterByMail(two, 'two@house.example');
    const theirs = /name="id" value="([^"]+)"/.exec((await one.get('/me')).text)?.[1] ?? '';
    expect(theirs).toMatch(/^[0-9a-f-]{36}$/);
    expect((await two.post('/me?/endSession', { id: theirs })).status).toBe(404);
    expect((await two.post('/me?/removePasskey', { id: theirs })).status).toBe(404);
    for (const id of ['', 'x', "' or 1=1 --", '0'.repeat(10_000)])
      expect((await two.post('/me?/endSession', { id })).status).toBe(404);
    expect((await one.get('/me')).text).toContain(theirs);
    expect((await one.post('/me?/endSession', { id: theirs })).status).toBe(200);
    expect((await one.get('/me')).text).not.toContain(theirs);
  });

  it('end with signing out: the old cookie is worth nothing', async () => {
    const caller = arrive();
    await enterByMail(caller, 'leave@house.example');
    const stolen = new Caller(house.url);
    for (const [name, value] of caller.cookies) stolen.cookies.set(name, value);
    expect((await stolen.get('/me')).status).toBe(200);
    expect((await caller.post('/me?/signOut', {})).status).toBe(303);
    expect((await stolen.get('/me')).status).toBe(303);
  });
});

describe('forged forms', () => {
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['an address that begins like the house', { origin: 'http://localhost.evil.example' }],
    ['nobody who says so', { origin: '' }],
  ])('from %s are refused', async (_, headers) => {
    const caller = arrive();
    await stepInside(caller, 'Walter Fenn');
    const answer = await caller.post('/me?/signOut', {}, headers);
    expect(answer.status).toBe(403);
    expect((await caller.get('/me')).status).toBe(200);
  });

  it('as another content type are refused, too', async () => {
    const caller = arrive();
    await stepInside(caller, 'Walter Fenn');
    for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x']) {
      const headers = { origin: 'https://evil.example', 'content-type': type };
      const answer = await caller.ask('/me?/signOut', { method: 'POST', headers, body: 'a=b' });
      expect(answer.status, type).toBe(403);
    }
    expect((await caller.get('/me')).status).toBe(200);
  });

  it('that are too large are refused with a sentence', async () => {
    const answer = await arrive().post('/sign-in', { email: 'a'.repeat(2_000_000) });
    expect(answer.status).toBe(413);
  });

  it('to the API need JSON and the house’s own origin when they bring a cookie', async () => {
    const caller = arrive();
    await stepInside(caller, 'Teo Brandão');
    const path = '/api/v1/members/no-such-verb';
    const json = { 'content-type': 'application/json' };
    expect((await caller.ask(path, { method: 'POST', body: '{}', headers: json })).status).toBe(
      403,
    );
    expect(
      (
        await caller.ask(path, {
          method: 'POST',
          body: '{}',
          headers: { ...json, origin: house.url },
        })
      ).status,
    ).toBe(404);
    expect(
      (
        await caller.ask(path, {
          method: 'POST',
          body: 'a=b',
          headers: { 'content-type': 'text/plain', origin: house.url },
        })
      ).status,
    ).toBe(415);
  });
});

describe('the demo door', () => {
  it('lets a visitor at this machine step inside as somebody from the example', async () => {
    const caller = arrive();
    await stepInside(caller, 'Rosa Quintero');
    expect((await caller.get('/me')).text).toContain('Rosa Quintero');
  });

  it('knows nobody who is not in the example', async () => {
    const real = arrive();
    await enterByMail(real, 'real@house.example');
    for (const account of ['', 'x', '00000000-0000-7000-8000-000000000000'])
      expect((await real.post('/step-inside', { account })).status).toBe(404);
  });

  it.each([
    ['x-forwarded-for', '127.0.0.1'],
    ['forwarded', 'for=127.0.0.1;host=localhost'],
    ['x-forwarded-host', 'localhost'],
    ['x-real-ip', '127.0.0.1'],
    ['via', '1.1 proxy'],
  ])('stays shut to a request with %s', async (name, value) => {
    const answer = await arrive().get('/step-inside', { [name]: value });
    expect(answer.status).toBe(403);
    expect((await visitor.get('/outbox', { [name]: value })).status).toBe(404);
  });

  it('and the whole house stay shut to a name that is not this machine’s', async () => {
    for (const host of ['evil.example', 'localhost.evil.example', 'evil.example:80', '192.168.1.7'])
      expect((await arrive().get('/step-inside', { host })).status, host).toBe(421);
  });
});

describe('turns', () => {
  let counting: RunningHouse;
  beforeAll(async () => {
    counting = await startHouse();
  });
  afterAll(async () => {
    await counting?.stop();
    counting?.remove();
  });

  it('keep codes from being guessed: ten tries, then a sentence and a time', async () => {
    const caller = new Caller(counting.url);
    for (let attempt = 0; attempt < 10; attempt++) {
      const answer = await caller.post('/sign-in/code', { code: `0000-0000-000${attempt}` });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('does not open the door');
      expect(answer.text).toContain(`value="0000-0000-000${attempt}"`);
    }
    const answer = await caller.post('/sign-in/code', { code: '0000-0000-0000' });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.text).toMatch(/wait \d+ seconds/);
  });

  it('are not stretched by an address or a cookie that the visitor makes up', async () => {
    for (let attempt = 0; attempt < 5; attempt++) {
      const headers = {
        'x-forwarded-for': `203.0.113.${attempt}`,
        'x-ownhouse-address': `203.0.113.${attempt}`,
        cookie: `a=${attempt}`,
      };
      const answer = await new Caller(counting.url).post(
        '/sign-in/code',
        { code: '0000-0000-0000' },
        headers,
      );
      expect(answer.status).toBe(429);
    }
  });

  it('keep one mailbox from being flooded through the house', async () => {
    const statuses: number[] = [];
    for (let letter = 0; letter < 7; letter++) {
      const answer = await new Caller(counting.url).post('/sign-in', {
        email: 'flood@house.example',
      });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 429]);
  });
});

describe('answers', () => {
  it('carry a strict content policy, and no script where none is needed', async () => {
    const page = await arrive().get('/sign-in');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'self'(;| 'nonce-)/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
    expect(page.text).not.toContain('<script');
    const withScript = await visitor.get('/sign-in/passkey');
    const nonce = /'nonce-([^']+)'/.exec(
      String(withScript.headers['content-security-policy']),
    )?.[1];
    for (const [tag] of withScript.text.matchAll(/<script[^>]*>/g))
      expect(tag).toContain(`nonce="${nonce}"`);
    expect(withScript.text).not.toMatch(/\son[a-z]+="/);
  });

  it('for what is not there bear the number that the log bears', async () => {
    const answer = await arrive().get('/no/such/page');
    expect(answer.status).toBe(404);
    expect(answer.headers['x-request-id']).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(house.printed()).toContain(String(answer.headers['x-request-id']));
  });
});

describe('nothing personal is kept', () => {
  it('neither addresses nor browsers nor letters stand in the log', async () => {
    const caller = arrive();
    await caller.get('/', {
      'user-agent': 'Unmistakable/7.7 (Browser)',
      'x-forwarded-for': '203.0.113.77',
    });
    await caller.post(
      '/sign-in',
      { email: 'private@house.example' },
      { 'user-agent': 'Unmistakable/7.7' },
    );
    const log = house.printed();
    expect(log).toContain('"route":"/sign-in"');
    for (const trace of [
      'Unmistakable',
      '203.0.113.77',
      '127.0.0.1',
      'private@',
      'token=',
      '@house.example',
    ])
      expect(log, trace).not.toContain(trace);
  });
});

describe('codes on paper', () => {
  it('are printed by a key-holder, shown once, and open the door to the person they are for', async () => {
    const teo = arrive();
    await stepInside(teo, 'Teo Brandão');
    const choice =
      (await teo.get('/me/print')).text
        .split('<li')
        .find((each) => each.includes('June Halloran')) ?? '';
    const field = (name: string) =>
      new RegExp(`name="${name}" value="([^"]+)"`).exec(choice)?.[1] ?? '';
    const sheet = { organization: field('organization'), person: field('person') };
    const printed = await teo.post('/me/print', sheet);
    const codes = [...printed.text.matchAll(/<code[^>]*>([0-9A-Z-]{14})<\/code>/g)].map(
      (each) => each[1] ?? '',
    );
    expect(codes).toHaveLength(10);
    expect(printed.headers['cache-control']).toBe('no-store');
    expect((await teo.get('/me/print')).text).not.toContain(codes[0]);

    const june = new Caller(house.url);
    expect((await june.post('/sign-in/code', { code: codes[2]?.toLowerCase() ?? '' })).status).toBe(
      303,
    );
    expect((await june.get('/me')).text).toContain('June Halloran');
    expect(
      (await new Caller(house.url).post('/sign-in/code', { code: codes[2] ?? '' })).status,
    ).toBe(403);

    expect((await june.post('/me/print', sheet)).status).toBe(403);
    await teo.post('/me/print', sheet);
    expect(
      (await new Caller(house.url).post('/sign-in/code', { code: codes[5] ?? '' })).status,
    ).toBe(403);
  });
});
