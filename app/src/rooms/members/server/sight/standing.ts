import { sql } from 'kysely';
import { noStanding, type Standing, type Viewer } from '#house/access/viewer.ts';
import type { Context } from '#house/context.ts';
import type { Db } from '#house/db/database.ts';

/**
 * STAND-1. What a person is to an organization today, and whether they look after the house: computed from the intervals of
 * memberships, affiliations, keys and stewards on the day of asking, never stored.
 */
export async function standingOf(
  db: Db,
  viewer: Viewer,
  organizationId: string | null,
  context: Context,
): Promise<Standing> {
  if (viewer.kind === 'stranger') return noStanding;
  const today = context.today();
  const holds = sql`(valid_from is null or valid_from <= ${today}) and (valid_to is null or valid_to > ${today})`;
  const person = viewer.personId;
  const { rows } = await sql<Standing>`select
    exists (select 1 from membership
      where member_id = ${person} and organization_id = ${organizationId} and ${holds}) as member,
    exists (select 1 from organization_key
      where person_id = ${person} and organization_id = ${organizationId} and ${holds}) as "keyHolder",
    exists (select 1 from house_steward where person_id = ${person} and ${holds}) as steward`.execute(
    db,
  );
  return rows[0] ?? noStanding;
}
