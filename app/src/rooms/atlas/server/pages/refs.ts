import { sql } from 'kysely';
import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { maySee } from '#rooms/members/server/index.ts';
import type { EntryRef } from './words.ts';

/**
 * The names of entries by id, as the viewer may see them today: in the viewer's language where there is such a name. What the
 * viewer may not see, and what has no page, is not in the answer.
 */
export async function refsOf(
  db: Db,
  viewer: Viewer,
  ids: Iterable<string>,
  context: Context,
): Promise<Map<string, EntryRef>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const today = context.today();
  const rows = await db
    .selectFrom('entry')
    .innerJoin('dated_name as name', 'name.entry_id', 'entry.id')
    .distinctOn('entry.id')
    .select(['entry.id', 'entry.kind', 'entry.layer', 'entry.slug'])
    .select(['name.name', 'name.language'])
    .where('entry.id', 'in', wanted)
    .where('name.use', '=', 'common')
    .where(maySee('entry', viewer, today))
    .orderBy('entry.id')
    // Today's name first, else the last one it had: a closed group keeps its name.
    .orderBy(sql`(name.valid_to is null or name.valid_to > ${today.toString()}::date) desc`)
    .orderBy(sql`(name.language = ${context.locale}) desc`)
    .orderBy(sql`name.valid_from desc nulls last`)
    .execute();
  return new Map(
    rows.flatMap(({ id, kind, layer, slug, name, language }) =>
      slug ? [[id, { id, kind, layer, slug, name: { text: name, language } }] as const] : [],
    ),
  );
}
