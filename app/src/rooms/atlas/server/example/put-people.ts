import type { Landing } from '../seed/landing.ts';
import { daysOf, putEntry, putTerm } from '../seed/put-down.ts';
import type { ExamplePerson } from './cast.ts';
import type { Keys } from './put-organizations.ts';

/** One person of the cast, with a login and everything they stand in. */
export function putPerson(
  landing: Landing,
  person: ExamplePerson,
  keys: Keys,
  seats: readonly string[],
): string {
  const id = putEntry(landing, {
    kind: 'person',
    name: person.name,
    origin: `example-${person.key}`,
    shownBy: 'consent',
    hasPage: person.hasPage ?? false,
  });
  const common = { recorded_at: landing.now };
  const from = (date: string) => daysOf(date).from ?? landing.today;
  const of = (key: string) => {
    const organization = keys.get(key);
    if (organization === undefined) throw new Error(`the example has no organization ${key}`);
    return organization;
  };
  landing.put('account', {
    id: landing.newId(),
    person_id: id,
    created_at: landing.now,
    closed_at: null,
  });
  putTerm(landing, id, 'language', person.language);
  for (const [organization, role, title, since] of person.affiliations ?? [])
    landing.put('affiliation', {
      ...common,
      id: landing.newId(),
      person_id: id,
      organization_id: of(organization),
      role,
      title,
      status: null,
      basis: 'stated',
      as_of: null,
      valid_from: from(since),
      valid_to: null,
    });
  for (const [organization, membershipClass, since] of person.memberOf ?? [])
    landing.put('membership', {
      ...common,
      id: landing.newId(),
      member_id: id,
      organization_id: of(organization),
      class: membershipClass,
      valid_from: from(since),
      valid_to: null,
    });
  for (const [organization, since] of person.keysOf ?? [])
    landing.put('organization_key', {
      ...common,
      id: landing.newId(),
      organization_id: of(organization),
      person_id: id,
      given_by_id: null,
      valid_from: from(since),
      valid_to: null,
    });
  if (person.steward)
    landing.put('house_steward', {
      ...common,
      id: landing.newId(),
      person_id: id,
      valid_from: from('2019-01-01'),
      valid_to: null,
    });
  if (person.mandate) {
    const [seat, behalf, since, until] = person.mandate;
    landing.put('mandate', {
      ...common,
      id: landing.newId(),
      seat_id: seats[seat] ?? '',
      person_id: id,
      behalf_of_id: of(behalf),
      decision_id: null,
      limits: 'Votes as the sending organization decided; reports back within a week.',
      valid_from: from(since),
      valid_to: until === undefined ? null : daysOf(until).from,
    });
  }
  if (person.email !== undefined && person.affiliations?.[0])
    landing.put('contact_card', {
      ...common,
      id: landing.newId(),
      organization_id: of(person.affiliations[0][0]),
      person_id: id,
      purpose: 'Calling to meetings',
      called: person.name,
      email: person.email,
      phone: null,
      postal: null,
      language: person.language,
      valid_from: landing.today,
      valid_to: landing.today.add({ years: 1 }),
    });
  if (person.hasPage)
    landing.put('consent', {
      ...common,
      id: landing.newId(),
      entry_id: id,
      answer: 'yes',
      audience: 'public',
      given_by_id: id,
      valid_from: landing.today,
      valid_to: null,
    });
  return id;
}
