const BY_ENTRY: Readonly<Record<string, string>> = {
  group: 'base',
  person: 'person',
  movement: 'network',
  place: 'place',
  fund: 'fund',
  law: 'law',
  campaign: 'campaign',
  program: 'program',
  project: 'project',
  publication: 'publication',
  event: 'event',
  theme: 'theme',
};

const BY_KIND: Readonly<Record<string, string>> = {
  'worker-cooperative': 'co-op',
  'producer-cooperative': 'co-op',
  'multi-stakeholder-cooperative': 'co-op',
  collective: 'co-op',
  'housing-cooperative': 'home',
  'consumer-cooperative': 'shop',
  farm: 'land',
  'community-land-trust': 'land',
  'shared-space-developer': 'home',
  'cooperative-incubator': 'program',
  coalition: 'coalition',
  'worker-advocacy-coalition': 'coalition',
  federation: 'coalition',
  'chamber-of-cooperatives': 'coalition',
  'funder-grassroots-collaborative': 'coalition',
  network: 'network',
  'national-network': 'network',
  'movement-network': 'network',
  'credit-union': 'fund',
  'democratic-investment-fund': 'fund',
  'community-loan-fund': 'fund',
  'impact-investor': 'fund',
  foundation: 'fund',
  'central-bank': 'government',
  'government-municipal': 'government',
  'government-state': 'government',
  'government-state-office': 'government',
};

/**
 * The stamp of an entry: by what sort of organization it is, else by what it is at all.
 *
 * @param entry entry kind, `organization`, `person` …
 * @param kind organization kind, if known
 */
export function markOf(entry: string, kind?: string | null): string {
  const byKind = kind ? BY_KIND[kind] : undefined;
  return byKind ?? BY_ENTRY[entry] ?? (entry === 'organization' ? 'base' : 'dot');
}
