/** Links between the example's organizations: from, type, to, the day it began, then how much moves and what is said of it. */
export interface ExampleLink {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly since: string;
  readonly subtype?: string;
  readonly quantity?: number;
  readonly unit?: string;
  readonly period?: 'week' | 'month' | 'year';
  readonly note?: string;
}

/**
 * Four dated flows close a ring: the farm supplies the grocery, the haulers carry away its scraps and bring them to the
 * compost yard, and the compost goes back to the farm. The café buys from the farm, and nobody hauls for it yet.
 */
export const LINKS: readonly ExampleLink[] = [
  {
    from: 'farm',
    type: 'supplies',
    to: 'grocery',
    since: '2016-05-02',
    quantity: 600,
    unit: 'pounds',
    period: 'week',
    note: 'Greens, beans and roots.',
  },
  {
    from: 'hauler',
    type: 'hauls_for',
    to: 'grocery',
    since: '2016-09-12',
    quantity: 900,
    unit: 'pounds',
    period: 'week',
    note: 'Food scraps.',
  },
  {
    from: 'hauler',
    type: 'supplies',
    to: 'compost',
    since: '2016-09-12',
    quantity: 900,
    unit: 'pounds',
    period: 'week',
    note: 'Food scraps.',
  },
  {
    from: 'compost',
    type: 'composts_for',
    to: 'farm',
    since: '2017-04-03',
    quantity: 6,
    unit: 'cubic yards',
    period: 'month',
    note: 'Screened compost.',
  },
  {
    from: 'farm',
    type: 'supplies',
    to: 'cafe',
    since: '2021-07-05',
    quantity: 80,
    unit: 'pounds',
    period: 'week',
    note: 'Herbs and fruit.',
  },
  {
    from: 'trust',
    type: 'provides_land_to',
    subtype: 'leases-land-to',
    to: 'farm',
    since: '2011-03-01',
    note: 'Ground lease of 99 years.',
  },
  {
    from: 'trust',
    type: 'provides_land_to',
    subtype: 'leases-land-to',
    to: 'homes',
    since: '2010-06-01',
    note: 'Ground lease of 99 years.',
  },
  {
    from: 'fund',
    type: 'funds',
    to: 'compost',
    since: '2018-06-01',
    note: 'A loan for the screening drum.',
  },
  { from: 'fund', type: 'funds', to: 'cafe', since: '2021-03-15', note: 'A loan for the oven.' },
  {
    from: 'coalition',
    type: 'grew_out_of',
    to: 'trust',
    since: '2014-01-01',
    subtype: 'organizing-antecedent-of',
  },
  { from: 'hauler', type: 'grew_out_of', to: 'compost', since: '2014-06-01', subtype: 'incubated' },
  { from: 'federation', type: 'supports', to: 'cafe', since: '2020-09-01', subtype: 'incubates' },
  {
    from: 'coalition',
    type: 'partner_of',
    to: 'federation',
    since: '2015-01-20',
    subtype: 'coalition-with',
  },
  { from: 'circle', type: 'partner_of', to: 'coalition', since: '2020-02-01' },
  { from: 'books', type: 'partner_of', to: 'cleaning', since: '2020-04-01' },
];

/** Memberships of organizations in the federation, by the sector for which they sit. */
export const FEDERATION_MEMBERS: readonly (readonly [
  key: string,
  sector: string,
  since: string,
  until?: string,
])[] = [
  ['cleaning', 'worker', '2016-09-01'],
  ['hauler', 'worker', '2014-11-01'],
  ['compost', 'worker', '2014-01-15'],
  ['books', 'worker', '2020-06-01'],
  ['cafe', 'worker', '2021-09-01'],
  ['homes', 'housing', '2012-03-10'],
  ['grocery', 'consumer', '2015-05-01'],
  ['farm', 'producer', '2012-03-10'],
  ['trust', 'ally', '2012-03-10'],
  ['fund', 'ally', '2018-03-01'],
  ['toys', 'ally', '2013-01-01', '2019-07-01'],
];

export const SEATS: readonly (readonly [body: string, title: string, constituency: string])[] = [
  ['federation', 'Board seat for worker co-ops', 'worker'],
  ['federation', 'Board seat for housing co-ops', 'housing'],
  ['federation', 'Board seat for food co-ops', 'consumer'],
  ['coalition', 'Steering seat for land trusts', 'ally'],
];

export const NUMBERS: readonly (readonly [
  key: string,
  label: string,
  value: number,
  unit: string,
  year: string,
])[] = [
  ['homes', 'Homes', 31, 'housing units', '2009'],
  ['cleaning', 'Worker-owners', 12, 'people', '2025'],
  ['grocery', 'Member-owners', 1046, 'people', '2024'],
  ['grocery', 'Member-owners', 1112, 'people', '2025'],
  ['fund', 'Size of the fund', 1250000, 'USD', '2025'],
  ['compost', 'Food scraps turned into soil', 312000, 'pounds', '2024'],
  ['trust', 'Homes on trust land', 44, 'housing units', '2025'],
  ['trust', 'Homes on trust land, by the fund’s report', 46, 'housing units', '2025'],
];

export const EVENTS: readonly (readonly [
  title: string,
  kind: string,
  date: string,
  involves: readonly string[],
])[] = [
  [
    'Saltmarsh Federation founded in a school gym',
    'founding',
    '2012-03-10',
    ['federation', 'homes', 'farm', 'trust'],
  ],
  ['Marigold Grocery opens its doors', 'opening', '2015-04-25', ['grocery', 'federation']],
  [
    'The ring closes: compost returns to the farm',
    'launch',
    '2017-04-03',
    ['farm', 'grocery', 'hauler', 'compost'],
  ],
  ['Tidepool Toy Library lends its last toy', 'closure', '2019-06-15', ['toys', 'federation']],
  ['Spring assembly of the federation', 'gathering', '2025-04-12', ['federation']],
];
