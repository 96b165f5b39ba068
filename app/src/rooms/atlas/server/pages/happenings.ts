import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { refsOf } from './refs.ts';
import { citationsOf } from './sources.ts';
import type { Citation, EntryRef, Words } from './words.ts';

/** Something that happened, dated as finely as it is known. */
export interface HappeningView {
  event: EntryRef;
  kind: string;
  dateText: string | null;
  datePart: 'early' | 'mid' | 'late' | null;
  /** First day it can mean, and the day after the last. */
  from: string | null;
  to: string | null;
  strand: string;
  citations: readonly Citation[];
}

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

/** Everything that happened in which the entry took part, oldest first, what has no date last. */
export async function happeningsOf(
  db: Db,
  viewer: Viewer,
  entryId: string,
  context: Context,
): Promise<HappeningView[]> {
  const rows = await db
    .selectFrom('event')
    .innerJoin('event_entry as part', 'part.event_id', 'event.id')
    .selectAll('event')
    .where('part.entry_id', '=', entryId)
    .orderBy('event.date_from', (order) => order.asc().nullsLast())
    .orderBy('event.id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const [refs, citations] = await Promise.all([
    refsOf(db, viewer, ids, context),
    citationsOf(db, ids),
  ]);
  return rows.flatMap((row) => {
    const event = refs.get(row.id);
    if (!event) return [];
    return [
      {
        event,
        kind: row.kind,
        dateText: row.date_text,
        datePart: row.date_part,
        from: row.date_from?.toString() ?? null,
        to: row.date_to?.toString() ?? null,
        strand: row.strand,
        citations: citations.get(row.id) ?? [],
      },
    ];
  });
}

/** What a person said, or what was said by people who belonged to an organization. */
export async function quotesOf(
  db: Db,
  viewer: Viewer,
  entryId: string,
  context: Context,
): Promise<QuoteView[]> {
  const rows = await db
    .selectFrom('quote')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('person_id', '=', entryId),
        eb(
          'person_id',
          'in',
          eb.selectFrom('affiliation').select('person_id').where('organization_id', '=', entryId),
        ),
        eb(
          'id',
          'in',
          eb.selectFrom('quote_theme').select('quote_id').where('theme_id', '=', entryId),
        ),
      ]),
    )
    .orderBy('said_from', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const people = [...new Set(rows.map(({ person_id }) => person_id))];
  const standings = await db
    .selectFrom('affiliation')
    .selectAll()
    .where('person_id', 'in', people)
    .orderBy('valid_from', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute();
  const organizations = standings.flatMap(({ organization_id }) => organization_id ?? []);
  const [refs, citations] = await Promise.all([
    refsOf(db, viewer, [...people, ...organizations], context),
    citationsOf(
      db,
      rows.map(({ id }) => id),
    ),
  ]);
  return rows.flatMap((row) => {
    const speaker = refs.get(row.person_id);
    if (!speaker) return [];
    const heldThen = standings.filter(
      ({ person_id, valid_from, valid_to }) =>
        person_id === row.person_id && mayOverlap(valid_from, valid_to, row.said_from, row.said_to),
    );
    return [
      {
        id: row.id,
        body: { text: row.body, language: row.language },
        speaker,
        dateText: row.date_text,
        standing: heldThen.map(({ title, role, status, organization_id }) => ({
          title,
          role,
          status,
          at: organization_id ? (refs.get(organization_id) ?? null) : null,
        })),
        citations: citations.get(row.id) ?? [],
      },
    ];
  });
}

type Day = Temporal.PlainDate | null;

/** Whether two half-open stretches can share a day; an unknown end is open. */
function mayOverlap(from: Day, to: Day, otherFrom: Day, otherTo: Day): boolean {
  const before = (a: Day, b: Day) =>
    a === null || b === null || Temporal.PlainDate.compare(a, b) < 0;
  return before(from, otherTo) && before(otherFrom, to);
}
