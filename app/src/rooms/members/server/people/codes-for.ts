import { type RawBuilder, sql } from 'kysely';

/*
 * Whoever prints somebody's codes could come in as them. So codes are printed only for people who have no other way
 * in, who are trusted with nothing that is not theirs, and by the organization that knew them first: an organization
 * that somebody is added to later cannot take them over.
 */

/** Whether a person comes in by mail or passkey: then nobody prints for them. */
export function hasOwnWayIn(person: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from account join login on login.id = account.id
    where account.person_id = ${person} and (login.email is not null
      or exists (select 1 from login_passkey where login_id = login.id)))`;
}

/** Whether a person holds any keys today, or looks after the house. */
export function isTrusted(
  person: RawBuilder<unknown>,
  day: Temporal.PlainDate,
): RawBuilder<boolean> {
  return sql<boolean>`(
    exists (select 1 from organization_key where person_id = ${person} and ${holds(day)})
    or exists (select 1 from house_steward where person_id = ${person} and ${holds(day)}))`;
}

/** The organization that a person has stood in longest, by when it was written down, of those they stand in today. */
export function firstOrganization(
  person: RawBuilder<unknown>,
  day: Temporal.PlainDate,
): RawBuilder<string | null> {
  return sql<string | null>`(
    select tie.organization_id from (
      select id, member_id as person_id, organization_id, valid_from, valid_to, recorded_at from membership
      union all
      select id, person_id, organization_id, valid_from, valid_to, recorded_at from affiliation
      where organization_id is not null
    ) tie
    where tie.person_id = ${person} and ${holds(day)}
    order by tie.recorded_at, tie.id limit 1)`;
}

function holds(day: Temporal.PlainDate): RawBuilder<unknown> {
  return sql`(valid_from is null or valid_from <= ${day}) and (valid_to is null or valid_to > ${day})`;
}
