import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import { maySee } from '#rooms/members/server/index.ts';
import type { EntryRef } from './words.ts';

/** An entry with the name by which it is called today. */
export interface RefRow {
  id: string;
  kind: string;
  layer: string;
  slug: string;
  name: string;
  language: string;
}

/**
 * The entries among `named`, which selects ids, as the viewer may see them today: in the viewer's language where there is such a
 * name. What the viewer may not see, and what has no page, is not in the answer.
 */
export function refRows(
  named: RawBuilder<unknown>,
  viewer: Viewer,
  context: Context,
): RawBuilder<RefRow> {
  const today = context.today();
  // Today's name first, else the last one it had: a closed group keeps its name.
  return sql<RefRow>`
    select distinct on (entry.id) entry.id, entry.kind, entry.layer, entry.slug, name.name, name.language
    from entry join dated_name as name on name.entry_id = entry.id
    where entry.id in (${named}) and name.use = 'common' and entry.slug is not null and ${maySee('entry', viewer, today)}
    order by entry.id, (name.valid_to is null or name.valid_to > ${today}) desc,
      (name.language = ${context.locale}) desc, name.valid_from desc nulls last`;
}

/** The entry as pages name it. */
export function refOf({ id, kind, layer, slug, name, language }: RefRow): EntryRef {
  return { id, kind, layer, slug, name: { text: name, language } };
}
