import { type RawBuilder, sql } from 'kysely';
import type { PageAnswer } from './read-page.ts';
import type { Citation, EntryRef } from './words.ts';

interface Happened {
  kind: string;
  dateText: string | null;
  datePart: 'early' | 'mid' | 'late' | null;
  /** First day it can mean, and the day after the last. */
  from: string | null;
  to: string | null;
  strand: string;
}

/** Something that happened, dated as finely as it is known. */
export interface HappeningView extends Happened {
  event: EntryRef;
  citations: readonly Citation[];
}

/** An event as a page reads it. */
export interface HappeningRow extends Happened {
  id: string;
}

/** The columns of `event` that make a row for pages. */
export const happeningColumns: RawBuilder<HappeningRow> = sql`
  event.id, event.kind, event.date_text as "dateText", event.date_part as "datePart", event.date_from as "from",
  event.date_to as "to", event.strand`;

/** Everything that happened in which the entry took part, oldest first, what has no date last. */
export function happeningRows(entryId: RawBuilder<string>): RawBuilder<HappeningRow> {
  return sql<HappeningRow>`
    select ${happeningColumns} from event join event_entry as part on part.event_id = event.id
    where part.entry_id = ${entryId} order by event.date_from nulls last, event.id`;
}

/** The events that the viewer may see. */
export function happeningViews(
  rows: readonly HappeningRow[],
  { refs, citationsOf }: PageAnswer<unknown>,
): HappeningView[] {
  return rows.flatMap(({ id, ...row }) => {
    const event = refs.get(id);
    return event ? [{ event, ...row, citations: citationsOf(id) }] : [];
  });
}
