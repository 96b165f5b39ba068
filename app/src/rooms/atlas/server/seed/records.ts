import { z } from 'zod';

/**
 * The shape of the seed file. Every object is strict: a field that the importer does not know makes the import fail,
 * so that nothing in the file can be dropped in silence.
 */
const lines = z.array(z.number().int().positive()).min(1);
const cited = {
  source: z.string(),
  lines,
  alsoIn: z.array(z.strictObject({ source: z.string(), lines })).optional(),
  note: z.string(),
};
const id = z.string().regex(/^[a-z]+-[a-z0-9-]+$/);
const basis = z.enum(['stated', 'by-name', 'inferred', 'inferred-identity']);
const year = z.number().int();

const sourceRecord = z.strictObject({
  id: z.string(),
  source: z.string(),
  kind: z.string(),
  about: id,
  publicationId: id,
  note: z.string(),
});

const placeRecord = z.strictObject({
  id,
  name: z.string(),
  kind: z.string(),
  within: id.optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  approximate: z.literal(true).optional(),
  ...cited,
});

const foundedClaim = z.strictObject({
  year,
  verb: z.enum(['convened', 'created', 'founded']),
  source: z.string(),
  lines,
  status: z.literal('doubtful').optional(),
  see: id.optional(),
});

const organizationRecord = z.strictObject({
  id,
  name: z.string(),
  kind: z.string(),
  aliases: z.array(z.string()).optional(),
  nameVariants: z.array(z.string()).optional(),
  sectors: z.array(z.string()).optional(),
  placeId: id.optional(),
  placeBasis: basis.optional(),
  foundedClaims: z.array(foundedClaim).optional(),
  founded: z.string().optional(),
  foundedDisplay: z.string().optional(),
  opened: z.string().optional(),
  established: z.string().optional(),
  formed: z.string().optional(),
  parentId: id.optional(),
  partOfEcosystem: z.literal(false).optional(),
  implied: z.literal(true).optional(),
  ...cited,
});

const groupRecord = z.strictObject({
  id,
  label: z.string(),
  sectors: z.array(z.string()).optional(),
  size: z.number().int().optional(),
  sizeIsMinimum: z.literal(true).optional(),
  formed: z.string().optional(),
  placeId: id.optional(),
  ...cited,
});

const movementRecord = z.strictObject({ id, name: z.string(), ...cited });

const personRecord = z.strictObject({
  id,
  name: z.string(),
  roles: z.array(
    z.strictObject({
      title: z.string(),
      orgId: id.nullable(),
      asOf: z.string().optional(),
      status: z.string().optional(),
    }),
  ),
  interviewee: z.literal(false).optional(),
  ...cited,
});

const fundRecord = z.strictObject({
  id,
  name: z.string(),
  kind: z.string(),
  stewardId: id.optional(),
  funderId: id.optional(),
  year: year.optional(),
  status: z.string().optional(),
  ...cited,
});

const lawRecord = z.strictObject({
  id,
  name: z.string(),
  kind: z.string(),
  year: year.optional(),
  jurisdictionId: id.optional(),
  jurisdictionBasis: basis.optional(),
  grantedById: id.optional(),
  heldById: id.optional(),
  status: z.string().optional(),
  ...cited,
});

const campaignRecord = z.strictObject({
  id,
  name: z.string(),
  ledByIds: z.array(id),
  outcomeIds: z.array(id),
  start: z.string().optional(),
  end: z.string().optional(),
  placeId: id.optional(),
  ...cited,
});

const programRecord = z.strictObject({
  id,
  name: z.string(),
  runById: id,
  wonByCampaignId: id.optional(),
  start: z.string().optional(),
  ...cited,
});

const projectRecord = z.strictObject({
  id,
  name: z.string(),
  ownerId: id,
  status: z.string(),
  placeId: id.optional(),
  opened: z.string().optional(),
  ...cited,
});

const publicationRecord = z.strictObject({
  id,
  title: z.string(),
  kind: z.string(),
  publisherId: id.optional(),
  commissionedById: id.optional(),
  authorIds: z.array(id).optional(),
  identityBasis: basis.optional(),
  year: year.optional(),
  date: z.string().optional(),
  ...cited,
});

const eventRecord = z.strictObject({
  id,
  title: z.string(),
  date: z.string().nullable(),
  datePrecision: z.enum(['day', 'month', 'year', 'decade-late', 'interval', 'unknown']),
  involves: z.array(id),
  kind: z.string(),
  conflictsWith: id.optional(),
  status: z.string().optional(),
  ...cited,
});

const numberRecord = z.strictObject({
  id,
  subjectId: id,
  label: z.string(),
  value: z.number(),
  unit: z.string(),
  year: year.nullable(),
  qualifier: z.string(),
  yearBasis: z.string().optional(),
  display: z.string().optional(),
  since: year.optional(),
  ...cited,
});

const themeRecord = z.strictObject({
  id,
  name: z.string(),
  group: z.string().optional(),
  order: z.number().int().optional(),
  ...cited,
});

const statementRecord = z.strictObject({
  id,
  personId: id,
  quote: z.string(),
  words: z.number().int(),
  date: z.string().optional(),
  themeIds: z.array(id),
  ...cited,
});

const relationshipRecord = z.strictObject({
  id,
  from: id,
  type: z.string(),
  to: id,
  basis,
  start: z.string().optional(),
  asOf: z.string().optional(),
  qualifier: z.string().optional(),
  impliedType: z.string().optional(),
  ...cited,
});

const discrepancyRecord = z.strictObject({
  id,
  title: z.string(),
  about: z.array(id).min(1),
  ...cited,
});

export const seedFile = z.object({
  sources: z.array(sourceRecord),
  places: z.array(placeRecord),
  organizations: z.array(organizationRecord),
  unnamedGroups: z.array(groupRecord),
  movements: z.array(movementRecord),
  people: z.array(personRecord),
  funds: z.array(fundRecord),
  laws: z.array(lawRecord),
  campaigns: z.array(campaignRecord),
  programs: z.array(programRecord),
  projects: z.array(projectRecord),
  publications: z.array(publicationRecord),
  events: z.array(eventRecord),
  numbers: z.array(numberRecord),
  themes: z.array(themeRecord),
  statements: z.array(statementRecord),
  relationships: z.array(relationshipRecord),
  discrepancies: z.array(discrepancyRecord),
});

export type SeedFile = z.infer<typeof seedFile>;
export type Collection = Exclude<keyof SeedFile, 'sources'>;
export type Cited = Pick<SeedFile['places'][number], 'source' | 'lines' | 'alsoIn' | 'note'>;
