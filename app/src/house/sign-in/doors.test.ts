import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it as test } from 'vitest';
import type { Db } from '../db/database.ts';
import { transact } from '../db/transact.ts';
import { createLog } from '../log/log.ts';
import { type TestHouse, withDatabases } from '../testing/with-databases.ts';
import { createDoors, type Doors } from './doors.ts';
import { printPaperSheet } from './paper-sheet.ts';
import { forgetLogins, signInRetention } from './retention.ts';
import { houseSecret } from './secret.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

withDatabases([], (house) => {
  describe('the front door', () => frontDoor(house));
});

function frontDoor(it: TestHouse): void {
  let db: Db;
  let doors: Doors;
  let secret: string;
  let clock = 0;
  const links: { email: string; token: string; next: string }[] = [];
  const now = () => Temporal.Now.instant().add({ milliseconds: clock });

  beforeAll(async () => {
    db = it.house.db;
    secret = await houseSecret(db, now());
    doors = createDoors({
      db,
      origin: 'https://house.example',
      secret,
      now,
      newId: randomUUID,
      log: createLog('silent'),
      postLink: async (_tx, email, token, words) =>
        void links.push({ email, token, next: words.next }),
    });
  });

  async function link(email: string): Promise<string> {
    await doors.askForLink(email, { language: 'es', next: '/me' });
    const sent = links.at(-1);
    if (sent?.email !== email.toLowerCase()) throw new Error('no link was sent');
    return sent.token;
  }

  async function account(email: string | null = null): Promise<string> {
    const id = randomUUID();
    const made = {
      id,
      email,
      email_verified: true,
      name: '',
      created_at: now(),
      updated_at: now(),
    };
    await db.insertInto('login').values(made).execute();
    return id;
  }

  async function whoIs(cookies: readonly string[] | null) {
    return (await doors.recognise(asHeaders(cookies)))?.signedIn ?? null;
  }

  test('opens by a link in the mail, once', async () => {
    const token = await link('Ana@House.example');
    const cookies = await doors.enterByLink(token);
    expect((await whoIs(cookies))?.email).toBe('ana@house.example');
    expect(await doors.enterByLink(token)).toBeNull();
    expect(await doors.enterByLink(`${token}x`)).toBeNull();
    expect(await doors.enterByLink('')).toBeNull();
  });

  test('makes no link that could not be posted', async () => {
    const broken = createDoors({
      db,
      origin: 'https://house.example',
      secret,
      now,
      newId: randomUUID,
      log: createLog('silent'),
      postLink: async () => {
        throw new Error('no room for a letter');
      },
    });
    const count = () =>
      db
        .selectFrom('login_verification')
        .select('id')
        .execute()
        .then((rows) => rows.length);
    const before = await count();
    await expect(
      broken.askForLink('lost@house.example', { language: 'en', next: '/' }),
    ).rejects.toThrow();
    expect(await count()).toBe(before);
  });

  test('lets one of two simultaneous uses of a link in', async () => {
    const token = await link('twice@house.example');
    const entries = await Promise.all([1, 2, 3, 4].map(() => doors.enterByLink(token)));
    expect(entries.filter((entry) => entry !== null)).toHaveLength(1);
  });

  test('refuses a link that is older than twenty minutes', async () => {
    const token = await link('late@house.example');
    await sql`update login_verification set expires_at = now() - interval '1 second'`.execute(db);
    expect(await doors.enterByLink(token)).toBeNull();
  });

  test('gives cookies that script cannot read and that travel by https only', async () => {
    const cookies = (await doors.enterByLink(await link('cookie@house.example'))) ?? [];
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^__Secure-ownhouse\.session_token=/);
    for (const word of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(cookies[0]).toContain(word);
    expect(cookies[0]).not.toContain('Domain');
  });

  test('opens by a code on paper, once, for an account without mail', async () => {
    const accountId = await account();
    const sheet = await printPaperSheet({ db, accountId, secret, now: now(), newId: randomUUID });
    const code = sheet.codes[3] ?? '';
    const cookies = await doors.enterByPaperCode(code.toLowerCase().replaceAll('-', ' '));
    expect(await whoIs(cookies)).toMatchObject({ accountId, email: null });
    expect(await doors.enterByPaperCode(code)).toBeNull();
  });

  test('lets one of two simultaneous uses of a code in', async () => {
    const accountId = await account();
    const sheet = await printPaperSheet({ db, accountId, secret, now: now(), newId: randomUUID });
    const entries = await Promise.all(
      [1, 2, 3].map(() => doors.enterByPaperCode(sheet.codes[0] ?? '')),
    );
    expect(entries.filter((entry) => entry !== null)).toHaveLength(1);
  });

  test('refuses codes that are old, replaced or made up', async () => {
    const accountId = await account();
    const parts = { db, accountId, secret, now: now(), newId: randomUUID };
    const lost = await printPaperSheet(parts);
    const held = await printPaperSheet(parts);
    expect(await doors.enterByPaperCode(lost.codes[0] ?? '')).toBeNull();
    expect(await doors.enterByPaperCode('0000-0000-0000')).toBeNull();
    expect(await doors.enterByPaperCode('')).toBeNull();
    clock = 181 * day;
    expect(await doors.enterByPaperCode(held.codes[0] ?? '')).toBeNull();
    clock = 0;
    expect(await doors.enterByPaperCode(held.codes[0] ?? '')).not.toBeNull();
  });

  test('keeps codes and tokens as hashes only', async () => {
    const accountId = await account();
    const sheet = await printPaperSheet({ db, accountId, secret, now: now(), newId: randomUUID });
    const cookies = await doors.enterByPaperCode(sheet.codes[0] ?? '');
    const token = decodeURIComponent(
      /session_token=([^;]+)/.exec(cookies?.[0] ?? '')?.[1] ?? '',
    ).split('.')[0];
    const everything = await dump(db);
    expect(token).toMatch(/^\w{32}$/);
    expect(everything).toContain(accountId);
    expect(everything).not.toContain(token);
    for (const code of sheet.codes) {
      expect(everything).not.toContain(code);
      expect(everything).not.toContain(code.replaceAll('-', ''));
    }
  });

  test('does not open to a cookie made from what the database holds', async () => {
    const cookies = await doors.enterAsExample(await account());
    const session = await db
      .selectFrom('login_session')
      .selectAll()
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
    const forged = (cookies?.[0] ?? '').replace(
      /session_token=[^.]+/,
      `session_token=${session.token_hash}`,
    );
    expect(await whoIs(cookies)).not.toBeNull();
    expect(await whoIs([forged])).toBeNull();
    expect(await whoIs([`__Secure-ownhouse.session_token=${session.id}`])).toBeNull();
  });

  test('keeps neither network address nor browser', async () => {
    const columns = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_schema = current_schema()`.execute(
      db,
    );
    for (const { name } of columns.rows)
      expect(name).not.toMatch(/ip_?addr|user_?agent|remote|browser/i);
  });

  test('signs out so that the old cookie is worth nothing', async () => {
    const cookies = await doors.enterAsExample(await account());
    const cleared = await doors.signOut(asHeaders(cookies));
    expect(cleared.join()).toContain('Max-Age=0');
    expect(await whoIs(cookies)).toBeNull();
  });

  test("ends the account's own sessions and nobody else's", async () => {
    const [mine, other] = [await account(), await account()];
    const here = await doors.enterAsExample(mine);
    const phone = await doors.enterAsExample(mine);
    const theirs = await doors.enterAsExample(other);
    const ids = await Promise.all(
      [here, phone, theirs].map(async (each) => (await whoIs(each))?.sessionId ?? ''),
    );
    expect(await doors.sessionsOf(mine)).toHaveLength(2);
    expect(await doors.endSession(mine, ids[2] ?? '')).toBe(false);
    expect(await whoIs(theirs)).not.toBeNull();
    expect(await doors.endSession(mine, ids[1] ?? '')).toBe(true);
    expect(await whoIs(phone)).toBeNull();
    expect(await doors.endSessions(mine, ids[0] ?? null)).toBe(0);
    expect(await doors.endSessions(mine, null)).toBe(1);
    expect(await whoIs(here)).toBeNull();
  });

  test('knows nobody by a cookie that is empty, cut, or signed by another house', async () => {
    const cookies = await doors.enterAsExample(await account());
    const whole = cookies?.[0]?.split(';')[0] ?? '';
    for (const cookie of [
      '',
      whole.slice(0, -4),
      `${whole.split('.').slice(0, 2).join('.')}.AAAA`,
      `${whole}; ${whole}`.slice(0, 30),
    ])
      expect(await whoIs([cookie])).toBeNull();
  });

  test('forgets what has ended', async () => {
    await doors.askForLink('purge@house.example', { language: 'en', next: '/' });
    await doors.enterAsExample(await account());
    const later = now().add({ hours: 400 * 24 });
    for (const { purge } of signInRetention) await transact(db, (tx) => purge(tx, later));
    for (const table of ['login_session', 'login_verification', 'login_paper_code'] as const) {
      const { count } = await db
        .selectFrom(table)
        .select((each) => each.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      expect(Number(count), table).toBe(0);
    }
  });

  test('forgets a person whole: no login, no session, no passkey, no code, no link, no letter', async () => {
    const email = 'forget_me@house.example';
    const cookies = await doors.enterByLink(await link(email));
    const accountId = (await whoIs(cookies))?.accountId ?? '';
    await printPaperSheet({ db, accountId, secret, now: now(), newId: randomUUID });
    await doors.askForLink(email, { language: 'en', next: '/' });
    await link('forgetXme@house.example');
    await forgetLogins(db, [accountId]);
    const left = await dump(db);
    expect(left).not.toContain(accountId);
    expect(left).not.toContain('forget_me');
    expect(left).toContain('forgetxme');
    expect(await whoIs(cookies)).toBeNull();
  });
}

function asHeaders(cookies: readonly string[] | null): Headers {
  return new Headers({ cookie: (cookies ?? []).map((line) => line.split(';')[0]).join('; ') });
}

async function dump(db: Db): Promise<string> {
  const tables = [
    'login',
    'login_session',
    'login_verification',
    'login_passkey',
    'login_paper_code',
  ] as const;
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows);
}
