import { beforeAll } from 'vitest';
import { transact } from '#house/db/transact.ts';
import type { TestHouse } from '#house/testing/with-databases.ts';

/** Fills the suite's house as an empty house is filled, once for all its tests. */
export function seeded(it: TestHouse): void {
  beforeAll(async () => {
    const context = it.house.context();
    await transact(it.house.db, async (tx) => {
      for (const room of it.house.rooms) await room.seed?.(tx, context);
    });
  });
}

/** The answer, or the refusal thrown, for tests that expect an answer. */
export function answered<Value>(
  result: { ok: true; value: Value } | { ok: false; refusal: unknown },
): NonNullable<Value> {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  if (result.value === null || result.value === undefined) throw new Error('nothing was answered');
  return result.value;
}
