import { expect, test } from 'vitest';
import { stranger } from '#house/access/viewer.ts';
import type { Tx } from '#house/db/database.ts';
import { editionOf } from '#house/db/edition.ts';
import { withDatabases } from '#house/testing/with-databases.ts';
import { atlas } from '#rooms/atlas/server/index.ts';
import { members } from '#rooms/members/server/index.ts';
import { answered, seeded } from '../testing/seeded.ts';
import { findEntries } from './find-entries.ts';
import { refreshDue } from './refresh-due.ts';
import { refreshSearch } from './refresh-search.ts';

withDatabases([members, atlas], (it) => {
  seeded(it);

  async function isFound(tx: Tx): Promise<boolean> {
    const question = { words: 'Boston Ujima Project', facets: { entry_kind: ['organization'] } };
    const asked = await it.house.ask(findEntries, question, { viewer: stranger }, tx);
    return answered(asked).items.some(({ slug }) => slug === 'boston-ujima-project');
  }

  test(
    'SIGHT-2: what is not shown for some days is found again on the day after them',
    it.undone(async (tx) => {
      const context = it.house.context();
      const today = context.today();
      const { id } = await tx
        .selectFrom('entry')
        .select('id')
        .where('slug', '=', 'boston-ujima-project')
        .executeTakeFirstOrThrow();
      await refreshDue(tx, context);
      await tx
        .insertInto('consent')
        .values({
          id: context.newId(),
          entry_id: id,
          answer: 'no',
          audience: 'house',
          given_by_id: null,
          valid_from: today.add({ days: 1 }),
          valid_to: today.add({ days: 3 }),
          recorded_at: context.now(),
        })
        .execute();
      await refreshSearch(tx, today, [id]);

      const found: boolean[] = [];
      const due: number[] = [];
      for (let day = 0; day < 5; day++) {
        if (day > 0) it.clock.advance({ days: 1 });
        due.push(await refreshDue(tx, it.house.context()));
        found.push(await isFound(tx));
      }
      expect(found).toEqual([true, false, false, true, true]);
      expect(due).toEqual([0, 1, 0, 1, 0]);
    }),
  );

  test(
    'a machine that slept over the day still does it, once, and marks the house as changed',
    it.undone(async (tx) => {
      const context = it.house.context();
      await refreshDue(tx, context);
      const { id } = await tx
        .selectFrom('entry')
        .select('id')
        .where('slug', '=', 'cero')
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('consent')
        .values({
          id: context.newId(),
          entry_id: id,
          answer: 'yes',
          audience: 'public',
          given_by_id: null,
          valid_from: context.today().add({ days: 2 }),
          valid_to: null,
          recorded_at: context.now(),
        })
        .execute();
      it.clock.advance({ days: 40 });
      const before = await editionOf(tx);
      expect(await refreshDue(tx, it.house.context())).toBe(1);
      const after = await editionOf(tx);
      expect(after).not.toBe(before);
      expect(await refreshDue(tx, it.house.context())).toBe(0);
      expect(await editionOf(tx)).toBe(after);
    }),
  );
});
