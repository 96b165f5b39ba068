import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import type { HappeningView } from './happenings.ts';
import { refsOf } from './refs.ts';
import { citationsOf } from './sources.ts';
import type { EntryRef } from './words.ts';

/** What to show of the timeline. */
export interface TimelineAsk {
  strand?: string | undefined;
  /** Only what this entry took part in. */
  slug?: string | undefined;
}

export interface TimelineItem extends HappeningView {
  involved: readonly EntryRef[];
  layer: string;
}

/** Everything that happened, oldest first; what has no date stands at the end, never left out. */
export async function timelineOf(
  db: Db,
  viewer: Viewer,
  ask: TimelineAsk,
  context: Context,
): Promise<TimelineItem[]> {
  let query = db.selectFrom('event').selectAll('event');
  if (ask.strand) query = query.where('event.strand', '=', ask.strand as never);
  if (ask.slug) {
    const slug = ask.slug;
    query = query.where('event.id', 'in', (eb) =>
      eb
        .selectFrom('event_entry')
        .innerJoin('entry', 'entry.id', 'event_entry.entry_id')
        .select('event_entry.event_id')
        .where('entry.slug', '=', slug),
    );
  }
  const rows = await query
    .orderBy('event.date_from', (order) => order.asc().nullsLast())
    .orderBy('event.id')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const parts = await db
    .selectFrom('event_entry')
    .select(['event_id', 'entry_id'])
    .where('event_id', 'in', ids)
    .orderBy('position')
    .execute();
  const [refs, citations] = await Promise.all([
    refsOf(db, viewer, [...ids, ...parts.map(({ entry_id }) => entry_id)], context),
    citationsOf(db, ids),
  ]);
  return rows.flatMap((row) => {
    const event = refs.get(row.id);
    if (!event) return [];
    return [
      {
        event,
        layer: event.layer,
        kind: row.kind,
        dateText: row.date_text,
        datePart: row.date_part,
        from: row.date_from?.toString() ?? null,
        to: row.date_to?.toString() ?? null,
        strand: row.strand,
        citations: citations.get(row.id) ?? [],
        involved: parts.flatMap(({ event_id, entry_id }) =>
          event_id === row.id ? (refs.get(entry_id) ?? []) : [],
        ),
      },
    ];
  });
}
