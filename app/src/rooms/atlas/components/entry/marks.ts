/** Which stamp of `marks.svg` stands for a kind of organization, else for the kind of entry. */
const byOrganizationKind: Readonly<Record<string, string>> = {
  'worker-cooperative': 'co-op',
  'housing-cooperative': 'home',
  'consumer-cooperative': 'shop',
  'producer-cooperative': 'co-op',
  'multi-stakeholder-cooperative': 'shop',
  'community-land-trust': 'land',
  'democratic-investment-fund': 'fund',
  'impact-investor': 'fund',
  foundation: 'fund',
  coalition: 'coalition',
  'worker-advocacy-coalition': 'coalition',
  network: 'network',
  'national-network': 'network',
  'movement-network': 'network',
  'base-building-group': 'base',
  'worker-center': 'base',
  'government-municipal': 'government',
  'government-state': 'government',
  'government-state-office': 'government',
  'central-bank': 'government',
};

const byEntryKind: Readonly<Record<string, string>> = {
  organization: 'network',
  group: 'base',
  person: 'person',
  place: 'place',
  fund: 'fund',
  law: 'law',
  campaign: 'campaign',
  program: 'program',
  project: 'project',
  publication: 'publication',
  event: 'event',
  theme: 'theme',
  movement: 'coalition',
};

/** The stamp of an entry. */
export function markOf(entryKind: string, organizationKind?: string | undefined): string {
  return byOrganizationKind[organizationKind ?? ''] ?? byEntryKind[entryKind] ?? 'dot';
}
