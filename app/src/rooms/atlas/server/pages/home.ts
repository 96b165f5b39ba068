import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { maySee } from '#rooms/members/server/index.ts';
import type { Counted } from '../search/count-facets.ts';
import { BY_NAME, type Found, foundColumns } from '../search/find-entries.ts';
import { keptCounts } from '../search/kept-counts.ts';
import { matches } from '../search/match.ts';
import type { Question } from '../search/question.ts';
import { inReadersLanguage } from '../search/summaries.ts';
import {
  type HappeningRow,
  type HappeningView,
  happeningColumns,
  happeningViews,
} from './happenings.ts';
import { readPage } from './read-page.ts';
import type { DisputeView } from './words.ts';

/** What the front page shows. */
export interface HomeView {
  /** Everything the documents name: how many organizations, and of which kinds and places. */
  readonly counted: Counted;
  /** Described entries to meet, other ones each day. */
  readonly guide: readonly Found[];
  /** What happened last. */
  readonly latest: readonly HappeningView[];
  /** Numbers of the documents on which the sources do not agree. */
  readonly disputes: readonly DisputeView[];
}

/** The organizations of the documents. */
const everyone: Question = { facets: { layer: ['fact'], entry_kind: ['organization'] } };

const latestSize = 4;
const disputesSize = 2;

/** Among so many first names the guide goes round. */
const guideMax = 100;
const guideSize = 3;

/** The front page in two questions side by side, and a third one for summaries in another language; counting is remembered. */
export async function homeOf(
  db: Db,
  viewer: Viewer,
  guideKinds: readonly string[],
  context: Context,
): Promise<HomeView> {
  const today = context.today();
  const asked = { question: everyone, viewer, today };
  const around = async () => {
    const answer = await readPage(db, viewer, context, {
      lists: {
        version: sql<{ version: string }>`select version::text from search_version`,
        events: latestRows(viewer, today),
        disagreements: disagreementRows(viewer, today),
      },
      named: sql`select id from events`,
      sourced: sql`select id from events union all select id from disagreements`,
    });
    const version = BigInt(answer.lists.version[0]?.version ?? 0);
    return { ...answer, counted: await keptCounts(db, asked, { version }) };
  };
  // Whom to meet is asked apart: the best way to find them depends on how many are of these kinds, so its plan is not kept.
  const meet = async () => {
    const { rows } = await guideRows(viewer, guideKinds, today).execute(db);
    return inReadersLanguage(db, rows, context.locale);
  };
  const [answer, guide] = await Promise.all([around(), meet()]);
  const { lists, citationsOf, counted } = answer;
  return {
    counted,
    guide,
    latest: happeningViews(lists.events, answer),
    disputes: lists.disagreements.map(({ id, title, note, settledNote }) => ({
      id,
      title,
      note,
      settledNote,
      citations: citationsOf(id),
    })),
  };
}

/** Three described entries, three further ones the next day, and round again. */
function guideRows(
  viewer: Viewer,
  kinds: readonly string[],
  today: Temporal.PlainDate,
): RawBuilder<Found> {
  const question: Question = { facets: { layer: ['fact'], kind: [...kinds] } };
  const first = today.dayOfYear * guideSize;
  return sql<Found>`
    select id, slug, kind, layer, name, summary, "summaryLanguage", town, latitude, longitude, precision, facets
    from (
      select first.*, row_number() over (order by place) - 1 as turn, count(*) over () as of
      from (
        select ${foundColumns}, row_number() over (order by ${BY_NAME}) as place
        from search_document d where ${matches({ question, viewer, today })}
        order by ${BY_NAME} limit ${sql.lit(guideMax)}
      ) first
      where summary is not null
    ) described
    where (turn - ${first}::integer % of + of) % of < ${sql.lit(guideSize)}
    order by (turn - ${first}::integer % of + of) % of`;
}

function latestRows(viewer: Viewer, today: Temporal.PlainDate): RawBuilder<HappeningRow> {
  return sql<HappeningRow>`
    select ${happeningColumns} from event join entry on entry.id = event.id
    where event.date_from is not null and entry.slug is not null and ${maySee('entry', viewer, today)}
    order by event.date_from desc, event.id limit ${sql.lit(latestSize)}`;
}

type Disagreement = Omit<DisputeView, 'citations'>;

/** Disputes about what the documents say; the example has its own, which do not belong beside them. */
function disagreementRows(viewer: Viewer, today: Temporal.PlainDate): RawBuilder<Disagreement> {
  return sql<Disagreement>`
    select id, title, note, settled_note as "settledNote" from dispute
    where exists (
      select from dispute_item item join claim on claim.id = item.record_id join entry on entry.id = claim.entry_id
      where item.dispute_id = dispute.id and claim.value_number is not null and claim.withdrawn_at is null
        and entry.layer = 'fact' and entry.slug is not null and ${maySee('entry', viewer, today)})
    order by title, id limit ${sql.lit(disputesSize)}`;
}
