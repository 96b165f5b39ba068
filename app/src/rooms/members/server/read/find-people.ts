import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#house/command/query.ts';
import { text } from '#house/command/text.ts';
import type { Db } from '#house/db/database.ts';
import { readMailAddress } from '#house/mail/mail.ts';
import { fold } from '../names/fold.ts';
import { entryNames } from './entry-names.ts';

/** Somebody who can come in. */
export interface FoundPerson {
  readonly personId: string;
  /** Null when they have not said what they are called. */
  readonly name: string | null;
  /** Names of organizations that they belong to or hold keys of today, which tells people of one name apart. */
  readonly belongsTo: readonly string[];
  readonly isSteward: boolean;
}

const peopleMax = 20;

/**
 * People who can come in, by a part of what they are called or by the whole of an address that they have proven to hold.
 * Never by a part of an address, so that nobody goes through them. The example's people and the real ones are apart.
 */
export const findPeople = defineQuery({
  name: 'members.findPeople',
  says: 'People who can come in, by name or by the mail address they come in with.',
  input: z.strictObject({ words: text({ min: 2, max: 300 }) }),
  async run(db, viewer, { words }, context) {
    if (viewer.kind === 'stranger') return null;
    const today = context.today();
    const { rows } = await sql<{ id: string; isSteward: boolean }>`
      select e.id, exists (select from house_steward s where s.person_id = e.id
        and s.valid_from <= ${today} and (s.valid_to is null or s.valid_to > ${today})) as "isSteward"
      from entry e
      join account a on a.person_id = e.id and a.closed_at is null
      where e.kind = 'person'
        and e.layer = (select layer from entry where id = ${viewer.personId})
        and (${isCalled(words)} or exists (select from login l
          where l.id = a.id and l.email_verified and l.email = ${readMailAddress(words)}))
      order by e.id limit ${peopleMax}`.execute(db);
    const ids = rows.map(({ id }) => id);
    const names = await entryNames(db, ids, today, context.locale);
    const places = await belongingOf(db, ids, today, context.locale);
    return rows
      .map(
        ({ id, isSteward }): FoundPerson => ({
          personId: id,
          name: names.get(id)?.name ?? null,
          belongsTo: places.get(id) ?? [],
          isSteward,
        }),
      )
      .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', context.locale));
  },
});

/** Whether one of a person's names holds every word; marks and capitals do not count. */
function isCalled(words: string): RawBuilder<boolean> {
  const folded = sql`lower(regexp_replace(normalize(n.name, NFKD), '[\u0300-\u036f]', '', 'g'))`;
  const parts = fold(words)
    .split(/\s+/)
    .map((word) => sql`position(${word} in ${folded}) > 0`);
  return sql<boolean>`exists (select from dated_name n where n.entry_id = e.id and ${sql.join(parts, sql` and `)})`;
}

async function belongingOf(
  db: Db,
  people: readonly string[],
  today: Temporal.PlainDate,
  locale: string,
): Promise<Map<string, string[]>> {
  if (people.length === 0) return new Map();
  const holds = sql`(valid_from is null or valid_from <= ${today}) and (valid_to is null or valid_to > ${today})`;
  const { rows } = await sql<{ person: string; organization: string }>`
    select distinct person, organization from (
      select member_id as person, organization_id as organization from membership where ${holds}
      union all select person_id, organization_id from affiliation where organization_id is not null and ${holds}
      union all select person_id, organization_id from organization_key where ${holds}) as standing
    where person = any(${people}::uuid[])`.execute(db);
  const names = await entryNames(
    db,
    rows.map(({ organization }) => organization),
    today,
    locale,
  );
  const byPerson = Map.groupBy(rows, ({ person }) => person);
  return new Map(
    [...byPerson].map(([person, each]) => [
      person,
      each.map(({ organization }) => names.get(organization)?.name ?? '').sort(),
    ]),
  );
}
