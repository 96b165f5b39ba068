import { type RawBuilder, sql } from 'kysely';
import type { PageAnswer } from './read-page.ts';
import type { Citation, EntryRef } from './words.ts';

interface Located {
  id: string;
  role: string;
  /** Only for premises that are open to the public. */
  street: string | null;
  precision: string;
  basis: string;
  from: string | null;
  to: string | null;
}

/** Where an entry is or was, never more exactly than its people allow. */
export interface AddressView extends Located {
  place: EntryRef | null;
  citations: readonly Citation[];
}

/** An address as a page reads it, with the nearest place that may be named. */
export interface AddressRow extends Located {
  place_id: string | null;
}

/**
 * PLACE-1 in SQL: the addresses of an entry, a street only where the place is shown exactly. A place shown by its town
 * does not say its neighborhood. An area of work has no point on the map, and may be named; any other place that is not shown stays
 * unsaid. A place without a common name ends the line outward; a place met twice, too.
 */
export function addressRows(entryId: RawBuilder<string>): RawBuilder<AddressRow> {
  return sql<AddressRow>`
    select id, role, case when precision = 'exact' then street end as street, precision, basis,
      valid_from as "from", valid_to as "to", (
        with recursive line(id, kind, within_id, step, met) as (
          select p.id, p.kind, p.within_id, 1, array[p.id] from place p where p.id = address.place_id and ${isNamed}
          union all
          select p.id, p.kind, p.within_id, step + 1, met || p.id from line join place p on p.id = line.within_id
          where p.id <> all(met) and ${isNamed}
        )
        select line.id from line where precision <> 'town' or kind <> 'neighborhood' order by step limit 1
      ) as place_id
    from address where entry_id = ${entryId} and (precision <> 'none' or role = 'area-of-work')
    order by valid_from nulls first, id`;
}

const isNamed = sql<boolean>`
  exists (select from dated_name where dated_name.entry_id = p.id and dated_name.use = 'common')`;

/** The addresses with their places by name, where the viewer may see the place. */
export function addressViews(
  rows: readonly AddressRow[],
  { refs, citationsOf }: PageAnswer<unknown>,
): AddressView[] {
  return rows.map(({ place_id, ...row }) => ({
    ...row,
    place: (place_id && refs.get(place_id)) || null,
    citations: citationsOf(row.id),
  }));
}
