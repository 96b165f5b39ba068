import { type RawBuilder, sql } from 'kysely';
import type { PageAnswer } from './read-page.ts';
import type { Sourced } from './words.ts';

/** What a claim says, wherever it is shown. */
export interface Claimed {
  id: string;
  field: string;
  label: string | null;
  unit: string | null;
  qualifier: string | null;
  /** The source's own wording of the value. */
  display: string | null;
  dateText: string | null;
  datePart: 'early' | 'mid' | 'late' | null;
  yearBasis: string | null;
  sinceText: string | null;
  note: string | null;
  basis: string;
}

/** A fact about the world, as one source gives it. */
export interface ClaimView extends Claimed, Sourced {
  text: string | null;
  /** A decimal string: amounts pass 2^53. */
  number: string | null;
  isDoubtful: boolean;
}

/** A claim as a page reads it. */
export interface ClaimRow extends Claimed {
  entry_id: string;
  text: string | null;
  number: string | null;
  isDoubtful: boolean;
  isWithdrawn: boolean;
}

/** The columns of `claim` that make a row for pages. */
export const claimColumns: RawBuilder<ClaimRow> = sql`
  id, entry_id, field, label, value_text as text, value_number::text as number, unit, qualifier, display,
  date_text as "dateText", date_part as "datePart", year_basis as "yearBasis", since_text as "sinceText",
  doubtful as "isDoubtful", note, basis, withdrawn_at is not null as "isWithdrawn"`;

/** Every claim that was ever made about an entry, the withdrawn ones too, since a dispute may rest on one. */
export function claimRows(entryId: RawBuilder<string>): RawBuilder<ClaimRow> {
  return sql<ClaimRow>`
    select ${claimColumns} from claim where entry_id = ${entryId} order by field, date_text, id`;
}

/** The standing claims as a page says them; claims that disagree are all there, with where they stand and the disputes they are in, by their ids. */
export function claimViews(
  rows: readonly ClaimRow[],
  { citationsOf, disputeIdsOf }: PageAnswer<unknown>,
): ClaimView[] {
  return rows
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ entry_id: _, isWithdrawn: __, ...row }) => ({
      ...row,
      citations: citationsOf(row.id),
      disputeIds: disputeIdsOf(row.id),
    }));
}
