import { type RawBuilder, sql } from 'kysely';
import type { PageAnswer } from './read-page.ts';
import type { Citation, EntryRef, Words } from './words.ts';

/** Words said by a person, with what they were to which organization on that day, as far as is known. */
export interface QuoteView {
  id: string;
  body: Words;
  speaker: EntryRef;
  dateText: string | null;
  standing: readonly {
    title: string | null;
    role: string;
    status: string | null;
    at: EntryRef | null;
  }[];
  citations: readonly Citation[];
}

/** A quotation as a page reads it. */
export interface QuoteRow {
  id: string;
  person_id: string;
  body: string;
  language: string;
  date_text: string | null;
}

/** What a speaker was while they may have said a quotation. */
export interface StandingRow {
  quote_id: string;
  title: string | null;
  role: string;
  status: string | null;
  organization_id: string | null;
}

/** What a person said, or what was said by people who belonged to an organization, or about a theme. */
export function quoteRows(entryId: RawBuilder<string>): RawBuilder<QuoteRow> {
  return sql<QuoteRow>`
    select id, person_id, body, language, date_text, said_from, said_to from quote
    where person_id = ${entryId}
      or person_id in (select person_id from affiliation where organization_id = ${entryId})
      or id in (select quote_id from quote_theme where theme_id = ${entryId})
    order by said_from nulls last, id`;
}

/** The affiliations of the speakers that can share a day with their quotation; an unknown end is open. Reads the list `quotes`. */
export const standingRows: RawBuilder<StandingRow> = sql`
  select q.id as quote_id, a.title, a.role, a.status, a.organization_id
  from quotes q join affiliation a on a.person_id = q.person_id
  where (a.valid_from < q.said_to or a.valid_from is null or q.said_to is null)
    and (q.said_from < a.valid_to or q.said_from is null or a.valid_to is null)
  order by a.valid_from nulls last, a.id`;

/** The quotations whose speaker the viewer may see. */
export function quoteViews(
  rows: readonly QuoteRow[],
  standings: readonly StandingRow[],
  { refs, citationsOf }: PageAnswer<unknown>,
): QuoteView[] {
  const held = Map.groupBy(standings, ({ quote_id }) => quote_id);
  return rows.flatMap(({ id, person_id, body, language, date_text }) => {
    const speaker = refs.get(person_id);
    if (!speaker) return [];
    return [
      {
        id,
        body: { text: body, language },
        speaker,
        dateText: date_text,
        standing: (held.get(id) ?? []).map(({ title, role, status, organization_id }) => ({
          title,
          role,
          status,
          at: (organization_id && refs.get(organization_id)) || null,
        })),
        citations: citationsOf(id),
      },
    ];
  });
}
