import { type RawBuilder, sql } from 'kysely';
import type { PageAnswer } from './read-page.ts';
import type { EntryRef, Sourced } from './words.ts';

interface Linked {
  id: string;
  type: string;
  subtype: string | null;
  /** Whether the sentence runs from this entry to the other one. */
  isOutward: boolean;
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

/** A link as it reads from one of its ends: this entry – phrase – other. */
export interface LinkView extends Linked, Sourced {
  other: EntryRef;
}

/** A link as a page reads it. */
export interface LinkRow extends Linked {
  other_id: string;
}

/** Every link of an entry, both ways; the ended ones too. */
export function linkRows(entryId: RawBuilder<string>): RawBuilder<LinkRow> {
  const ends = (other: 'from_id' | 'to_id', isOutward: boolean) => sql`
    select id, type, subtype, ${sql.lit(isOutward)} as "isOutward", ${sql.ref(other)} as other_id, valid_from as "from",
      valid_to as "to", date_text as "dateText", as_of as "asOf", quantity::text, unit, period, qualifier, note, basis
    from known_link where ${sql.ref(isOutward ? 'from_id' : 'to_id')} = ${entryId}`;
  return sql<LinkRow>`${ends('to_id', true)} union all ${ends('from_id', false)} order by type, "from", id`;
}

/** The links whose other end the viewer may see. */
export function linkViews(
  rows: readonly LinkRow[],
  { refs, citationsOf, disputeIdsOf }: PageAnswer<unknown>,
): LinkView[] {
  return rows.flatMap(({ other_id, ...row }) => {
    const other = refs.get(other_id);
    if (!other) return [];
    return [{ ...row, other, citations: citationsOf(row.id), disputeIds: disputeIdsOf(row.id) }];
  });
}
