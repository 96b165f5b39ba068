import type { Db } from '#house/db/database.ts';
import type { Citation } from './words.ts';

/** A disagreement in which both readings stand. */
export interface DisputeView {
  id: string;
  title: string;
  note: string;
  citations: readonly Citation[];
  settledNote: string | null;
}

/** Where each of these records stands in its sources. */
export async function citationsOf(
  db: Db,
  recordIds: readonly string[],
): Promise<Map<string, Citation[]>> {
  const found = new Map<string, Citation[]>();
  if (recordIds.length === 0) return found;
  const rows = await db
    .selectFrom('citation')
    .innerJoin('source', 'source.id', 'citation.source_id')
    .select(['citation.record_id', 'citation.lines', 'source.code', 'source.title'])
    .where('citation.record_id', 'in', [...new Set(recordIds)])
    .orderBy('source.code')
    .execute();
  for (const { record_id, ...citation } of rows) {
    found.set(record_id, [...(found.get(record_id) ?? []), citation]);
  }
  return found;
}

/** The disputes that touch any of these records, and which of them each record is in. */
export async function disputesOf(
  db: Db,
  recordIds: readonly string[],
): Promise<{ disputes: DisputeView[]; byRecord: Map<string, string[]> }> {
  const byRecord = new Map<string, string[]>();
  if (recordIds.length === 0) return { disputes: [], byRecord };
  const rows = await db
    .selectFrom('dispute_item as item')
    .innerJoin('dispute', 'dispute.id', 'item.dispute_id')
    .select([
      'item.record_id',
      'dispute.id',
      'dispute.title',
      'dispute.note',
      'dispute.settled_note',
    ])
    .where('item.record_id', 'in', [...new Set(recordIds)])
    .orderBy('dispute.title')
    .execute();
  for (const { record_id, id } of rows) {
    byRecord.set(record_id, [...(byRecord.get(record_id) ?? []), id]);
  }
  const citations = await citationsOf(
    db,
    rows.map(({ id }) => id),
  );
  const byId = new Map(
    rows.map(({ id, title, note, settled_note }) => [
      id,
      { id, title, note, settledNote: settled_note, citations: citations.get(id) ?? [] },
    ]),
  );
  return { disputes: [...byId.values()], byRecord };
}
