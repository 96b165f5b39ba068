import { locate } from './land-places.ts';
import { claimDate, claimSize, describe, putSectors } from './land-words.ts';
import { putClaim, putEntry, putName, putTerm } from './put-down.ts';
import type { SeedFile } from './records.ts';
import { activityOfKind, baseOfKind } from './rules.ts';
import { cite, fresh, landed, type Seeding } from './seeding.ts';

/** Named organizations. Where the documents give two years of founding, both become claims. */
export function landOrganizations(seeding: Seeding, records: SeedFile['organizations']): void {
  for (const record of fresh(seeding, records)) landOrganization(seeding, record);
}

function landOrganization(seeding: Seeding, record: SeedFile['organizations'][number]): void {
  const { landing } = seeding;
  const id = putEntry(landing, { kind: 'organization', name: record.name, origin: record.id });
  landed(seeding, 'organizations', record.id, 'organization', id);
  if (record.partOfEcosystem === false) {
    const row = landing.rows('organization').find((organization) => organization.id === id);
    if (row) row.in_ecosystem = false;
  }
  describe(seeding, id, record);
  putTerm(landing, id, 'kind', record.kind);
  const activity = activityOfKind(record.kind);
  if (activity) putTerm(landing, id, 'activity', activity, 'inferred');
  const base = baseOfKind(record.kind);
  if (base) putTerm(landing, id, 'base', base, 'inferred');
  putSectors(seeding, id, record.sectors ?? []);
  for (const alias of record.aliases ?? [])
    cite(seeding, putName(landing, id, alias, 'short'), record);
  record.nameVariants?.forEach((name, i) => {
    const nameId = putName(landing, id, name, 'variant');
    seeding.went.set(`${record.id}/nameVariants/${i}`, nameId);
    cite(seeding, nameId, record);
  });
  landBeginnings(seeding, id, record);
  locate(seeding, id, record);
  if (record.implied) {
    const note = putClaim(landing, {
      entry_id: id,
      field: 'note',
      value_text: 'Implied by the documents, not named in them as an actor.',
      basis: 'inferred',
    });
    cite(seeding, note, record);
  }
}

function landBeginnings(
  seeding: Seeding,
  id: string,
  record: SeedFile['organizations'][number],
): void {
  record.foundedClaims?.forEach((claim, i) => {
    const claimId = claimDate(seeding, id, claim.verb, String(claim.year), claim, {
      doubtful: claim.status === 'doubtful',
    });
    seeding.went.set(`${record.id}/foundedClaims/${i}`, claimId);
  });
  for (const field of ['founded', 'opened', 'established', 'formed'] as const) {
    const date = record[field];
    if (date === undefined) continue;
    const display = field === 'founded' ? record.foundedDisplay : undefined;
    claimDate(seeding, id, field, date, record, { display });
  }
}

/** Groups that the documents speak of without naming them. */
export function landGroups(seeding: Seeding, records: SeedFile['unnamedGroups']): void {
  for (const record of fresh(seeding, records)) {
    const id = putEntry(seeding.landing, { kind: 'group', name: record.label, origin: record.id });
    landed(seeding, 'unnamedGroups', record.id, 'entry', id);
    describe(seeding, id, record);
    putSectors(seeding, id, record.sectors ?? []);
    if (record.formed !== undefined) claimDate(seeding, id, 'formed', record.formed, record);
    claimSize(seeding, id, record);
    locate(seeding, id, record);
  }
}

export function landMovements(seeding: Seeding, records: SeedFile['movements']): void {
  for (const record of fresh(seeding, records)) {
    const id = putEntry(seeding.landing, {
      kind: 'movement',
      name: record.name,
      origin: record.id,
    });
    landed(seeding, 'movements', record.id, 'entry', id);
    describe(seeding, id, record);
  }
}
