import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../log/log.ts';
import { createDoors, type Doors } from './doors.ts';
import { signInMigrations } from './migrations.ts';
import { printPaperSheet } from './paper-sheet.ts';
import { purgeSignIn } from './purge.ts';
import type { SignInTables } from './schema.ts';
import { houseSecret } from './secret.ts';

const minute = 60_000;
const engines = ['pglite', ...(process.env.TEST_DATABASE_URL ? ['postgres'] : [])];

describe.each(engines)('the front door on %s', (engine) => {
  let db: Kysely<SignInTables>;
  let close: () => Promise<void>;
  let doors: Doors;
  let secret: string;
  let clock = 0;
  const links: { email: string; token: string; next: string }[] = [];
  const now = () => new Date(Date.now() + clock);

  beforeAll(async () => {
    ({ db, close } = await openEngine(engine));
    for (const migration of signInMigrations) await migration.up(db as unknown as Kysely<unknown>);
    secret = await houseSecret(db, now());
    doors = createDoors({
      db,
      origin: 'https://house.example',
      secret,
      now,
      newId: randomUUID,
      log: createLog('silent'),
      sendLink: async (email, token, words) => void links.push({ email, token, next: words.next }),
    });
  });
  afterAll(() => close());

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
    await db.insertInto('account').values(made).execute();
    return id;
  }

  async function whoIs(cookies: readonly string[] | null) {
    return (await doors.recognise(asHeaders(cookies)))?.signedIn ?? null;
  }

  it('opens by a link in the mail, once', async () => {
    const token = await link('Ana@House.example');
    const cookies = await doors.enterByLink(token);
    expect((await whoIs(cookies))?.email).toBe('ana@house.example');
    expect(await doors.enterByLink(token)).toBeNull();
    expect(await doors.enterByLink(`${token}x`)).toBeNull();
    expect(await doors.enterByLink('')).toBeNull();
  });

  it('lets one of two simultaneous uses of a link in', async () => {
    const token = await link('twice@house.example');
    const entries = await Promise.all([1, 2, 3, 4].map(() => doors.enterByLink(token)));
    expect(entries.filter((entry) => entry !== null)).toHaveLength(1);
  });

  it('refuses a link that is older than twenty minutes', async () => {
    const token = await link('late@house.example');
    await sql`update account_verification set expires_at = now() - interval '1 second'`.execute(db);
    expect(await doors.enterByLink(token)).toBeNull();
  });

  it('gives cookies that script cannot read and that travel by https only', async () => {
    const cookies = (await doors.enterByLink(await link('cookie@house.example'))) ?? [];
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^__Secure-ownhouse\.session_token=/);
    for (const word of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(cookies[0]).toContain(word);
    expect(cookies[0]).not.toContain('Domain');
  });

  it('opens by a code on paper, once, for an account without mail', async () => {
    const accountId = await account();
    const sheet = await printPaperSheet({ db, accountId, secret, now: now(), newId: randomUUID });
    const code = sheet.codes[3] ?? '';
    const cookies = await doors.enterByPaperCode(code.toLowerCase().replaceAll('-', ' '));
    expect(await whoIs(cookies)).toMatchObject({ accountId, email: null });
    expect(await doors.enterByPaperCode(code)).toBeNull();
  });

  it('lets one of two simultaneous uses of a code in', async () => {
    const accountId = await account();
    const sheet = await printPaperSheet({ db, accountId, secret, now: now(), newId: randomUUID });
    const entries = await Promise.all(
      [1, 2, 3].map(() => doors.enterByPaperCode(sheet.codes[0] ?? '')),
    );
    expect(entries.filter((entry) => entry !== null)).toHaveLength(1);
  });

  it('refuses codes that are old, replaced or made up', async () => {
    const accountId = await account();
    const parts = { db, accountId, secret, now: now(), newId: randomUUID };
    const lost = await printPaperSheet(parts);
    const held = await printPaperSheet(parts);
    expect(await doors.enterByPaperCode(lost.codes[0] ?? '')).toBeNull();
    expect(await doors.enterByPaperCode('0000-0000-0000')).toBeNull();
    expect(await doors.enterByPaperCode('')).toBeNull();
    clock = 181 * 24 * 60 * minute;
    expect(await doors.enterByPaperCode(held.codes[0] ?? '')).toBeNull();
    clock = 0;
    expect(await doors.enterByPaperCode(held.codes[0] ?? '')).not.toBeNull();
  });

  it('keeps codes and tokens as hashes only', async () => {
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

  it('does not open to a cookie made from what the database holds', async () => {
    const cookies = await doors.enterAs(await account());
    const session = await db
      .selectFrom('account_session')
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

  it('keeps neither network address nor browser', async () => {
    const columns = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_schema = current_schema()`.execute(
      db,
    );
    for (const { name } of columns.rows)
      expect(name).not.toMatch(/ip_?addr|user_?agent|remote|browser/i);
  });

  it('signs out so that the old cookie is worth nothing', async () => {
    const cookies = await doors.enterAs(await account());
    const cleared = await doors.signOut(asHeaders(cookies));
    expect(cleared.join()).toContain('Max-Age=0');
    expect(await whoIs(cookies)).toBeNull();
  });

  it("ends the account's own sessions and nobody else's", async () => {
    const [mine, other] = [await account(), await account()];
    const here = await doors.enterAs(mine);
    const phone = await doors.enterAs(mine);
    const theirs = await doors.enterAs(other);
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

  it('knows nobody by a cookie that is empty, cut, or signed by another house', async () => {
    const cookies = await doors.enterAs(await account());
    const whole = cookies?.[0]?.split(';')[0] ?? '';
    for (const cookie of [
      '',
      whole.slice(0, -4),
      `${whole.split('.').slice(0, 2).join('.')}.AAAA`,
      `${whole}; ${whole}`.slice(0, 30),
    ])
      expect(await whoIs([cookie])).toBeNull();
  });

  it('forgets what has ended', async () => {
    await doors.askForLink('purge@house.example', { language: 'en', next: '/' });
    await doors.enterAs(await account());
    await purgeSignIn(db, new Date(Date.now() + 400 * 24 * 60 * minute));
    for (const table of [
      'account_session',
      'account_verification',
      'account_paper_code',
    ] as const) {
      const { count } = await db
        .selectFrom(table)
        .select((each) => each.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      expect(Number(count), table).toBe(0);
    }
  });
});

function asHeaders(cookies: readonly string[] | null): Headers {
  return new Headers({ cookie: (cookies ?? []).map((line) => line.split(';')[0]).join('; ') });
}

async function dump(db: Kysely<SignInTables>): Promise<string> {
  const tables = [
    'account',
    'account_session',
    'account_verification',
    'account_passkey',
    'account_paper_code',
  ] as const;
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows);
}

async function openEngine(
  engine: string,
): Promise<{ db: Kysely<SignInTables>; close: () => Promise<void> }> {
  if (engine === 'pglite') {
    const db = new Kysely<SignInTables>({ dialect: new PGliteDialect({ pglite: new PGlite() }) });
    return { db, close: () => db.destroy() };
  }
  const schema = `doors_${randomUUID().slice(0, 8)}`;
  const pool = new pg.Pool({
    connectionString: process.env.TEST_DATABASE_URL,
    options: `-c search_path=${schema}`,
  });
  const db = new Kysely<SignInTables>({ dialect: new PostgresDialect({ pool }) });
  await sql`create schema ${sql.id(schema)}`.execute(db);
  return {
    db,
    close: async () => {
      await sql`drop schema ${sql.id(schema)} cascade`.execute(db);
      await db.destroy();
    },
  };
}
