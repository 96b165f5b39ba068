import { ok, refuse } from '@ownhouse/basics';
import { expect, it as test } from 'vitest';
import type { SignedIn } from '#house/access/viewer.ts';
import type { Tx } from '#house/db/database.ts';
import { type TestHouse, withDatabases } from '#house/testing/with-databases.ts';
import { members } from '../index.ts';
import { appointFirstSteward, putSteward } from '../people/stewards.ts';
import { personOf } from '../person-of.ts';
import { appointSteward, endStewardship } from './stewards.ts';

withDatabases([members], (it) => {
  const appoint = (tx: Tx, viewer: SignedIn, { personId }: { personId: string }) =>
    it.house.run(appointSteward, { personId }, { viewer }, tx);
  const end = (tx: Tx, viewer: SignedIn, { personId }: { personId: string }) =>
    it.house.run(endStewardship, { personId }, { viewer }, tx);

  /** A steward in staff mode, beside whoever is there already. */
  async function steward(tx: Tx): Promise<SignedIn> {
    const person = await newcomer(it, tx);
    await putSteward(tx, person.personId, it.house.context());
    return onDuty(it, person);
  }

  test(
    'a steward appoints another, who may then do the same',
    it.undone(async (tx) => {
      const ines = await steward(tx);
      const omar = await newcomer(it, tx);
      const june = await newcomer(it, tx);
      expect(await appoint(tx, onDuty(it, omar), june)).toEqual(refuse('stewards_only'));
      expect(await appoint(tx, ines, omar)).toEqual(ok({ personId: omar.personId }));
      expect(await appoint(tx, omar, june)).toEqual(refuse('staff_mode_needed'));
      expect(await appoint(tx, onDuty(it, omar), june)).toMatchObject({ ok: true });
      expect(await appoint(tx, ines, omar)).toEqual(refuse('steward_already'));
      const acts = await tx.selectFrom('act').select(['verb', 'authority', 'subject_id']).execute();
      expect(acts).toContainEqual({
        verb: 'members.appointSteward',
        authority: 'steward',
        subject_id: omar.personId,
      });
    }),
  );

  test(
    'nobody unknown is appointed, nor anybody who cannot come in, nor anybody of the example',
    it.undone(async (tx) => {
      const ines = await steward(tx);
      const nobody = { personId: it.house.context().newId() };
      expect(await appoint(tx, ines, nobody)).toEqual(refuse('nobody_known'));
      const closed = await newcomer(it, tx);
      await tx
        .updateTable('account')
        .set({ closed_at: it.clock() })
        .where('id', '=', closed.accountId)
        .execute();
      expect(await appoint(tx, ines, closed)).toEqual(refuse('has_no_account'));
      const madeUp = await newcomer(it, tx);
      await moveToExample(tx, madeUp);
      expect(await appoint(tx, ines, madeUp)).toEqual(refuse('layers_apart'));
    }),
  );

  test(
    'a stewardship ends at once, save the last; the example’s steward does not count',
    it.undone(async (tx) => {
      const ines = await steward(tx);
      const teo = await steward(tx);
      await moveToExample(tx, teo);
      expect(await end(tx, ines, ines)).toEqual(refuse('last_steward'));
      expect(await end(tx, ines, teo)).toEqual(refuse('layers_apart'));
      expect(await end(tx, teo, ines)).toEqual(refuse('layers_apart'));
      const omar = await newcomer(it, tx);
      expect(await end(tx, ines, omar)).toEqual(refuse('not_a_steward'));
      await appoint(tx, ines, omar);
      expect(await end(tx, ines, ines)).toEqual(ok({ personId: ines.personId }));
      expect(await end(tx, ines, omar)).toEqual(refuse('stewards_only'));
      expect(await appoint(tx, onDuty(it, omar), ines)).toMatchObject({ ok: true });
    }),
  );

  test(
    'the first is whoever comes in by a proven mail address, and only while there is none',
    it.undone(async (tx) => {
      const context = it.house.context();
      const first = (email: string) => appointFirstSteward(tx, email, context);
      const omar = await newcomer(it, tx, { email: 'omar@house.example', email_verified: false });
      expect(await first('omar@house.example')).toEqual(refuse('nobody_known'));
      expect(await first('not an address')).toEqual(refuse('nobody_known'));
      const ines = await newcomer(it, tx, { email: 'ines@house.example', email_verified: true });
      expect(await first(' Ines@House.Example ')).toEqual(ok(ines.personId));
      expect(await first('ines@house.example')).toEqual(refuse('steward_there_already'));
      expect(await appoint(tx, onDuty(it, ines), omar)).toMatchObject({ ok: true });
    }),
  );

  test(
    'the example’s steward does not keep a real house from its first',
    it.undone(async (tx) => {
      const teo = await steward(tx);
      await newcomer(it, tx, { email: 'ines@house.example', email_verified: true });
      const first = () => appointFirstSteward(tx, 'ines@house.example', it.house.context());
      expect(await first()).toEqual(refuse('steward_there_already'));
      await moveToExample(tx, teo);
      expect(await first()).toMatchObject({ ok: true });
    }),
  );
});

async function newcomer(
  { house }: TestHouse,
  tx: Tx,
  login?: { email: string; email_verified: boolean },
): Promise<SignedIn> {
  const context = house.context();
  const accountId = context.newId();
  const [created_at, updated_at] = [context.now(), context.now()];
  if (login !== undefined) {
    await tx
      .insertInto('login')
      .values({ id: accountId, name: '', ...login, created_at, updated_at })
      .execute();
  }
  const personId = await personOf(tx, accountId, context);
  return { kind: 'person', accountId, personId: personId as string };
}

function onDuty({ house }: TestHouse, viewer: SignedIn): SignedIn {
  const context = house.context();
  const until = context.now().add({ hours: 1 });
  return { ...viewer, staff: { id: context.newId(), until, reason: 'to look after it' } };
}

async function moveToExample(tx: Tx, { personId }: SignedIn): Promise<void> {
  await tx.updateTable('entry').set({ layer: 'example' }).where('id', '=', personId).execute();
}
