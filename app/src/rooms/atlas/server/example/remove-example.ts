import { sql } from 'kysely';
import type { Tx } from '#house/db/database.ts';

/** Tables of which rows may be of the example without hanging on one of its entries. */
const LAYERED = ['dispute', 'source', 'claim', 'link', 'quote', 'seed_record'] as const;

/** Takes the example out of the house, whole. Answers how many entries and loose rows went. */
export async function removeExample(tx: Tx): Promise<number> {
  await sql`
    delete from citation where source_id in (select id from source where layer = 'example')`.execute(
    tx,
  );
  let count = 0;
  for (const table of LAYERED) {
    const gone = await tx.deleteFrom(table).where('layer', '=', 'example').executeTakeFirst();
    count += Number(gone.numDeletedRows);
  }
  // Its people may have been stepped into: the logins that this made go with them.
  await sql`
    delete from login where id in (
      select a.id from account a join entry e on e.id = a.person_id where e.layer = 'example')`.execute(
    tx,
  );
  const gone = await tx.deleteFrom('entry').where('layer', '=', 'example').executeTakeFirst();
  count += Number(gone.numDeletedRows);
  await tx
    .updateTable('search_version')
    .set((eb) => ({ version: eb('version', '+', 1n) }))
    .execute();
  return count;
}
