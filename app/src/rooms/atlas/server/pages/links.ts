import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { refsOf } from './refs.ts';
import type { EntryRef } from './words.ts';

/** A link as it reads from one of its ends: this entry – phrase – other. */
export interface LinkView {
  id: string;
  type: string;
  subtype: string | null;
  /** Whether the sentence runs from this entry to the other one. */
  isOutward: boolean;
  other: EntryRef;
  from: string | null;
  to: string | null;
  /** The source's own dating, as EDTF. */
  dateText: string | null;
  asOf: string | null;
  quantity: string | null;
  unit: string | null;
  period: string | null;
  qualifier: string | null;
  note: string | null;
  basis: string;
}

/** Every link of an entry, both ways, whose other end the viewer may see; the ended ones too. */
export async function linksOf(
  db: Db,
  viewer: Viewer,
  entryId: string,
  context: Context,
): Promise<LinkView[]> {
  const rows = await db
    .selectFrom('known_link')
    .selectAll()
    .where((eb) => eb.or([eb('from_id', '=', entryId), eb('to_id', '=', entryId)]))
    .orderBy('type')
    .orderBy('valid_from')
    .orderBy('id')
    .execute();
  const others = rows.map((row) => (row.from_id === entryId ? row.to_id : row.from_id));
  const refs = await refsOf(db, viewer, others, context);
  return rows.flatMap((row) => {
    const isOutward = row.from_id === entryId;
    const other = refs.get(isOutward ? row.to_id : row.from_id);
    if (!other) return [];
    return [
      {
        id: row.id,
        type: row.type,
        subtype: row.subtype,
        isOutward,
        other,
        from: row.valid_from?.toString() ?? null,
        to: row.valid_to?.toString() ?? null,
        dateText: row.date_text,
        asOf: row.as_of,
        quantity: row.quantity,
        unit: row.unit,
        period: row.period,
        qualifier: row.qualifier,
        note: row.note,
        basis: row.basis,
      },
    ];
  });
}
