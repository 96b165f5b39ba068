import type { Selectable } from 'kysely';
import type { Database, Db } from '#house/db/database.ts';
import type { Citation, Sourced } from './words.ts';

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

type ClaimRow = Selectable<Database['claim']>;

/** Every claim that was ever made about an entry, the withdrawn ones too, since a dispute may rest on one. */
export function claimRowsOf(db: Db, entryId: string): Promise<ClaimRow[]> {
  return db
    .selectFrom('claim')
    .selectAll()
    .where('entry_id', '=', entryId)
    .orderBy('field')
    .orderBy('date_text')
    .orderBy('id')
    .execute();
}

/** The standing claims as a page says them; claims that disagree are all there, with where they stand and the disputes they are in, by their ids. */
export function claimViews(
  rows: readonly ClaimRow[],
  citations: ReadonlyMap<string, readonly Citation[]>,
  disputes: ReadonlyMap<string, readonly string[]>,
): ClaimView[] {
  const standing = rows.filter(({ withdrawn_at }) => withdrawn_at === null);
  return standing.map((row) => ({
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
