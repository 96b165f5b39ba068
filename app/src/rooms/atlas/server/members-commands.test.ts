import { describe, expect, test } from 'vitest';
import { type SignedIn, stranger, type Viewer } from '#house/access/viewer.ts';
import type { Command } from '#house/command/command.ts';
import type { Tx } from '#house/db/database.ts';
import { transact } from '#house/db/transact.ts';
import { withDatabases } from '#house/testing/with-databases.ts';
import { atlas } from '#rooms/atlas/server/index.ts';
import { members } from '#rooms/members/server/index.ts';
import { findEntries } from './search/find-entries.ts';
import { seeded } from './testing/seeded.ts';

// biome-ignore lint/suspicious/noExplicitAny: the tests send wrong input on purpose
type AnyCommand = Command<any, any, any, any>;
const command = (verb: string): AnyCommand => {
  const found = members.commands.find((one) => one.verb === `members.${verb}`);
  if (!found) throw new Error(`no command ${verb}`);
  return found as AnyCommand;
};

withDatabases([members, atlas], (it) => {
  seeded(it);

  /** The one who was given a name in the cast of the example. */
  async function as(tx: Tx, key: string): Promise<SignedIn> {
    const row = await tx
      .selectFrom('entry as e')
      .innerJoin('account as a', 'a.person_id', 'e.id')
      .select(['a.id as accountId', 'e.id as personId'])
      .where('e.origin', '=', `example-${key}`)
      .executeTakeFirstOrThrow();
    return { kind: 'person', ...row };
  }

  async function idOf(tx: Tx, origin: string): Promise<string> {
    const row = await tx
      .selectFrom('entry')
      .select('id')
      .where('origin', '=', origin)
      .executeTakeFirstOrThrow();
    return row.id;
  }

  async function send(tx: Tx, verb: string, input: object, viewer: Viewer): Promise<string> {
    const answer = await it.house.run(command(verb), input, { viewer }, tx);
    if (answer.ok) return 'ok';
    const field = answer.refusal.fields?.[0];
    return field ? `${answer.refusal.code} ${field.path} ${field.code}` : answer.refusal.code;
  }

  const found = async (tx: Tx, words: string, viewer: Viewer = stranger) => {
    const answer = await it.house.ask(findEntries, { words }, { viewer }, tx);
    return answer.ok ? (answer.value?.items ?? []).map(({ name }) => name) : [];
  };

  test('every refusal has its sentence', async () => {
    const files = await Promise.all(
      [
        'add-claim',
        'add-link',
        'add-organization',
        'consents',
        'dispute-claim',
        'end-link',
        'end-membership',
        'keys',
        'memberships',
        'rename-organization',
        'set-place',
        'write-text',
      ].map((name) =>
        import('node:fs').then(({ readFileSync }) =>
          readFileSync(
            new URL(`../../members/server/commands/${name}.ts`, import.meta.url),
            'utf8',
          ),
        ),
      ),
    );
    const codes = files.flatMap((file) =>
      [...file.matchAll(/refuse\('([a-z_]+)'|: '(keys_are_held)'/g)].map((hit) => hit[1] ?? hit[2]),
    );
    expect(codes.length).toBeGreaterThan(30);
    for (const code of codes)
      for (const locale of ['en', 'es'])
        expect(Object.keys(members.words?.[locale] ?? {})).toContain(`refusal_${code}`);
  });

  describe('who may', () => {
    test(
      'only those who hold its keys name it, and a stranger must sign in',
      it.undone(async (tx) => {
        const grocery = await idOf(tx, 'example-grocery');
        const input = {
          organizationId: grocery,
          name: 'Marigold Market',
          language: 'en',
          from: '2026-03-01',
        };
        expect(await send(tx, 'renameOrganization', input, stranger)).toBe('sign_in_needed');
        expect(await send(tx, 'renameOrganization', input, await as(tx, 'walter'))).toBe(
          'keys_needed',
        );
        expect(await send(tx, 'renameOrganization', input, await as(tx, 'rosa'))).toBe(
          'keys_needed',
        );
        expect(await send(tx, 'renameOrganization', input, await as(tx, 'amara'))).toBe('ok');
        expect(await found(tx, 'Marigold Market')).toContain('Marigold Market');
      }),
    );

    test(
      'nobody acts in the name of an organization of the facts',
      it.undone(async (tx) => {
        const cero = await idOf(tx, 'org-cero');
        for (const key of ['walter', 'amara', 'teo'])
          expect(
            await send(
              tx,
              'writeText',
              { organizationId: cero, purpose: 'mission', language: 'en', body: 'x' },
              await as(tx, key),
            ),
          ).toBe('keys_needed');
      }),
    );

    test(
      'what is not shown is not there, save for those who hold its keys',
      it.undone(async (tx) => {
        const riders = await idOf(tx, 'example-riders');
        const input = {
          organizationId: riders,
          name: 'Riders',
          language: 'pt',
          from: '2026-01-01',
        };
        expect(await send(tx, 'renameOrganization', input, await as(tx, 'amara'))).toBe(
          'not_found',
        );
        expect(await send(tx, 'renameOrganization', input, await as(tx, 'samuel'))).toBe('ok');
      }),
    );

    test(
      'a steward hands out keys only where nobody holds them',
      it.undone(async (tx) => {
        const person = (await as(tx, 'walter')).personId;
        const steward = await as(tx, 'teo');
        const until = it.house.context().now().add({ hours: 1 });
        const teo: SignedIn = {
          ...steward,
          staff: { id: steward.accountId, until, reason: 'to look after it' },
        };
        const grocery = await idOf(tx, 'example-grocery');
        expect(await send(tx, 'giveKey', { organizationId: grocery, personId: person }, teo)).toBe(
          'keys_are_held',
        );
        const homes = await idOf(tx, 'example-homes');
        expect(
          await send(
            tx,
            'giveKey',
            { organizationId: homes, personId: person },
            await as(tx, 'june'),
          ),
        ).toBe('keys_needed');
        expect(await send(tx, 'giveKey', { organizationId: homes, personId: person }, teo)).toBe(
          'ok',
        );
      }),
    );
  });

  describe('row 13: the gate', () => {
    test(
      'nothing appears before its own yes, and a no is gone from everywhere at once',
      it.undone(async (tx) => {
        const walter = await as(tx, 'walter');
        const answer = await it.house.run(
          command('addOrganization'),
          { name: 'Bluebell Repair Circle', language: 'en', kind: 'collective' },
          { viewer: walter },
          tx,
        );
        const organizationId = answer.ok
          ? (answer.value as { organizationId: string }).organizationId
          : '';
        expect(await found(tx, 'Bluebell')).toEqual([]);
        expect(await found(tx, 'Bluebell', await as(tx, 'rosa'))).toEqual([]);
        expect(await send(tx, 'grantConsent', { organizationId, audience: 'house' }, walter)).toBe(
          'ok',
        );
        expect(await found(tx, 'Bluebell')).toEqual([]);
        expect(await found(tx, 'Bluebell', await as(tx, 'rosa'))).toEqual([
          'Bluebell Repair Circle',
        ]);
        expect(await send(tx, 'grantConsent', { organizationId, audience: 'public' }, walter)).toBe(
          'ok',
        );
        expect(await found(tx, 'Bluebell')).toEqual(['Bluebell Repair Circle']);
        expect(
          await send(tx, 'withdrawConsent', { organizationId, audience: 'house' }, walter),
        ).toBe('ok');
        expect(await found(tx, 'Bluebell')).toEqual([]);
        expect(await found(tx, 'Bluebell', await as(tx, 'rosa'))).toEqual([]);
        expect(
          await send(tx, 'withdrawConsent', { organizationId, audience: 'house' }, walter),
        ).toBe('answered_so_already');
      }),
    );
  });

  describe('links', () => {
    test(
      'refuses what cannot be',
      it.undone(async (tx) => {
        const amara = await as(tx, 'amara');
        const organizationId = await idOf(tx, 'example-grocery');
        const link = (other: string, more: object) =>
          send(tx, 'addLink', { organizationId, otherId: other, type: 'supplies', ...more }, amara);
        const [farm, cafe, cero, rosa, dorchester] = await Promise.all(
          ['example-farm', 'example-cafe', 'org-cero', 'example-rosa', 'pl-dorchester'].map(
            (origin) => idOf(tx, origin),
          ),
        );
        expect(await link(organizationId, {})).toBe('link_to_itself');
        expect(await link(cero ?? '', {})).toBe('layers_apart');
        expect(await link(rosa ?? '', {})).toBe('not_found');
        expect(await link(dorchester ?? '', {})).toBe('layers_apart');
        expect(await link(farm ?? '', { end: 'to' })).toBe('link_exists');
        expect(await link(cafe ?? '', { subtype: 'incubates' })).toBe('subtype_of_another_type');
        expect(await link(cafe ?? '', { quantity: 5 })).toBe('quantity_incomplete');
        expect(await link(cafe ?? '', { quantity: -5, unit: 'pounds', period: 'week' })).toBe(
          'input_wrong quantity field_too_small',
        );
        expect(await link(cafe ?? '', { type: 'devours' })).toBe(
          'input_wrong type field_not_a_choice',
        );
        expect(await link(cafe ?? '', { since: '0044-03-15' })).toBe(
          'input_wrong since field_outside_history',
        );
        expect(await link('01890000-0000-7000-8000-000000000000', {})).toBe('not_found');
        expect(await link("'; drop table link; --", {})).toBe(
          'input_wrong otherId field_not_an_id',
        );
        expect(
          await link(cafe ?? '', {
            quantity: 5,
            unit: 'pounds',
            period: 'week',
            since: '2026-01-05',
          }),
        ).toBe('ok');
      }),
    );

    test(
      'a circle of parents is refused, however long',
      it.undone(async (tx) => {
        const amara = await as(tx, 'amara');
        const made: string[] = [];
        for (const name of ['One', 'Two', 'Three']) {
          const answer = await it.house.run(
            command('addOrganization'),
            { name, language: 'en', kind: 'collective' },
            { viewer: amara },
            tx,
          );
          made.push(answer.ok ? (answer.value as { organizationId: string }).organizationId : '');
        }
        const [one = '', two = '', three = ''] = made;
        const part = (organizationId: string, otherId: string) =>
          send(tx, 'addLink', { organizationId, otherId, type: 'part_of' }, amara);
        expect(await part(one, two)).toBe('ok');
        expect(await part(two, three)).toBe('ok');
        expect(await part(three, one)).toBe('link_in_a_circle');
        expect(await part(two, one)).toBe('link_in_a_circle');
      }),
    );

    test(
      'an ended link holds until its day and not on it',
      it.undone(async (tx) => {
        const marcus = await as(tx, 'marcus');
        const organizationId = await idOf(tx, 'example-farm');
        const { id: linkId } = await tx
          .selectFrom('link')
          .select('id')
          .where('from_id', '=', organizationId)
          .where('to_id', '=', await idOf(tx, 'example-cafe'))
          .executeTakeFirstOrThrow();
        const end = (on: string) => send(tx, 'endLink', { organizationId, linkId, on }, marcus);
        expect(await end('2021-07-05')).toBe('ends_before_it_begins');
        expect(await end('2026-03-01')).toBe('ok');
        expect(await end('2026-03-02')).toBe('ended_already');
        const amara = await as(tx, 'amara');
        const grocery = await idOf(tx, 'example-grocery');
        expect(
          await send(tx, 'endLink', { organizationId: grocery, linkId, on: '2026-03-01' }, amara),
        ).toBe('not_found');
      }),
    );
  });

  test(
    'names and places keep their time',
    it.undone(async (tx) => {
      const amara = await as(tx, 'amara');
      const organizationId = await idOf(tx, 'example-grocery');
      const rename = (name: string, from: string) =>
        send(tx, 'renameOrganization', { organizationId, name, language: 'en', from }, amara);
      expect(await rename('Marigold Grocery', '2026-01-01')).toBe('name_unchanged');
      expect(await rename('Marigold Market', '2026-01-01')).toBe('ok');
      expect(await rename('Marigold', '2025-01-01')).toBe('name_before_present_name');
      expect(await rename('x'.repeat(10_000), '2026-02-01')).toBe(
        'input_wrong name field_too_long',
      );
      expect(await rename('Mari\u202Egold', '2026-02-01')).toBe(
        'input_wrong name field_control_character',
      );
      const place = (more: object) =>
        send(
          tx,
          'setPlace',
          { organizationId, role: 'premises', precision: 'exact', from: '2026-02-01', ...more },
          amara,
        );
      expect(await place({})).toBe('point_needed');
      expect(await place({ latitude: 42.3 })).toBe('point_half');
      expect(await place({ latitude: 142.3, longitude: -71 })).toBe(
        'input_wrong latitude field_off_the_globe',
      );
      expect(await place({ precision: 'town' })).toBe('place_needed');
      expect(await place({ precision: 'town', place: 'atlantis' })).toBe('place_unknown');
      expect(await place({ role: 'home-office', latitude: 42.3, longitude: -71 })).toBe(
        'home_too_exact',
      );
      expect(await place({ latitude: 42.3, longitude: -71, place: 'dorchester' })).toBe('ok');
      expect(await place({ latitude: 42.4, longitude: -71, from: '2025-12-01' })).toBe(
        'place_before_present_place',
      );
    }),
  );

  test(
    'a claim needs a source, one value and a date of this world; a dispute leaves both standing',
    it.undone(async (tx) => {
      const amara = await as(tx, 'amara');
      const organizationId = await idOf(tx, 'example-grocery');
      const claim = (more: object) =>
        send(
          tx,
          'addClaim',
          { organizationId, field: 'number', source: 'Annual report', ...more },
          amara,
        );
      const good = { label: 'Member-owners', valueNumber: 1200, unit: 'people', date: '2026' };
      expect(await claim({})).toBe('one_value_needed');
      expect(await claim({ valueNumber: 3 })).toBe('number_incomplete');
      expect(await claim({ ...good, date: '2026-13' })).toBe('date_not_understood');
      expect(await claim({ ...good, source: '' })).toBe('input_wrong source field_missing');
      expect(await claim({ ...good, sourceAddress: 'javascript:alert(1)' })).toBe(
        'input_wrong sourceAddress field_not_a_web_address',
      );
      expect(await claim(good)).toBe('ok');
      const claims = await tx
        .selectFrom('claim')
        .select(['id', 'value_number'])
        .where('label', '=', 'Member-owners')
        .execute();
      expect(claims.map((row) => Number(row.value_number)).sort()).toEqual([1046, 1112, 1200]);
      const dispute = (viewer: Viewer) =>
        send(
          tx,
          'disputeClaim',
          { claimId: claims[0]?.id, title: 'Too many', note: 'I count fewer.' },
          viewer,
        );
      expect(await dispute(stranger)).toBe('sign_in_needed');
      expect(await dispute(await as(tx, 'rosa'))).toBe('ok');
      expect(await dispute(await as(tx, 'rosa'))).toBe('disputed_already');
      expect(
        await tx.selectFrom('claim').select('id').where('label', '=', 'Member-owners').execute(),
      ).toHaveLength(3);
    }),
  );

  test(
    'a translation knows which words it came from',
    it.undone(async (tx) => {
      const amara = await as(tx, 'amara');
      const organizationId = await idOf(tx, 'example-grocery');
      const write = (body: string, afterRevision: number, language = 'en') =>
        send(
          tx,
          'writeText',
          { organizationId, purpose: 'description', language, body, afterRevision },
          amara,
        );
      expect(await write('Newer words.', 0)).toBe('text_changed_meanwhile');
      expect(await write('Newer words.', 1)).toBe('ok');
      expect(await write('Palabras.', 2, 'es')).toBe('text_in_another_language');
      const text = await tx
        .selectFrom('written_text')
        .select('id')
        .where('entry_id', '=', organizationId)
        .where('purpose', '=', 'description')
        .executeTakeFirstOrThrow();
      const translate = (language: string, ofRevision: number, viewer: Viewer) =>
        send(
          tx,
          'translateText',
          { textId: text.id, language, ofRevision, body: 'Palabras nuevas.' },
          viewer,
        );
      expect(await translate('en', 2, amara)).toBe('text_already_in_that_language');
      expect(await translate('es', 9, amara)).toBe('no_such_revision');
      expect(await translate('es', 2, await as(tx, 'walter'))).toBe('membership_needed');
      expect(await translate('es', 2, await as(tx, 'rosa'))).toBe('ok');
      expect(await found(tx, 'palabras nuevas')).toContain('Marigold Grocery');
    }),
  );

  test(
    'members come and leave, the last keys stay',
    it.undone(async (tx) => {
      const amara = await as(tx, 'amara');
      const walter = await as(tx, 'walter');
      const organizationId = await idOf(tx, 'example-grocery');
      const add = (memberId: string) =>
        send(
          tx,
          'addMembership',
          { organizationId, memberId, class: 'consumer', from: '2026-03-01' },
          amara,
        );
      expect(await add(organizationId)).toBe('member_of_itself');
      expect(await add(await idOf(tx, 'org-cero'))).toBe('layers_apart');
      expect(await add(await idOf(tx, 'pl-boston'))).toBe('member_wrong_kind');
      expect(await add(walter.personId)).toBe('ok');
      expect(await add(walter.personId)).toBe('member_already');
      const { id: membershipId } = await tx
        .selectFrom('membership')
        .select('id')
        .where('member_id', '=', walter.personId)
        .executeTakeFirstOrThrow();
      const end = (on: string, viewer: Viewer) =>
        send(tx, 'endMembership', { organizationId, membershipId, on }, viewer);
      expect(await end('2026-03-02', walter)).toBe('keys_needed');
      expect(await end('2026-03-01', amara)).toBe('ends_before_it_begins');
      expect(await end('2026-03-02', amara)).toBe('ok');
      expect(await end('2026-03-03', amara)).toBe('ended_already');
      expect(await send(tx, 'leave', { organizationId }, amara)).toBe('last_key');
      expect(await send(tx, 'giveKey', { organizationId, personId: walter.personId }, amara)).toBe(
        'ok',
      );
      expect(await send(tx, 'giveKey', { organizationId, personId: walter.personId }, amara)).toBe(
        'key_held_already',
      );
      expect(await send(tx, 'leave', { organizationId }, amara)).toBe('ok');
      expect(await send(tx, 'leave', { organizationId }, amara)).toBe('not_a_member');
      expect(
        await send(
          tx,
          'writeText',
          { organizationId, purpose: 'join', language: 'en', body: 'x', afterRevision: 1 },
          amara,
        ),
      ).toBe('keys_needed');
      expect(await send(tx, 'takeKey', { organizationId, personId: walter.personId }, walter)).toBe(
        'last_key',
      );
    }),
  );

  test(
    'what one lends to see ends on its day',
    it.undone(async (tx) => {
      const samuel = await as(tx, 'samuel');
      const organizationId = await idOf(tx, 'example-riders');
      const nadia = await as(tx, 'nadia');
      const lend = (until: string) =>
        send(
          tx,
          'grantSight',
          { organizationId, toId: nadia.personId, purpose: 'Planning rides together', until },
          samuel,
        );
      const sees = () =>
        send(
          tx,
          'addMembership',
          { organizationId, memberId: nadia.personId, class: 'rider', from: '2026-03-02' },
          nadia,
        );
      expect(await sees()).toBe('not_found');
      expect(await lend('2026-03-02')).toBe('ends_before_it_begins');
      expect(await lend('2036-03-02')).toBe('grant_too_long');
      expect(await lend('2026-03-09')).toBe('ok');
      expect(await sees()).toBe('keys_needed');
      it.clock.advance({ hours: 24 * 7 });
      expect(await sees()).toBe('not_found');
      it.clock.advance({ hours: -24 * 7 });
    }),
  );

  test('one account has one person, however many first visits', async () => {
    const accountId = '01890000-0000-7000-8000-00000000cafe';
    const context = it.house.context();
    const both = await Promise.all(
      [0, 1].map(() => members.personOf?.(it.house.db, accountId, context)),
    );
    expect(both[0]).toBe(both[1]);
    await transact(it.house.db, async (tx) => members.forget?.(tx, both[0] ?? ''));
  });
});
