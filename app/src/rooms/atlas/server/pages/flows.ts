import { activeOn } from '@ownhouse/basics';
import { findRings } from '@ownhouse/clearing';
import { LINK_TYPES } from '@ownhouse/vocabulary';
import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { refsOf } from './refs.ts';
import { citationsOf } from './sources.ts';
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
  const all = await db
    .selectFrom('link')
    .selectAll()
    .where('type', 'in', [...directions.keys()])
    .orderBy('id')
    .execute();
  const rows = all.filter((row) => activeOn({ from: row.valid_from, to: row.valid_to }, day));
  const [refs, citations] = await Promise.all([
    refsOf(
      db,
      viewer,
      rows.flatMap(({ from_id, to_id }) => [from_id, to_id]),
      context,
    ),
    citationsOf(
      db,
      rows.map(({ id }) => id),
    ),
  ]);
  const flows = rows.flatMap((row): FlowView[] => {
    const isAlong = directions.get(row.type) === 'along';
    const from = refs.get(isAlong ? row.from_id : row.to_id);
    const to = refs.get(isAlong ? row.to_id : row.from_id);
    if (!from || !to) return [];
    return [
      {
        id: row.id,
        from,
        to,
        type: row.type,
        subtype: row.subtype,
        isAlong,
        quantity: row.quantity,
        unit: row.unit,
        period: row.period,
        dateText: row.date_text,
        since: row.valid_from?.toString() ?? null,
        basis: row.basis,
        layer: row.layer,
        citations: citations.get(row.id) ?? [],
      },
    ];
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
