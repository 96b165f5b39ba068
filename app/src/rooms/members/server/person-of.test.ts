import { expect, it as test } from 'vitest';
import { withDatabases } from '#house/testing/with-databases.ts';
import { members } from './index.ts';
import { nameOf, personOf } from './person-of.ts';

withDatabases([members], (it) => {
  test('an account is the same person every time, and its first visit makes them', async () => {
    const context = it.house.context();
    const accountId = context.newId();
    const first = await personOf(it.house.db, accountId, context);
    expect(await personOf(it.house.db, accountId, context)).toBe(first);
    expect(await personOf(it.house.db, context.newId(), context)).not.toBe(first);
  });

  test('two first visits at the same moment make one person', async () => {
    const context = it.house.context();
    const accountId = context.newId();
    const people = await Promise.all(
      [1, 2, 3].map(() => personOf(it.house.db, accountId, context)),
    );
    expect(new Set(people).size).toBe(1);
  });

  test('nobody knows a newcomer: no name, no page, shown by consent only', async () => {
    const context = it.house.context();
    const personId = (await personOf(it.house.db, context.newId(), context)) ?? '';
    expect(await nameOf(it.house.db, personId, context)).toBeNull();
    const entry = await it.house.db
      .selectFrom('entry')
      .select(['slug', 'shown_by', 'layer'])
      .where('id', '=', personId)
      .executeTakeFirst();
    expect(entry).toEqual({ slug: null, shown_by: 'consent', layer: 'fact' });
  });

  test('a closed account is nobody', async () => {
    const context = it.house.context();
    const accountId = context.newId();
    await personOf(it.house.db, accountId, context);
    await it.house.db
      .updateTable('account')
      .set({ closed_at: context.now() })
      .where('id', '=', accountId)
      .execute();
    expect(await personOf(it.house.db, accountId, context)).toBeNull();
  });
});
