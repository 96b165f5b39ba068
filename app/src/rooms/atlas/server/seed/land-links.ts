import { putLink } from './put-down.ts';
import type { SeedFile } from './records.ts';
import { cite, fresh, idOf, landed, orient, type Seeding } from './seeding.ts';

/** Every relationship of the file becomes one link of the fixed vocabulary; its own word stays as the subtype. */
export function landRelationships(seeding: Seeding, records: SeedFile['relationships']): void {
  for (const record of fresh(seeding, records)) {
    const ends = orient(record.type, idOf(seeding, record.from), idOf(seeding, record.to));
    const note = [record.note, record.impliedType && `Perhaps: ${record.impliedType}.`];
    const id = putLink(seeding.landing, {
      ...ends,
      subtype: record.type,
      basis: record.basis,
      qualifier: record.qualifier ?? null,
      date_text: record.start ?? null,
      as_of: record.asOf ?? null,
      note: note.filter(Boolean).join(' '),
    });
    landed(seeding, 'relationships', record.id, 'link', id);
    cite(seeding, id, record);
  }
}

/**
 * Links that the documents tell in a sentence and that the file carries only inside a quotation: the question "can we build
 * our own house?" was asked by a leader of the alliance's campaign, from which the composting co-op later came.
 */
const TOLD = [
  {
    from: 'th-build-own-house',
    subtype: 'asked-in',
    to: 'org-bwa',
    rests: 'st-tanaka-house',
    note: 'Asked by a leader of the alliance’s campaign.',
  },
] as const;

export function landTold(seeding: Seeding, seed: SeedFile): void {
  for (const told of TOLD) {
    const record = seed.statements.find(({ id }) => id === told.rests);
    if (record === undefined || seeding.known.has(told.rests)) continue;
    const id = putLink(seeding.landing, {
      ...orient(told.subtype, idOf(seeding, told.from), idOf(seeding, told.to)),
      subtype: told.subtype,
      basis: 'inferred',
      note: told.note,
    });
    cite(seeding, id, record);
  }
}
