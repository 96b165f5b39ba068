import type { Activity, MembershipBase, Strand } from '@ownhouse/vocabulary';

/**
 * What follows from what, where the documents leave it to the reader. Everything these rules add is marked as inferred.
 * The strand of a thing: *build* is founding, funding, owning and opening; *resist* is campaigns, laws and the pressure they
 * answer; *care* is support, mutual aid and endings; *culture* is learning, telling and meeting.
 */
const STRAND_OF_EVENT: Readonly<Record<string, Strand>> = {
  founding: 'build',
  opening: 'build',
  launch: 'build',
  funding: 'build',
  law: 'resist',
  'policy-win': 'resist',
  context: 'resist',
  support: 'care',
  closure: 'care',
  publication: 'culture',
  interview: 'culture',
  gathering: 'culture',
};

const STRAND_OF_KIND: Readonly<Record<string, Strand>> = {
  campaign: 'resist',
  law: 'resist',
  fund: 'build',
  project: 'build',
  program: 'build',
  publication: 'culture',
};

/** Records whose own words put them on another strand than their kind would. */
const STRAND_OF_RECORD: Readonly<Record<string, Strand>> = {
  'ev-letona-letter': 'care',
  'pub-letona-2020': 'care',
  'ev-2008-coalition': 'resist',
  'prg-chamber-education': 'culture',
  'prg-chamber-marketing': 'culture',
  'prg-chamber-advocacy': 'resist',
  'prg-sei-learning': 'culture',
  'prg-sei-support': 'care',
  'prg-greenroots-support': 'care',
};

/** The strand of an event of this kind. A kind without a rule is a fault, and throws. */
export function strandOfEvent(kind: string, origin = ''): Strand {
  const strand = STRAND_OF_RECORD[origin] ?? STRAND_OF_EVENT[kind];
  if (strand === undefined) throw new Error(`no rule says on which strand ${kind} lies`);
  return strand;
}

/** The strand of an entry of this kind, or nothing for kinds that lie on all of them. */
export function strandOfKind(kind: string, origin = ''): Strand | undefined {
  return STRAND_OF_RECORD[origin] ?? STRAND_OF_KIND[kind];
}

const ACTIVITY_OF_KIND: Readonly<Record<string, Activity>> = {
  'worker-cooperative': 'enterprise',
  'multi-stakeholder-cooperative': 'enterprise',
  'community-land-trust': 'stewardship',
  'shared-space-developer': 'stewardship',
  'democratic-investment-fund': 'finance',
  'impact-investor': 'finance',
  foundation: 'finance',
  'base-building-group': 'campaign',
  'worker-center': 'campaign',
  'worker-advocacy-coalition': 'campaign',
  coalition: 'campaign',
  'movement-network': 'campaign',
  'cooperative-incubator': 'learning',
  'movement-support-organization': 'learning',
  'health-organization': 'care',
  'chamber-of-cooperatives': 'convening',
  'funder-grassroots-collaborative': 'convening',
  network: 'convening',
  'national-network': 'convening',
};

/** What an organization of this kind does, where its kind says it. */
export function activityOfKind(kind: string): Activity | undefined {
  return ACTIVITY_OF_KIND[kind];
}

const BASE_OF_KIND: Readonly<Record<string, MembershipBase>> = {
  'worker-cooperative': 'workers',
  'multi-stakeholder-cooperative': 'several',
  'chamber-of-cooperatives': 'organizations',
  coalition: 'organizations',
  'funder-grassroots-collaborative': 'organizations',
  network: 'organizations',
  'national-network': 'organizations',
  'movement-network': 'organizations',
};

/** Who the members of an organization of this kind are, where its kind says it. */
export function baseOfKind(kind: string): MembershipBase | undefined {
  return BASE_OF_KIND[kind];
}
