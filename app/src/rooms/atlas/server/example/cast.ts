/** One fictional person, and what they may be stepped into to see. */
export interface ExamplePerson {
  readonly key: string;
  readonly name: string;
  /** The language they read first. */
  readonly language: string;
  readonly email?: string;
  /** What they come to do, for the chooser "step inside as …". */
  readonly about: { readonly en: string; readonly es: string };
  readonly affiliations?: readonly (readonly [
    organization: string,
    role: string,
    title: string,
    since: string,
  ])[];
  readonly memberOf?: readonly (readonly [
    organization: string,
    membershipClass: string,
    since: string,
  ])[];
  readonly keysOf?: readonly (readonly [organization: string, since: string])[];
  /** The seat they fill: its place in SEATS, for whom, since when, until when. */
  readonly mandate?: readonly [seat: number, onBehalfOf: string, since: string, until?: string];
  readonly steward?: true;
  /** Has said yes to a page of their own. */
  readonly hasPage?: true;
}

export const CAST: readonly ExamplePerson[] = [
  {
    key: 'walter',
    name: 'Walter Fenn',
    language: 'en',
    about: {
      en: 'a neighbor, signed in, member of nothing yet',
      es: 'un vecino con cuenta, que aún no es miembro de nada',
    },
  },
  {
    key: 'rosa',
    name: 'Rosa Quintero',
    language: 'es',
    about: { en: 'a worker-owner who reads Spanish', es: 'socia trabajadora; lee en español' },
    affiliations: [['cleaning', 'worker-owner', 'Worker-owner', '2016-05-01']],
    memberOf: [
      ['cleaning', 'worker', '2016-05-01'],
      ['grocery', 'consumer', '2015-06-01'],
    ],
    mandate: [0, 'cleaning', '2025-04-12', '2027-04-12'],
  },
  {
    key: 'amara',
    name: 'Amara Okoye',
    language: 'en',
    email: 'amara@marigold.example',
    about: {
      en: 'coordinator of the grocery, holds its keys',
      es: 'coordinadora de la tienda; tiene sus llaves',
    },
    affiliations: [['grocery', 'staff', 'Coordinator', '2015-04-01']],
    memberOf: [['grocery', 'worker', '2015-04-25']],
    keysOf: [['grocery', '2015-04-25']],
    mandate: [2, 'grocery', '2023-04-15', '2025-04-12'],
  },
  {
    key: 'teo',
    name: 'Teo Brandão',
    language: 'en',
    email: 'teo@saltmarsh.example',
    about: { en: 'steward of the house', es: 'cuida la casa' },
    affiliations: [['federation', 'volunteer', 'Looks after the house', '2019-01-01']],
    keysOf: [['homes', '2019-01-01']],
    steward: true,
  },
  {
    key: 'june',
    name: 'June Halloran',
    language: 'en',
    about: {
      en: 'a resident of the housing co-op, signs in with paper codes',
      es: 'residente de la cooperativa de vivienda; entra con códigos en papel',
    },
    affiliations: [['homes', 'resident', 'Resident', '2011-08-01']],
    memberOf: [
      ['homes', 'resident', '2011-08-01'],
      ['fund', 'member', '2018-03-01'],
    ],
    mandate: [1, 'homes', '2024-04-13', '2026-04-11'],
  },
  {
    key: 'weilin',
    name: 'Wei-Lin Tsao',
    language: 'zh-Hant',
    email: 'weilin@saltmarshtrust.example',
    about: {
      en: 'steward of land, holds the land trust’s keys',
      es: 'cuida la tierra; tiene las llaves del fideicomiso',
    },
    affiliations: [['trust', 'staff', 'Land steward', '2013-02-01']],
    memberOf: [['trust', 'neighbor', '2013-02-01']],
    keysOf: [['trust', '2013-02-01']],
    mandate: [3, 'trust', '2022-01-01'],
    hasPage: true,
  },
  {
    key: 'marcus',
    name: 'Marcus Delacroix',
    language: 'ht',
    about: {
      en: 'a farmer, holds the farm’s keys',
      es: 'agricultor; tiene las llaves de la granja',
    },
    affiliations: [['farm', 'worker-owner', 'Farmer', '2011-04-01']],
    memberOf: [
      ['farm', 'producer', '2011-04-01'],
      ['grocery', 'consumer', '2016-05-01'],
    ],
    keysOf: [['farm', '2011-04-01']],
  },
  {
    key: 'nadia',
    name: 'Nadia Haddad',
    language: 'en',
    email: 'nadia@keepourhomes.example',
    about: {
      en: 'organizer of the coalition, holds its keys',
      es: 'organizadora de la coalición; tiene sus llaves',
    },
    affiliations: [['coalition', 'staff', 'Organizer', '2017-09-01']],
    memberOf: [['circle', 'neighbor', '2020-01-05']],
    keysOf: [['coalition', '2017-09-01']],
    hasPage: true,
  },
  {
    key: 'samuel',
    name: 'Samuel Pike',
    language: 'en',
    about: {
      en: 'a worker-owner of the compost yard, on an old phone',
      es: 'socio del patio de compost, con un teléfono viejo',
    },
    affiliations: [['compost', 'worker-owner', 'Worker-owner', '2013-09-01']],
    memberOf: [['compost', 'worker', '2013-09-01']],
    keysOf: [
      ['compost', '2018-01-01'],
      ['riders', '2025-10-01'],
    ],
  },
  {
    key: 'delphine',
    name: 'Delphine Augustin',
    language: 'ht',
    email: 'delphine@kindling.example',
    about: {
      en: 'keeps the fund’s books, holds its keys',
      es: 'lleva las cuentas del fondo; tiene sus llaves',
    },
    affiliations: [
      ['fund', 'staff', 'Loan steward', '2018-02-01'],
      ['books', 'worker-owner', 'Bookkeeper', '2020-01-15'],
    ],
    memberOf: [
      ['fund', 'member', '2018-02-01'],
      ['books', 'worker', '2020-01-15'],
    ],
    keysOf: [
      ['fund', '2018-02-01'],
      ['books', '2020-01-15'],
    ],
  },
];
