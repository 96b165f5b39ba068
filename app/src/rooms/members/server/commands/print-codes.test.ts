import { beforeAll, expect, it as test } from 'vitest';
import type { Viewer } from '#house/access/viewer.ts';
import { createLog } from '#house/log/log.ts';
import { createDoors, type Doors } from '#house/sign-in/doors.ts';
import { houseSecret } from '#house/sign-in/secret.ts';
import { type TestHouse, withDatabases } from '#house/testing/with-databases.ts';
import { members } from '../index.ts';
import { personOf } from '../person-of.ts';
import { printCodes } from './print-codes.ts';

withDatabases([members], (it) => {
  let amara: Viewer;
  let june: string;
  let stranger: string;
  let grocery: string;
  let doors: Doors;

  beforeAll(async () => {
    const context = it.house.context();
    amara = await newcomer(it);
    june = (await personOf(it.house.db, context.newId(), context)) ?? '';
    stranger = (await personOf(it.house.db, context.newId(), context)) ?? '';
    grocery = await organization(it);
    await tie(it, grocery, june);
    await tie(it, grocery, idOf(amara));
    await keys(it, grocery, idOf(amara));
    doors = createDoors({
      db: it.house.db,
      origin: 'https://house.example',
      secret: await houseSecret(it.house.db, context.now()),
      now: it.clock,
      newId: context.newId,
      log: createLog('silent'),
      postLink: async () => {},
    });
  });

  const print = (viewer: Viewer, personId: string, key?: string) =>
    it.house.run(printCodes, { organizationId: grocery, personId }, { viewer, key });

  test('a key-holder prints a member codes that open the door as that member', async () => {
    const printed = await print(amara, june);
    if (!printed.ok) throw new Error(printed.refusal.code);
    expect(printed.value.codes).toHaveLength(10);
    const cookies = await doors.enterByPaperCode(printed.value.codes[0] ?? '');
    const headers = new Headers({ cookie: cookies?.[0]?.split(';')[0] ?? '' });
    const accountId = (await doors.recognise(headers))?.signedIn.accountId ?? '';
    expect(await personOf(it.house.db, accountId, it.house.context())).toBe(june);
  });

  test('who does not hold the keys may not, nor for somebody who does not belong, nor for oneself', async () => {
    const code = async (answer: ReturnType<typeof print>) => {
      const result = await answer;
      return result.ok ? 'printed' : result.refusal.code;
    };
    expect(await code(print(await newcomer(it), june))).toBe('keys_needed');
    expect(await code(print({ kind: 'stranger' }, june))).toBe('sign_in_needed');
    expect(await code(print(amara, stranger))).toBe('not_found');
    expect(await code(print(amara, idOf(amara)))).toBe('codes_for_oneself');
  });

  test('nobody is taken over: not by an organization that came later, not who is trusted, not who has an own way in', async () => {
    const mallory = await newcomer(it);
    const trap = await organization(it);
    await keys(it, trap, idOf(mallory));
    await tie(it, trap, june);
    const input = { organizationId: trap, personId: june };
    const trapped = await it.house.run(printCodes, input, { viewer: mallory });
    expect(trapped).toMatchObject({ refusal: { code: 'codes_by_another' } });

    const keyHolder = await newcomer(it);
    await tie(it, grocery, idOf(keyHolder));
    await keys(it, trap, idOf(keyHolder));
    const forKeyHolder = await print(amara, idOf(keyHolder));
    expect(forKeyHolder).toMatchObject({ refusal: { code: 'codes_for_key_holder' } });

    const byMail = await newcomer(it);
    await tie(it, grocery, idOf(byMail));
    const id = byMail.kind === 'person' ? byMail.accountId : '';
    const moment = it.house.context().now();
    await it.house.db
      .insertInto('login')
      .values({
        id,
        email: 'own@house.example',
        email_verified: true,
        name: '',
        created_at: moment,
        updated_at: moment,
      })
      .execute();
    const forMail = await print(amara, idOf(byMail));
    expect(forMail).toMatchObject({ refusal: { code: 'has_own_way_in' } });
  });

  test('the codes stand nowhere: not in the reply kept for a resend, not in the act', async () => {
    const printed = await print(amara, june, 'same-key');
    if (!printed.ok) throw new Error(printed.refusal.code);
    const acts = await it.house.db.selectFrom('act').selectAll().execute();
    const replies = await it.house.db.selectFrom('command_reply').selectAll().execute();
    const kept = JSON.stringify([acts, replies]);
    expect(kept).toContain('members.printCodes');
    for (const code of printed.value.codes) expect(kept).not.toContain(code);
  });
});

function idOf(viewer: Viewer): string {
  return viewer.kind === 'person' ? viewer.personId : '';
}

async function newcomer({ house }: TestHouse): Promise<Viewer> {
  const accountId = house.context().newId();
  const personId = (await personOf(house.db, accountId, house.context())) ?? '';
  return { kind: 'person', accountId, personId };
}

async function organization({ house }: TestHouse): Promise<string> {
  const context = house.context();
  const id = context.newId();
  const entry = { id, kind: 'organization', layer: 'fact', slug: null } as const;
  await house.db
    .insertInto('entry')
    .values({ ...entry, shown_by: 'document', origin: null, created_at: context.now() })
    .execute();
  await house.db.insertInto('organization').values({ id }).execute();
  return id;
}

async function tie({ house }: TestHouse, organizationId: string, personId: string): Promise<void> {
  const context = house.context();
  await house.db
    .insertInto('membership')
    .values({
      id: context.newId(),
      member_id: personId,
      organization_id: organizationId,
      class: 'consumer',
      valid_from: context.today(),
      valid_to: null,
      recorded_at: context.now(),
    })
    .execute();
}

async function keys({ house }: TestHouse, organizationId: string, personId: string): Promise<void> {
  const context = house.context();
  await house.db
    .insertInto('organization_key')
    .values({
      id: context.newId(),
      organization_id: organizationId,
      person_id: personId,
      given_by_id: null,
      valid_from: context.today(),
      valid_to: null,
      recorded_at: context.now(),
    })
    .execute();
}
