import { activeOn } from '@ownhouse/basics';
import type { PlacePrecision } from '@ownhouse/vocabulary';
import type { Db } from '#house/db/database.ts';
import { type NamedPlace, namedPlaces, publicPoint } from './public-point.ts';
import { namedPlaceMap } from './refresh-search.ts';

/** Where an entry is, as exactly as it may be said and no more (PLACE-1). */
export interface PublicPlace {
  readonly id: string;
  readonly role: 'seat' | 'premises' | 'home-office' | 'area-of-work';
  readonly precision: PlacePrecision;
  /** Only where the precision is exact. */
  readonly street: string | null;
  readonly postalCode: string | null;
  /** The nearest place that may be named, then those it lies in. */
  readonly line: readonly NamedPlace[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly basis: string;
  readonly from: Temporal.PlainDate | null;
  readonly to: Temporal.PlainDate | null;
  /** Whether it holds on the day asked for. */
  readonly holds: boolean;
}

/** The places of entries through time. The caller has asked the gate whether the entries may be seen. */
export async function publicPlaces(
  db: Db,
  entryIds: readonly string[],
  day: Temporal.PlainDate,
): Promise<Map<string, PublicPlace[]>> {
  if (entryIds.length === 0) return new Map();
  const places = await namedPlaceMap(db);
  const rows = await db
    .selectFrom('address')
    .selectAll()
    .where('entry_id', 'in', [...entryIds])
    .orderBy('valid_from')
    .execute();
  // An area of work has no point on the map, and its name may be said; any other place that is not shown stays unsaid.
  const sayable = rows.filter((row) => row.precision !== 'none' || row.role === 'area-of-work');
  const known = sayable.map((row) => {
    const exact = row.precision === 'exact';
    const point = publicPoint(row, places);
    return {
      entryId: row.entry_id,
      place: {
        id: row.id,
        role: row.role,
        precision: row.precision,
        street: exact ? row.street : null,
        postalCode: exact ? row.postal_code : null,
        line: namedPlaces(row, places),
        latitude: point?.latitude ?? null,
        longitude: point?.longitude ?? null,
        basis: row.basis,
        from: row.valid_from,
        to: row.valid_to,
        holds: activeOn({ from: row.valid_from, to: row.valid_to }, day),
      },
    };
  });
  const byEntry = Map.groupBy(known, ({ entryId }) => entryId);
  return new Map([...byEntry].map(([id, list]) => [id, list.map(({ place }) => place)]));
}
