import type { EntryKind } from '@ownhouse/vocabulary';
import { sql } from 'kysely';
import type { Db } from '#house/db/database.ts';

/** What a link to an entry needs. */
export interface EntryName {
  readonly id: string;
  readonly kind: EntryKind;
  readonly slug: string | null;
  readonly layer: 'fact' | 'example';
  readonly name: string;
  /** The language that the name is in, for `lang`. */
  readonly language: string;
}

/**
 * The common names of entries on a day: of several that hold, one in the reader's language first, then the one that began last.
 * An entry without a name on that day is called as it was at another time.
 */
export async function entryNames(
  db: Db,
  ids: readonly string[],
  day: Temporal.PlainDate,
  locale = 'en',
): Promise<Map<string, EntryName>> {
  if (ids.length === 0) return new Map();
  const language = locale.split('-')[0] ?? locale;
  const { rows } = await sql<EntryName>`
    select distinct on (e.id) e.id, e.kind, e.slug, e.layer, n.name, n.language
    from entry e join dated_name n on n.entry_id = e.id and n.use = 'common'
    where e.id = any(${[...new Set(ids)]}::uuid[])
    order by e.id,
      ((n.valid_from is null or n.valid_from <= ${day}) and (n.valid_to is null or n.valid_to > ${day})) desc,
      (n.language = ${language}) desc, n.valid_from desc nulls last, n.id`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
