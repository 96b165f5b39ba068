import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '#house/access/viewer.ts';

/**
 * The one gate, as a condition in SQL: whether `viewer` may see the entry whose table stands under `alias` on `today`
 * (SIGHT-1 and SIGHT-3). Every query about entries carries it; what it hides is not found.
 *
 * SIGHT-3: besides what is shown to the public or to everybody signed in, a person sees themself, what they hold a key of, what
 * they belong to, and what was granted to them or to an organization whose key they hold.
 */
export function maySee(
  alias: string,
  viewer: Viewer,
  today: Temporal.PlainDate,
): RawBuilder<boolean> {
  const id = sql.ref(`${alias}.id`);
  const audiences = viewer.kind === 'stranger' ? ['public'] : ['public', 'house'];
  const denials = viewer.kind === 'stranger' ? ['public', 'house'] : ['house'];
  const holds = sql`valid_from <= ${today} and (valid_to is null or valid_to > ${today})`;
  const shown = sql<boolean>`(
    (${sql.ref(`${alias}.shown_by`)} = 'document' or exists (
      select 1 from consent where consent.entry_id = ${id} and answer = 'yes' and audience = any(${audiences}) and ${holds}))
    and not exists (
      select 1 from consent where consent.entry_id = ${id} and answer = 'no' and audience = any(${denials}) and ${holds}))`;
  if (viewer.kind === 'stranger') return shown;
  const person = viewer.personId;
  const began = sql`(valid_from is null or valid_from <= ${today}) and (valid_to is null or valid_to > ${today})`;
  return sql<boolean>`(${shown} or ${id} = ${person}
    or exists (select 1 from organization_key
      where organization_id = ${id} and person_id = ${person} and ${holds})
    or exists (select 1 from membership
      where organization_id = ${id} and member_id = ${person} and ${began})
    or exists (select 1 from sight_grant
      where sight_grant.entry_id = ${id} and ${holds} and (to_id = ${person} or to_id in (
        select organization_id from organization_key where person_id = ${person} and ${holds}))))`;
}
