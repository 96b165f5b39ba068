import { sql } from 'kysely';
import type { Db } from '#house/db/database.ts';
import { shorten } from './document.ts';
import type { Found } from './find-entries.ts';

/** The summaries in the reader's language, where a translation of the present words is there; the others as they were written. */
export async function inReadersLanguage(
  db: Db,
  items: readonly Found[],
  locale: string,
): Promise<readonly Found[]> {
  const language = locale.split('-')[0] ?? locale;
  const foreign = items.filter((item) => item.summary && item.summaryLanguage !== language);
  if (foreign.length === 0) return items;
  const { rows } = await sql<{ id: string; body: string }>`
    select distinct on (t.entry_id) t.entry_id as id, tr.body
    from written_text t join translation tr on tr.text_id = t.id
    where t.entry_id = any(${foreign.map(({ id }) => id)}::uuid[]) and t.purpose = 'description'
      and tr.language in (${locale}, ${language})
      and tr.of_revision = (select max(revision) from text_revision r where r.text_id = t.id)
    order by t.entry_id, tr.written_at desc`.execute(db);
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  return items.map((item) => {
    const body = bodies.get(item.id);
    return body === undefined
      ? item
      : { ...item, summary: shorten(body), summaryLanguage: language };
  });
}
