import { sql } from 'kysely';
import type { Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';
import { entryNames } from './entry-names.ts';

/** Somebody for whom the viewer may print codes, and in which organization. */
export interface KeptPerson {
  readonly organizationId: string;
  readonly organization: string;
  readonly personId: string;
  /** Null when they have not said what they are called. */
  readonly name: string | null;
}

/** The people who are in an organization today whose keys the viewer holds today, save the viewer. */
export async function peopleOfMyKeys(
  db: Db,
  viewer: Viewer,
  context: Context,
): Promise<readonly KeptPerson[]> {
  if (viewer.kind === 'stranger') return [];
  const today = context.today();
  const holds = (table: string) => {
    const [from, to] = [sql.ref(`${table}.valid_from`), sql.ref(`${table}.valid_to`)];
    return sql`(${from} is null or ${from} <= ${today}) and (${to} is null or ${to} > ${today})`;
  };
  const { rows } = await sql<{ organization_id: string; person_id: string }>`
    select distinct k.organization_id, t.person_id
    from organization_key k
    join (
      select member_id as person_id, organization_id, valid_from, valid_to from membership
      union all
      select person_id, organization_id, valid_from, valid_to from affiliation
    ) t on t.organization_id = k.organization_id
    join person on person.id = t.person_id
    where k.person_id = ${viewer.personId} and t.person_id <> ${viewer.personId}
      and ${holds('k')} and ${holds('t')}`.execute(db);
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
