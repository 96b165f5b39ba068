import { sql } from 'kysely';
import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { firstOrganization, hasOwnWayIn, isTrusted } from '../people/codes-for.ts';
import { entryNames } from './entry-names.ts';

/** Somebody for whom the viewer may print codes, and in which organization. */
export interface KeptPerson {
  readonly organizationId: string;
  readonly organization: string;
  readonly personId: string;
  /** Null when they have not said what they are called. */
  readonly name: string | null;
}

/** The people for whom the viewer may print codes today, by the keys they hold. */
export async function peopleOfMyKeys(
  db: Db,
  viewer: Viewer,
  context: Context,
): Promise<readonly KeptPerson[]> {
  if (viewer.kind === 'stranger') return [];
  const today = context.today();
  const person = sql.ref('person.id');
  const { rows } = await sql<{ organization_id: string; person_id: string }>`
    select k.organization_id, person.id as person_id
    from organization_key k
    join person on ${firstOrganization(person, today)} = k.organization_id
    where k.person_id = ${viewer.personId} and person.id <> ${viewer.personId}
      and k.valid_from <= ${today} and (k.valid_to is null or k.valid_to > ${today})
      and person.id in (
        select member_id from membership where organization_id = k.organization_id
        union select person_id from affiliation where organization_id = k.organization_id)
      and not ${hasOwnWayIn(person)} and not ${isTrusted(person, today)}`.execute(db);
  const ids = rows.flatMap((row) => [row.organization_id, row.person_id]);
  const names = await entryNames(db, ids, today, context.locale);
  return rows
    .map(({ organization_id, person_id }) => ({
      organizationId: organization_id,
      organization: names.get(organization_id)?.name ?? '',
      personId: person_id,
      name: names.get(person_id)?.name ?? null,
    }))
    .sort((a, b) =>
      `${a.organization}\n${a.name}`.localeCompare(`${b.organization}\n${b.name}`, context.locale),
    );
}
