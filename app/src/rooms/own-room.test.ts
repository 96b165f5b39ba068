import { ok, refuse } from '@ownhouse/basics';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type SignedIn, stranger } from '#house/access/viewer.ts';
import { keptTables } from '#house/backup/tables.ts';
import type { Tx } from '#house/db/database.ts';
import { purge } from '#house/jobs/purge.ts';
import { forgetMe } from '#house/own-room/forget-me.ts';
import { listActs } from '#house/own-room/list-acts.ts';
import { listHoldings } from '#house/own-room/list-holdings.ts';
import { nameRegion, proposeRegion, regionOf } from '#house/own-room/region.ts';
import { beginStaffMode, endStaffMode } from '#house/own-room/staff-mode.ts';
import { staffModeOf } from '#house/own-room/viewer-of.ts';
import { withDatabases } from '#house/testing/with-databases.ts';
import { rooms } from './index.ts';
import { nameSelf } from './members/server/commands/name-self.ts';

withDatabases(rooms, (at) => {
  /** Somebody who has just signed in for the first time. */
  async function arrive(tx: Tx, email: string): Promise<SignedIn> {
    const accountId = at.house.context().newId();
    const moment = at.clock();
    const login = { id: accountId, email, email_verified: true, name: '' };
    await tx
      .insertInto('login')
      .values({ ...login, created_at: moment, updated_at: moment })
      .execute();
    const members = rooms.find(({ personOf }) => personOf !== undefined);
    const personId = await members?.personOf?.(tx, accountId, at.house.context());
    return { kind: 'person', accountId, personId: personId as string };
  }

  async function appoint(tx: Tx, { personId }: SignedIn): Promise<void> {
    const id = at.house.context().newId();
    await tx
      .insertInto('house_steward')
      .values({
        id,
        person_id: personId,
        valid_from: at.house.context().today(),
        recorded_at: at.clock(),
      })
      .execute();
  }

  const why = { reason: 'A member lost the paper with their codes', minutes: 30 };

  test(
    'staff mode is for stewards, has an end, and leaves a line',
    at.undone(async (tx) => {
      const rosa = await arrive(tx, 'rosa@example.org');
      const run = (viewer: SignedIn) => at.house.run(beginStaffMode, why, { viewer }, tx);
      expect(await run(rosa)).toEqual(refuse('stewards_only'));
      await appoint(tx, rosa);
      const begun = await run(rosa);
      expect(begun).toMatchObject(ok({ until: '2026-03-02T15:30:00Z' }));
      expect(await run(rosa)).toEqual(refuse('already_in_staff_mode'));

      const staff = await staffModeOf(tx, rosa.personId, at.clock());
      expect(staff?.until.toString()).toBe('2026-03-02T15:30:00Z');
      const later = at.clock().add({ minutes: 30 });
      expect(await staffModeOf(tx, rosa.personId, later)).toBeUndefined();

      const viewer = { ...rosa, ...(staff === undefined ? {} : { staff }) };
      expect(await at.house.run(endStaffMode, {}, { viewer }, tx)).toMatchObject({ ok: true });
      expect(await staffModeOf(tx, rosa.personId, at.clock())).toBeUndefined();
      const lines = await tx.selectFrom('act').select(['verb', 'authority', 'facts']).execute();
      expect(lines.map(({ verb }) => verb).sort()).toEqual([
        'house.beginStaffMode',
        'house.endStaffMode',
      ]);
      expect(lines[0]).toMatchObject({ authority: 'steward', facts: { reason: why.reason } });
    }),
  );

  test(
    'the trail shows everybody what is public, everyone their own, staff all of it',
    at.undone(async (tx) => {
      const rosa = await arrive(tx, 'rosa@example.org');
      const ines = await arrive(tx, 'ines@example.org');
      await appoint(tx, rosa);
      await at.house.run(beginStaffMode, why, { viewer: rosa }, tx);
      const staff = await staffModeOf(tx, rosa.personId, at.clock());
      const count = async (viewer: SignedIn | typeof stranger) => {
        const answer = await at.house.ask(listActs, {}, { viewer }, tx);
        return answer.ok ? answer.value.length : null;
      };
      expect(await count(stranger)).toBe(0);
      expect(await count(ines)).toBe(0);
      expect(await count(rosa)).toBe(1);
      expect(await count({ ...ines, ...(staff === undefined ? {} : { staff }) })).toBe(1);
      await sql`update act set is_public = true`.execute(tx);
      expect(await count(stranger)).toBe(1);
    }),
  );

  test(
    'whoever asks to be forgotten is nowhere in the house any more',
    at.undone(async (tx) => {
      const rosa = await arrive(tx, 'rosa@example.org');
      await appoint(tx, rosa);
      await at.house.run(beginStaffMode, why, { viewer: rosa }, tx);
      const named = await at.house.run(nameSelf, { name: 'Rosa' }, { viewer: rosa }, tx);
      expect(named).toMatchObject({ ok: true });
      const forget = (input: object) => at.house.run(forgetMe, input, { viewer: rosa }, tx);
      expect(await forget({})).toMatchObject({ refusal: { code: 'input_wrong' } });
      expect(await forget({ sure: 'forget me' })).toEqual(ok({ forgotten: true }));
      for (const { name } of await keptTables(tx)) {
        if (name === 'deletion') continue;
        const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t
          where t::text like any(${[`%${rosa.personId}%`, `%${rosa.accountId}%`, '%rosa@%']})`.execute(
          tx,
        );
        expect(rows, name).toEqual([]);
      }
      const [gone] = await tx.selectFrom('deletion').select(['kind', 'id']).execute();
      expect(gone).toEqual({ kind: 'person', id: rosa.personId });
    }),
  );

  test(
    'the seed says what the region is called, until a steward on duty says otherwise',
    at.undone(async (tx) => {
      expect(await regionOf(tx)).toBeNull();
      const context = at.house.context();
      for (const room of rooms) await room.seed?.(tx, context);
      expect(await regionOf(tx)).toBe('Greater Boston');
      const rosa = await arrive(tx, 'rosa@example.org');
      await appoint(tx, rosa);
      const rename = (viewer: SignedIn) =>
        at.house.run(nameRegion, { name: 'Pioneer Valley' }, { viewer }, tx);
      expect(await rename(rosa)).toEqual(refuse('staff_mode_needed'));
      await at.house.run(beginStaffMode, why, { viewer: rosa }, tx);
      const staff = await staffModeOf(tx, rosa.personId, at.clock());
      expect(await rename({ ...rosa, ...(staff === undefined ? {} : { staff }) })).toMatchObject({
        ok: true,
      });
      expect(await regionOf(tx)).toBe('Pioneer Valley');
      await proposeRegion(tx, 'Greater Boston');
      expect(await regionOf(tx), 'a seed takes nobody’s word back').toBe('Pioneer Valley');
    }),
  );

  test('what the house keeps for a while is listed, and the purge works through that list', async () => {
    const listed = await at.house.ask(listHoldings, {}, { viewer: stranger });
    const purged = await purge(at.house);
    expect(listed.ok && listed.value.map(({ table }) => table)).toEqual(
      purged.map(({ table }) => table),
    );
  });
});
