import { SECTOR_WORDS } from '@ownhouse/vocabulary';
import descriptionsInSpanish from '../../data/descriptions-es.json' with { type: 'json' };
import { putClaim, putTerm, putText } from './put-down.ts';
import type { Cited, SeedFile } from './records.ts';
import { cite, type Seeding } from './seeding.ts';

/** The transcriber's sentence about a record, as its description, with where it stands in the documents. */
export function describe(
  seeding: Seeding,
  entryId: string,
  record: Cited & { readonly id: string },
): void {
  const id = putText(seeding.landing, entryId, 'description', 'en', record.note);
  cite(seeding, id, record);
  const spanish = SPANISH[record.id];
  if (spanish === undefined) return;
  seeding.landing.put('translation', {
    id: seeding.landing.newId(),
    text_id: id,
    language: 'es',
    of_revision: 1,
    body: spanish,
    method: 'machine',
    translator_id: null,
    written_at: seeding.landing.now,
  });
}

/** Descriptions in Spanish, by a machine and not yet read by a speaker; pages mark them so. */
const SPANISH: Readonly<Record<string, string>> = descriptionsInSpanish;

/** Words of the documents that say who the members are, not what they do. */
const BASE_WORDS: Readonly<Record<string, string>> = {
  worker: 'workers',
  housing: 'residents',
  consumer: 'consumers',
};

/** Sectors in the house's codes; the document's own word is kept beside each. */
export function putSectors(seeding: Seeding, entryId: string, sectors: readonly string[]): void {
  const areBases = sectors.every((word) => word in BASE_WORDS) && sectors.length > 1;
  const codes = new Set<string>();
  for (const word of sectors) {
    const scheme = areBases ? 'base' : 'sector';
    const code = (areBases ? BASE_WORDS[word] : SECTOR_WORDS[word]) ?? word.replaceAll(' ', '-');
    if (codes.has(code)) continue;
    codes.add(code);
    const original = sectors.filter((w) => (SECTOR_WORDS[w] ?? w.replaceAll(' ', '-')) === code);
    putTerm(
      seeding.landing,
      entryId,
      scheme,
      code,
      'stated',
      areBases ? word : original.join(', '),
    );
  }
}

/** A claim on when something began or came to be; answers its id. */
export function claimDate(
  seeding: Seeding,
  entryId: string,
  field: string,
  date: string,
  record: Pick<Cited, 'source' | 'lines' | 'alsoIn'>,
  more: { display?: string | undefined; doubtful?: boolean } = {},
): string {
  const part = /^(early|mid|late) /.exec(more.display ?? '')?.[1] as
    | 'early'
    | 'mid'
    | 'late'
    | undefined;
  const id = putClaim(seeding.landing, {
    entry_id: entryId,
    field,
    value_text: date,
    date_text: date,
    date_part: part ?? null,
    display: more.display ?? null,
    doubtful: more.doubtful ?? false,
  });
  cite(seeding, id, record);
  return id;
}

/** How many a group without a name is said to be. */
export function claimSize(
  seeding: Seeding,
  entryId: string,
  record: SeedFile['unnamedGroups'][number],
): void {
  if (record.size === undefined) return;
  const id = putClaim(seeding.landing, {
    entry_id: entryId,
    field: 'size',
    value_number: record.size,
    unit: /residents|people|workers/i.test(record.label) ? 'people' : 'organizations',
    qualifier: record.sizeIsMinimum ? 'more-than' : 'exact',
    year_basis: 'time-of-writing',
  });
  cite(seeding, id, record);
}
