import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { refsOf } from './refs.ts';
import { citationsOf, type DisputeView, disputesOf } from './sources.ts';
import type { Citation, EntryRef } from './words.ts';

/** A number that a source gives, with what it counts and when. */
export interface NumberView {
  id: string;
  subject: EntryRef;
  label: string | null;
  field: string;
  /** A decimal string: amounts pass 2^53. */
  number: string;
  unit: string | null;
  qualifier: string | null;
  display: string | null;
  dateText: string | null;
  datePart: 'early' | 'mid' | 'late' | null;
  yearBasis: string | null;
  sinceText: string | null;
  note: string | null;
  basis: string;
  citations: readonly Citation[];
  disputeIds: readonly string[];
}

export interface NumbersView {
  numbers: readonly NumberView[];
  disputes: readonly DisputeView[];
}

/** Every standing number whose subject the viewer may see. A newer figure stands beside an older one, never in its place. */
export async function numbersOf(db: Db, viewer: Viewer, context: Context): Promise<NumbersView> {
  const rows = await db
    .selectFrom('claim')
    .selectAll()
    .where('value_number', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('unit')
    .orderBy('value_number', 'desc')
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const [refs, citations, { disputes, byRecord }] = await Promise.all([
    refsOf(
      db,
      viewer,
      rows.map(({ entry_id }) => entry_id),
      context,
    ),
    citationsOf(db, ids),
    disputesOf(db, ids),
  ]);
  const numbers = rows.flatMap((row): NumberView[] => {
    const subject = refs.get(row.entry_id);
    if (!subject || row.value_number === null) return [];
    return [
      {
        id: row.id,
        subject,
        label: row.label,
        field: row.field,
        number: row.value_number,
        unit: row.unit,
        qualifier: row.qualifier,
        display: row.display,
        dateText: row.date_text,
        datePart: row.date_part,
        yearBasis: row.year_basis,
        sinceText: row.since_text,
        note: row.note,
        basis: row.basis,
        citations: citations.get(row.id) ?? [],
        disputeIds: byRecord.get(row.id) ?? [],
      },
    ];
  });
  const shown = new Set(numbers.flatMap(({ disputeIds }) => disputeIds));
  return { numbers, disputes: disputes.filter(({ id }) => shown.has(id)) };
}
