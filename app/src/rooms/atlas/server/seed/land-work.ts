import type { EntryKind } from '@ownhouse/vocabulary';
import { locate } from './land-places.ts';
import { claimDate, describe } from './land-words.ts';
import { putClaim, putEntry, putTerm } from './put-down.ts';
import type { Cited, Collection, SeedFile } from './records.ts';
import { strandOfKind } from './rules.ts';
import { cite, fresh, landed, linkFromField, type Seeding } from './seeding.ts';

/** What organizations do and win: each becomes an entry, and each field that names another record becomes a link. */
export function landWork(seeding: Seeding, seed: SeedFile): void {
  for (const record of fresh(seeding, seed.funds)) landFund(seeding, record);
  for (const record of fresh(seeding, seed.laws)) landLaw(seeding, record);
  for (const record of fresh(seeding, seed.campaigns)) landCampaign(seeding, record);
  for (const record of fresh(seeding, seed.programs)) landProgram(seeding, record);
  for (const record of fresh(seeding, seed.projects)) landProject(seeding, record);
  for (const record of fresh(seeding, seed.publications)) landPublication(seeding, record);
}

function landOne(
  seeding: Seeding,
  kind: EntryKind,
  collection: Collection,
  record: Cited & {
    readonly id: string;
    readonly kind?: string;
    readonly status?: string | undefined;
  },
  name: string,
): string {
  const id = putEntry(seeding.landing, { kind, name, origin: record.id });
  landed(seeding, collection, record.id, 'entry', id);
  describe(seeding, id, record);
  if (record.kind !== undefined) putTerm(seeding.landing, id, 'kind', record.kind);
  if (record.status !== undefined) putTerm(seeding.landing, id, 'status', record.status);
  const strand = strandOfKind(kind, record.id);
  if (strand) putTerm(seeding.landing, id, 'strand', strand, 'inferred');
  return id;
}

function landFund(seeding: Seeding, record: SeedFile['funds'][number]): void {
  const id = landOne(seeding, 'fund', 'funds', record, record.name);
  if (record.year !== undefined) claimDate(seeding, id, 'established', String(record.year), record);
}

function landLaw(seeding: Seeding, record: SeedFile['laws'][number]): void {
  const id = landOne(seeding, 'law', 'laws', record, record.name);
  if (record.year !== undefined) claimDate(seeding, id, 'enacted', String(record.year), record);
}

function landCampaign(seeding: Seeding, record: SeedFile['campaigns'][number]): void {
  const id = landOne(seeding, 'campaign', 'campaigns', record, record.name);
  if (record.start !== undefined) claimDate(seeding, id, 'began', record.start, record);
  if (record.end !== undefined) claimDate(seeding, id, 'ended', record.end, record);
  locate(seeding, id, record);
}

function landProgram(seeding: Seeding, record: SeedFile['programs'][number]): void {
  const id = landOne(seeding, 'program', 'programs', record, record.name);
  if (record.start !== undefined) claimDate(seeding, id, 'began', record.start, record);
}

function landProject(seeding: Seeding, record: SeedFile['projects'][number]): void {
  const id = landOne(seeding, 'project', 'projects', record, record.name);
  if (record.opened !== undefined) claimDate(seeding, id, 'opened', record.opened, record);
  locate(seeding, id, record);
}

function landPublication(seeding: Seeding, record: SeedFile['publications'][number]): void {
  const id = landOne(seeding, 'publication', 'publications', record, record.title);
  const date = record.date ?? record.year?.toString();
  if (date !== undefined) claimDate(seeding, id, 'published', date, record);
  if (record.identityBasis !== undefined) {
    const claimId = putClaim(seeding.landing, {
      entry_id: id,
      field: 'note',
      value_text: 'Taken to be the report that another document describes without naming it.',
      basis: record.identityBasis,
    });
    cite(seeding, claimId, record);
  }
}

/** The links that these records imply. They are put down after the file's own relationships, which win. */
export function linkWork(seeding: Seeding, seed: SeedFile): void {
  for (const fund of fresh(seeding, seed.funds)) {
    if (fund.stewardId)
      linkFromField(seeding, fund, 'stewardId', fund.stewardId, 'manages', fund.id);
    if (fund.funderId) linkFromField(seeding, fund, 'funderId', fund.funderId, 'funds', fund.id);
  }
  for (const law of fresh(seeding, seed.laws)) {
    const basis = law.jurisdictionBasis ?? 'stated';
    if (law.jurisdictionId)
      linkFromField(seeding, law, 'jurisdictionId', law.id, 'applies-in', law.jurisdictionId, {
        basis,
      });
    if (law.grantedById)
      linkFromField(seeding, law, 'grantedById', law.grantedById, 'granted', law.id);
    if (law.heldById) linkFromField(seeding, law, 'heldById', law.heldById, 'holds', law.id);
  }
  for (const campaign of fresh(seeding, seed.campaigns)) {
    for (const leader of campaign.ledByIds)
      linkFromField(seeding, campaign, `ledByIds/${leader}`, leader, 'led', campaign.id);
    for (const outcome of campaign.outcomeIds)
      linkFromField(
        seeding,
        campaign,
        `outcomeIds/${outcome}`,
        campaign.id,
        'resulted-in',
        outcome,
      );
  }
  for (const program of fresh(seeding, seed.programs)) {
    linkFromField(seeding, program, 'runById', program.runById, 'runs', program.id);
    if (program.wonByCampaignId)
      linkFromField(
        seeding,
        program,
        'wonByCampaignId',
        program.wonByCampaignId,
        'resulted-in',
        program.id,
      );
  }
  for (const project of fresh(seeding, seed.projects)) {
    const words = { owned: 'owns', open: 'owns', developing: 'develops' }[project.status] ?? 'runs';
    linkFromField(seeding, project, 'ownerId', project.ownerId, words, project.id);
  }
  for (const publication of fresh(seeding, seed.publications)) {
    const { publisherId, commissionedById, authorIds = [] } = publication;
    if (publisherId)
      linkFromField(seeding, publication, 'publisherId', publisherId, 'published', publication.id);
    if (commissionedById)
      linkFromField(
        seeding,
        publication,
        'commissionedById',
        commissionedById,
        'commissioned',
        publication.id,
      );
    for (const author of authorIds)
      linkFromField(
        seeding,
        publication,
        `authorIds/${author}`,
        author,
        'authored',
        publication.id,
      );
  }
  for (const organization of fresh(seeding, seed.organizations))
    if (organization.parentId)
      linkFromField(
        seeding,
        organization,
        'parentId',
        organization.id,
        'part-of',
        organization.parentId,
      );
}
