import { type Basis, linkSubtype } from '@ownhouse/vocabulary';
import type { Landing } from './landing.ts';
import { putLink } from './put-down.ts';
import type { Cited, Collection } from './records.ts';

/** What the import knows while it reads the file from top to bottom. */
export interface Seeding {
  readonly landing: Landing;
  /** Where each record of the file went, by its id there; parts of a record as `id/part`. */
  readonly went: Map<string, string>;
  /** Ids of the source documents by file name. */
  readonly sources: Map<string, string>;
  /** Records that an earlier import has already put down. */
  readonly known: ReadonlySet<string>;
}

/** The records that are not yet in the house. */
export function fresh<Row extends { readonly id: string }>(
  { known }: Seeding,
  records: readonly Row[],
): Row[] {
  return records.filter(({ id }) => !known.has(id));
}

/** The id in the house of a record of the file. A name that leads nowhere is a fault in the file, and throws. */
export function idOf({ went }: Seeding, origin: string): string {
  const id = went.get(origin);
  if (id === undefined) throw new Error(`the seed points at ${origin}, which it does not hold`);
  return id;
}

/** Notes that a record has landed as a row, which is what the count in and out is made of. */
export function landed(
  seeding: Seeding,
  collection: Collection,
  origin: string,
  table: string,
  recordId: string,
): void {
  seeding.went.set(origin, recordId);
  seeding.landing.put('seed_record', {
    origin,
    collection,
    landed_in: table,
    record_id: recordId,
    layer: seeding.landing.layer,
    imported_at: seeding.landing.now,
  });
}

/** Notes the places in the documents on which a row rests. */
export function cite(
  { landing, sources }: Seeding,
  recordId: string,
  record: Pick<Cited, 'source' | 'lines' | 'alsoIn'>,
): void {
  for (const { source, lines } of [record, ...(record.alsoIn ?? [])]) {
    const sourceId = sources.get(source);
    if (sourceId === undefined) throw new Error(`the seed cites ${source}, which it does not list`);
    landing.put('citation', {
      id: landing.newId(),
      record_id: recordId,
      source_id: sourceId,
      lines,
    });
  }
}

/**
 * A link that a record implies by one of its fields, such as a fund's steward. Where the file also states the same link
 * among its relationships, that one is kept and gains the citation.
 */
export function linkFromField(
  seeding: Seeding,
  record: Cited & { readonly id: string },
  field: string,
  from: string,
  subtype: string,
  to: string,
  more: { basis?: Basis; start?: string | undefined } = {},
): void {
  const ends = orient(subtype, idOf(seeding, from), idOf(seeding, to));
  const same = seeding.landing
    .rows('link')
    .find(
      (row) => row.from_id === ends.from_id && row.to_id === ends.to_id && row.type === ends.type,
    );
  const id =
    same?.id ??
    putLink(seeding.landing, {
      ...ends,
      subtype,
      basis: more.basis ?? 'stated',
      date_text: more.start ?? null,
    });
  seeding.went.set(`${record.id}/${field}`, id);
  cite(seeding, id, record);
}

/** The ends of a link in the direction of its type: "incubated" is kept as `grew_out_of`, from child to parent. */
export function orient(subtype: string, fromId: string, toId: string) {
  const known = linkSubtype(subtype);
  if (!known) throw new Error(`the vocabulary has no link ${subtype}`);
  const [from_id, to_id] = known.reversed ? [toId, fromId] : [fromId, toId];
  return { from_id, to_id, type: known.type };
}
