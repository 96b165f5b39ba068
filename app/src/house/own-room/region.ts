import { ok } from '@ownhouse/basics';
import { z } from 'zod';
import { defineCommand } from '../command/command.ts';
import { text } from '../command/text.ts';
import type { Db, Tx } from '../db/database.ts';

const setting = 'region';

/** What the house calls the region it stands in, such as “Greater Boston”; null while nobody has said. */
export async function regionOf(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('house_setting')
    .select('value')
    .where('name', '=', setting)
    .executeTakeFirst();
  return typeof row?.value === 'string' ? row.value : null;
}

/** The region's name as a seed gives it. A name that is there already stays. */
export async function proposeRegion(tx: Tx, name: string): Promise<void> {
  await tx
    .insertInto('house_setting')
    .values({ name: setting, value: JSON.stringify(name) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
}

/** Says which region the house is for; it stands beside the house's name on every page. */
export const nameRegion = defineCommand({
  verb: 'house.nameRegion',
  says: 'Say what the region is called that this house is for.',
  input: z.strictObject({ name: text({ max: 60 }) }),
  load: () => ({}),
  async run(tx, { input }) {
    await tx
      .insertInto('house_setting')
      .values({ name: setting, value: JSON.stringify(input.name) })
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet({ value: JSON.stringify(input.name) }),
      )
      .execute();
    return ok({ name: input.name });
  },
  act: ({ input }) => ({ facts: { name: input.name }, isPublic: true }),
});
