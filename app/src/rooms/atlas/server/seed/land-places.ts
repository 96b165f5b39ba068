import { describe } from './land-words.ts';
import { putAddress, putEntry, putTerm } from './put-down.ts';
import type { SeedFile } from './records.ts';
import { cite, fresh, idOf, landed, type Seeding } from './seeding.ts';

/** Towns, neighborhoods and wider places, each with the one it lies in. */
export function landPlaces(seeding: Seeding, places: SeedFile['places']): void {
  const { landing } = seeding;
  for (const record of fresh(seeding, places)) {
    const id = putEntry(landing, { kind: 'place', name: record.name, origin: record.id });
    landed(seeding, 'places', record.id, 'place', id);
    putTerm(landing, id, 'kind', record.kind);
    describe(seeding, id, record);
  }
  for (const record of fresh(seeding, places)) {
    const id = idOf(seeding, record.id);
    landing.put('place', {
      id,
      kind: record.kind,
      within_id: record.within === undefined ? null : idOf(seeding, record.within),
      latitude: record.lat ?? null,
      longitude: record.lon ?? null,
    });
  }
}

const PRECISION_OF_KIND: Readonly<Record<string, 'neighborhood' | 'town'>> = {
  neighborhood: 'neighborhood',
  city: 'town',
};

/**
 * Where a record is, as far as the documents say: a neighborhood or a town. A region or a state has no point on the map.
 */
export function locate(
  seeding: Seeding,
  entryId: string,
  record:
    | SeedFile['organizations'][number]
    | SeedFile['unnamedGroups'][number]
    | SeedFile['campaigns'][number]
    | SeedFile['projects'][number],
): void {
  if (record.placeId === undefined) return;
  const placeId = idOf(seeding, record.placeId);
  const kind = seeding.landing.rows('place').find((place) => place.id === placeId)?.kind ?? '';
  const id = putAddress(seeding.landing, {
    entry_id: entryId,
    place_id: placeId,
    role: PRECISION_OF_KIND[kind] === undefined ? 'area-of-work' : 'seat',
    precision: PRECISION_OF_KIND[kind] ?? 'none',
    basis: ('placeBasis' in record ? record.placeBasis : undefined) ?? 'stated',
  });
  cite(seeding, id, record);
}
