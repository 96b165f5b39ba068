import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { namedPlaces } from '../search/public-point.ts';
import { namedPlaceMap } from '../search/refresh-search.ts';
import { refsOf } from './refs.ts';
import { citationsOf } from './sources.ts';
import type { Citation, EntryRef } from './words.ts';

/** Where an entry is or was, never more exactly than its people allow. */
export interface AddressView {
  id: string;
  role: string;
  place: EntryRef | null;
  /** Only for premises that are open to the public. */
  street: string | null;
  precision: string;
  basis: string;
  from: string | null;
  to: string | null;
  citations: readonly Citation[];
}

/** The places of an entry; a street only where the place is shown exactly. */
export async function addressesOf(
  db: Db,
  viewer: Viewer,
  entryId: string,
  context: Context,
): Promise<AddressView[]> {
  const places = await namedPlaceMap(db);
  const found = await db
    .selectFrom('address')
    .select(['id', 'role', 'place_id', 'street', 'precision', 'basis', 'valid_from', 'valid_to'])
    .where('entry_id', '=', entryId)
    .orderBy('valid_from', (order) => order.asc().nullsFirst())
    .orderBy('id')
    .execute();
  // A place shown by its town must not say its neighborhood (PLACE-1).
  // An area of work has no point on the map, and may be named; any other place that is not shown stays unsaid.
  const rows = found
    .filter(({ precision, role }) => precision !== 'none' || role === 'area-of-work')
    .map((row) => ({ ...row, place_id: namedPlaces(row, places)[0]?.id ?? null }));
  const [refs, citations] = await Promise.all([
    refsOf(
      db,
      viewer,
      rows.flatMap(({ place_id }) => place_id ?? []),
      context,
    ),
    citationsOf(
      db,
      rows.map(({ id }) => id),
    ),
  ]);
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    place: row.place_id ? (refs.get(row.place_id) ?? null) : null,
    street: row.precision === 'exact' ? row.street : null,
    precision: row.precision,
    basis: row.basis,
    from: row.valid_from?.toString() ?? null,
    to: row.valid_to?.toString() ?? null,
    citations: citations.get(row.id) ?? [],
  }));
}
