import { type RawBuilder, sql } from 'kysely';

/** Where a record stands in one of its sources. */
export interface CitedRow {
  record_id: string;
  code: string;
  title: string;
  lines: number[];
}

/** A record in a dispute. */
export interface DisputedRow {
  record_id: string;
  id: string;
  title: string;
  note: string;
  settled_note: string | null;
}

/** Where the records that `sourced` selects by their ids stand in their sources. */
export function citedRows(sourced: RawBuilder<unknown>): RawBuilder<CitedRow> {
  return sql<CitedRow>`
    select citation.record_id, source.code, source.title, citation.lines
    from citation join source on source.id = citation.source_id
    where citation.record_id in (${sourced}) order by source.code, citation.lines`;
}

/** The disputes that touch any of the records that `records` selects by their ids. */
export function disputedRows(records: RawBuilder<unknown>): RawBuilder<DisputedRow> {
  return sql<DisputedRow>`
    select item.record_id, dispute.id, dispute.title, dispute.note, dispute.settled_note
    from dispute_item as item join dispute on dispute.id = item.dispute_id
    where item.record_id in (${records}) order by dispute.title, dispute.id`;
}
