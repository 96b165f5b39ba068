import { findRings } from '@ownhouse/clearing';
import { LINK_TYPES } from '@ownhouse/vocabulary';
import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { readPage } from './read-page.ts';
import type { Citation, EntryRef } from './words.ts';

/** Goods that go from one party to another, whichever way the link was said. */
export interface FlowView {
  id: string;
  from: EntryRef;
  to: EntryRef;
  type: string;
  subtype: string | null;
  /** Whether the goods go the way the link is said; a hauler hauls *for* the grocery, the goods go to the hauler. */
  isAlong: boolean;
  quantity: string | null;
  unit: string | null;
  period: string | null;
  dateText: string | null;
  since: string | null;
  basis: string;
  layer: string;
  citations: readonly Citation[];
}

/** All flows on a day, and the rings that they close. */
export interface FlowsView {
  flows: readonly FlowView[];
  rings: readonly (readonly FlowView[])[];
  isTruncated: boolean;
}

const directions = new Map(
  LINK_TYPES.flatMap((type) =>
    'flow' in type && type.flow ? [[type.code as string, type.flow]] : [],
  ),
);

/** The supplies, haulings and compostings that hold on a day, and the closed rings among them. */
export async function flowsOn(
  db: Db,
  viewer: Viewer,
  day: Temporal.PlainDate,
  context: Context,
): Promise<FlowsView> {
  const { lists, refs, citationsOf } = await readPage(db, viewer, context, {
    lists: { links: flowRows(day) },
    named: sql`select from_id from links union all select to_id from links`,
    sourced: sql`select id from links`,
  });
  const flows = lists.links.flatMap(({ from_id, to_id, ...row }): FlowView[] => {
    const isAlong = directions.get(row.type) === 'along';
    const from = refs.get(isAlong ? from_id : to_id);
    const to = refs.get(isAlong ? to_id : from_id);
    if (!from || !to) return [];
    return [{ ...row, from, to, isAlong, citations: citationsOf(row.id) }];
  });
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  const { rings, isTruncated } = findRings(
    flows.map(({ id, from, to }) => ({ id, from: from.id, to: to.id })),
    { lengthMax: 6, ringsMax: 50 },
  );
  return {
    flows,
    rings: rings.map((ring) => ring.flatMap((id) => byId.get(id) ?? [])),
    isTruncated,
  };
}

/** A flow as it was said. */
interface FlowRow extends Omit<FlowView, 'from' | 'to' | 'isAlong' | 'citations'> {
  from_id: string;
  to_id: string;
}

function flowRows(day: Temporal.PlainDate): RawBuilder<FlowRow> {
  return sql<FlowRow>`
    select id, from_id, to_id, type, subtype, quantity::text, unit, period, date_text as "dateText", valid_from as since,
      basis, layer
    from link
    where type = any(${[...directions.keys()]}) and (valid_from is null or valid_from <= ${day})
      and (valid_to is null or valid_to > ${day})
    order by id`;
}
