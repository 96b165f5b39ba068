import type { Db } from '#house/db/database.ts';
import { citationsOf } from './sources.ts';
import type { Sourced } from './words.ts';

/** A fact about the world, as one source gives it. */
export interface ClaimView extends Sourced {
  id: string;
  field: string;
  label: string | null;
  text: string | null;
  /** A decimal string: amounts pass 2^53. */
  number: string | null;
  unit: string | null;
  qualifier: string | null;
  /** The source's own wording of the value. */
  display: string | null;
  dateText: string | null;
  datePart: 'early' | 'mid' | 'late' | null;
  yearBasis: string | null;
  sinceText: string | null;
  isDoubtful: boolean;
  note: string | null;
}

/** Every standing claim about an entry; claims that disagree are all there. */
export async function claimsOf(
  db: Db,
  entryId: string,
  disputesByRecord: (ids: readonly string[]) => Promise<Map<string, string[]>>,
): Promise<ClaimView[]> {
  const rows = await db
    .selectFrom('claim')
    .selectAll()
    .where('entry_id', '=', entryId)
    .where('withdrawn_at', 'is', null)
    .orderBy('field')
    .orderBy('date_text')
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const [citations, disputes] = await Promise.all([citationsOf(db, ids), disputesByRecord(ids)]);
  return rows.map((row) => ({
    id: row.id,
    field: row.field,
    label: row.label,
    text: row.value_text,
    number: row.value_number,
    unit: row.unit,
    qualifier: row.qualifier,
    display: row.display,
    dateText: row.date_text,
    datePart: row.date_part,
    yearBasis: row.year_basis,
    sinceText: row.since_text,
    isDoubtful: row.doubtful,
    note: row.note,
    basis: row.basis,
    citations: citations.get(row.id) ?? [],
    disputeIds: disputes.get(row.id) ?? [],
  }));
}
