import { describe } from './land-words.ts';
import { putClaim, putEntry } from './put-down.ts';
import type { SeedFile } from './records.ts';
import { cite, fresh, idOf, landed, type Seeding } from './seeding.ts';

/** People, only in the public role that the documents give them. */
export function landPeople(seeding: Seeding, records: SeedFile['people']): void {
  for (const record of fresh(seeding, records)) {
    const id = putEntry(seeding.landing, { kind: 'person', name: record.name, origin: record.id });
    landed(seeding, 'people', record.id, 'person', id);
    describe(seeding, id, record);
    for (const role of record.roles) {
      const affiliationId = seeding.landing.newId();
      seeding.landing.put('affiliation', {
        id: affiliationId,
        person_id: id,
        organization_id: role.orgId === null ? null : idOf(seeding, role.orgId),
        role: 'public',
        title: role.title,
        status: role.status ?? null,
        basis: 'stated',
        as_of: role.asOf ?? null,
        valid_from: null,
        valid_to: null,
        recorded_at: seeding.landing.now,
      });
      cite(seeding, affiliationId, record);
    }
    if (record.interviewee === false) {
      const claimId = putClaim(seeding.landing, {
        entry_id: id,
        field: 'note',
        value_text: 'Not among those interviewed.',
      });
      cite(seeding, claimId, record);
    }
  }
}
