import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { maySee } from '#rooms/members/server/index.ts';
import {
  type HappeningRow,
  type HappeningView,
  happeningColumns,
  happeningViews,
} from './happenings.ts';
import { readPage } from './read-page.ts';
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
  const answer = await readPage(db, viewer, context, {
    lists: { events: eventRows(ask, viewer, context), parts: partRows },
    named: sql`select id from events union all select entry_id from parts`,
    sourced: sql`select id from events`,
  });
  const { lists, refs } = answer;
  const parts = Map.groupBy(lists.parts, ({ event_id }) => event_id);
  return happeningViews(lists.events, answer).map((happening) => ({
    ...happening,
    layer: happening.event.layer,
    involved: (parts.get(happening.event.id) ?? []).flatMap(
      ({ entry_id }) => refs.get(entry_id) ?? [],
    ),
  }));
}

function eventRows(
  { strand, slug }: TimelineAsk,
  viewer: Viewer,
  context: Context,
): RawBuilder<HappeningRow> {
  const ofStrand = strand ? sql`event.strand = ${strand}` : sql`true`;
  const ofEntry = slug
    ? sql`event.id in (
        select event_entry.event_id from event_entry join entry on entry.id = event_entry.entry_id
        where entry.slug = ${slug} and ${maySee('entry', viewer, context.today())})`
    : sql`true`;
  return sql<HappeningRow>`
    select ${happeningColumns} from event where ${ofStrand} and ${ofEntry}
    order by event.date_from nulls last, event.id`;
}

/** Who took part in the listed events, in the order of their source. */
const partRows: RawBuilder<{ event_id: string; entry_id: string }> = sql`
  select event_id, entry_id from event_entry where event_id in (select id from events) order by position`;
