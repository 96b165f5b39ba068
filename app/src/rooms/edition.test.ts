import { expect, test } from 'vitest';
import type { Tx } from '#house/db/database.ts';
import { editionOf } from '#house/db/edition.ts';
import { transact } from '#house/db/transact.ts';
import { purge } from '#house/jobs/purge.ts';
import { withDatabases } from '#house/testing/with-databases.ts';
import { seeded } from './atlas/server/testing/seeded.ts';
import { rooms } from './index.ts';

withDatabases(rooms, (it) => {
  seeded(it);

  /** Somebody of the example who holds the keys of an organization, and that organization. */
  async function keyHolder(tx: Tx) {
    const found = await tx
      .selectFrom('organization_key as k')
      .innerJoin('account as a', 'a.person_id', 'k.person_id')
      .select(['a.id as accountId', 'a.person_id as personId', 'k.organization_id'])
      .where('k.valid_to', 'is', null)
      .executeTakeFirstOrThrow();
    const viewer = {
      kind: 'person',
      accountId: found.accountId,
      personId: found.personId,
    } as const;
    return { viewer, organizationId: found.organization_id };
  }

  /** Says no for an organization. */
  function withdraw(tx: Tx, audience: string, who: Awaited<ReturnType<typeof keyHolder>>) {
    const command = it.house.rooms
      .flatMap(({ commands }) => commands)
      .find(({ verb }) => verb === 'members.withdrawConsent');
    if (command === undefined) throw new Error('no command to withdraw a consent');
    const input = { organizationId: who.organizationId, audience };
    return it.house.run(command, input, { viewer: who.viewer }, tx);
  }

  test(
    'EDITION-1: a withdrawn consent marks the house as changed in the same transaction',
    it.undone(async (tx) => {
      const who = await keyHolder(tx);
      const before = await editionOf(tx);
      expect(await withdraw(tx, 'public', who)).toMatchObject({ ok: true });
      const after = await editionOf(tx);
      expect(after).not.toBe(before);
      const gone = new Error('undo');
      await transact(tx, async (inner) => {
        expect(await withdraw(inner, 'house', who)).toMatchObject({ ok: true });
        expect(await editionOf(inner)).not.toBe(after);
        throw gone;
      }).catch((fault) => expect(fault).toBe(gone));
      expect(await editionOf(tx)).toBe(after);
    }),
  );

  test(
    'EDITION-1: a refused command marks nothing',
    it.undone(async (tx) => {
      const who = await keyHolder(tx);
      const before = await editionOf(tx);
      expect(await withdraw(tx, 'everybody', who)).toMatchObject({ ok: false });
      expect(await editionOf(tx)).toBe(before);
    }),
  );

  test('EDITION-1: what removes rows without a command marks it too', async () => {
    const before = await editionOf(it.house.db);
    await purge(it.house);
    expect(await editionOf(it.house.db)).not.toBe(before);
  });
});
