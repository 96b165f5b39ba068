/** The groups of organizations that the front page counts, each by its kinds. */
export const GROUPS = {
  'co-ops': [
    'worker-cooperative',
    'housing-cooperative',
    'consumer-cooperative',
    'producer-cooperative',
    'multi-stakeholder-cooperative',
    'collective',
    'credit-union',
  ],
  land: ['community-land-trust'],
  funds: [
    'democratic-investment-fund',
    'community-loan-fund',
    'impact-investor',
    'foundation',
    'funder-grassroots-collaborative',
  ],
  groups: [
    'base-building-group',
    'worker-center',
    'mutual-aid-group',
    'healing-circle',
    'worker-advocacy-coalition',
  ],
  coalitions: [
    'coalition',
    'network',
    'national-network',
    'movement-network',
    'federation',
    'chamber-of-cooperatives',
  ],
  support: [
    'cooperative-incubator',
    'movement-support-organization',
    'shared-space-developer',
    'health-organization',
  ],
} as const satisfies Record<string, readonly string[]>;

export type HomeGroup = keyof typeof GROUPS;

/** The result that a count of the front page stands for. */
export function groupHref(group: HomeGroup): string {
  const query = new URLSearchParams({ entry_kind: 'organization', layer: 'fact' });
  for (const kind of GROUPS[group]) query.append('kind', kind);
  return `/atlas?${query}`;
}
