import { ok, refuse } from '@ownhouse/basics';
import { expect, it as test } from 'vitest';
import type { SignedIn } from '#house/access/viewer.ts';
import type { Tx } from '#house/db/database.ts';
import { listStaffModes } from '#house/own-room/list-staff-modes.ts';
import { beginStaffMode } from '#house/own-room/staff-mode.ts';
import { staffModeOf } from '#house/own-room/viewer-of.ts';
import { type TestHouse, withDatabases } from '#house/testing/with-databases.ts';
import { nameSelf } from '../commands/name-self.ts';
import { appointSteward, endStewardship } from '../commands/stewards.ts';
import { members } from '../index.ts';
import { putSteward } from '../people/stewards.ts';
import { personOf } from '../person-of.ts';
import { findPeople } from './find-people.ts';
import { listStewards } from './list-stewards.ts';

withDatabases([members], (it) => {
  const find = (tx: Tx, viewer: SignedIn, words: string) =>
    it.house.ask(findPeople, { words }, { viewer }, tx);
  const stewards = async (tx: Tx, viewer: SignedIn) => {
    const answer = await it.house.ask(listStewards, {}, { viewer }, tx);
    return answer.ok ? answer.value : [];
  };

  async function steward(tx: Tx, name: string): Promise<SignedIn> {
    const person = await newcomer(it, tx, name);
    await putSteward(tx, person.personId, it.house.context());
    return onDuty(it, person);
  }

  test(
    'people are found by a part of a name, without regard to marks, and by a whole proven address',
    it.undone(async (tx) => {
      const ines = await steward(tx, 'Inés Duarte');
      const teo = await newcomer(it, tx, 'Teo Brandão', 'teo@house.example');
      await newcomer(it, tx, 'Teodora Silva', 'silva@house.example', false);
      const found = async (words: string) => {
        const answer = await find(tx, ines, words);
        return answer.ok ? answer.value.map(({ name }) => name) : answer.refusal.code;
      };
      expect(await found('brandao')).toEqual(['Teo Brandão']);
      expect(await found('BRANDÃO teo')).toEqual(['Teo Brandão']);
      expect(await found('teo')).toEqual(['Teo Brandão', 'Teodora Silva']);
      expect(await found(' Teo@House.example ')).toEqual(['Teo Brandão']);
      expect(await found('teo@house')).toEqual([]);
      expect(await found('house.example')).toEqual([]);
      expect(await found('silva@house.example'), 'an address that nobody has proven').toEqual([]);
      expect(await found('%%')).toEqual([]);
      expect(await found('t')).toBe('input_wrong');
      expect(await find(tx, ines, 'duarte')).toMatchObject(
        ok([{ personId: ines.personId, isSteward: true, belongsTo: [] }]),
      );
      expect(await find(tx, teo, 'teo')).toEqual(refuse('stewards_only'));
      const { staff: _, ...offDuty } = ines;
      expect(await find(tx, offDuty, 'teo')).toEqual(refuse('staff_mode_needed'));
    }),
  );

  test(
    'neither somebody who has left nor somebody of the example is found',
    it.undone(async (tx) => {
      const ines = await steward(tx, 'Inés Duarte');
      const gone = await newcomer(it, tx, 'Omar Gone');
      await tx
        .updateTable('account')
        .set({ closed_at: it.clock() })
        .where('id', '=', gone.accountId)
        .execute();
      const madeUp = await newcomer(it, tx, 'Omar Madeup');
      await tx
        .updateTable('entry')
        .set({ layer: 'example' })
        .where('id', '=', madeUp.personId)
        .execute();
      expect(await find(tx, ines, 'omar')).toEqual(ok([]));
    }),
  );

  test(
    'everybody inside reads who looks after the house, since when and by whom',
    it.undone(async (tx) => {
      const ines = await steward(tx, 'Inés Duarte');
      const omar = await newcomer(it, tx, 'Omar Haddad');
      const june = await newcomer(it, tx, 'June Reyes');
      await it.house.run(appointSteward, { personId: omar.personId }, { viewer: ines }, tx);
      const today = it.house.context().today();
      const lines = await stewards(tx, june);
      expect(lines).toContainEqual(
        expect.objectContaining({
          name: 'Omar Haddad',
          from: today,
          to: null,
          holds: true,
          givenBy: 'Inés Duarte',
        }),
      );
      expect(lines).toContainEqual(
        expect.objectContaining({ name: 'Inés Duarte', holds: true, givenById: null }),
      );
      await it.house.run(endStewardship, { personId: omar.personId }, { viewer: ines }, tx);
      expect((await stewards(tx, june)).find(({ name }) => name === 'Omar Haddad')).toMatchObject({
        holds: false,
        to: today,
      });
    }),
  );

  test(
    'staff mode ends with the stewardship, and its record tells what was done in it',
    it.undone(async (tx) => {
      const ines = await steward(tx, 'Inés Duarte');
      const omar = await newcomer(it, tx, 'Omar Haddad');
      await it.house.run(appointSteward, { personId: omar.personId }, { viewer: ines }, tx);
      const reason = 'to hand the keys of a closed co-op on';
      const begun = await it.house.run(beginStaffMode, { reason }, { viewer: omar }, tx);
      const mode = begun.ok ? begun.value : undefined;
      const staff = {
        id: mode?.id ?? '',
        until: Temporal.Instant.from(mode?.until ?? ''),
        reason,
      };
      const june = await newcomer(it, tx, 'June Reyes');
      const working: SignedIn = { ...omar, staff };
      await it.house.run(appointSteward, { personId: june.personId }, { viewer: working }, tx);
      const read = async () => {
        const answer = await it.house.ask(listStaffModes, {}, { viewer: june }, tx);
        return answer.ok ? answer.value.filter(({ id }) => id === staff.id) : [];
      };
      expect(await read()).toMatchObject([
        {
          personId: omar.personId,
          reason,
          isRunning: true,
          deeds: [{ verb: 'members.appointSteward' }],
        },
      ]);
      await it.house.run(endStewardship, { personId: omar.personId }, { viewer: ines }, tx);
      expect(await read()).toMatchObject([{ isRunning: false }]);
      expect(await staffModeOf(tx, omar.personId, it.clock())).toBeUndefined();
    }),
  );
});

async function newcomer(
  { house }: TestHouse,
  tx: Tx,
  name: string,
  email: string | null = null,
  email_verified = true,
): Promise<SignedIn> {
  const context = house.context();
  const accountId = context.newId();
  const [created_at, updated_at] = [context.now(), context.now()];
  await tx
    .insertInto('login')
    .values({ id: accountId, name: '', email, email_verified, created_at, updated_at })
    .execute();
  const personId = (await personOf(tx, accountId, context)) as string;
  const viewer: SignedIn = { kind: 'person', accountId, personId };
  await house.run(nameSelf, { name }, { viewer }, tx);
  return viewer;
}

function onDuty({ house }: TestHouse, viewer: SignedIn): SignedIn {
  const context = house.context();
  const until = context.now().add({ hours: 1 });
  return { ...viewer, staff: { id: context.newId(), until, reason: 'to look after it' } };
}
