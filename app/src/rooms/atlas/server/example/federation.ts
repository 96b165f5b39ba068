/**
 * The example federation. Every organization, person, number and street in it is invented. It stands beside the facts, marked
 * as example on every page, and serves the demo, the tests, the documentation and the screenshots alike.
 */
export interface ExampleOrganization {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly founded: string;
  readonly ended?: string;
  readonly sectors?: readonly string[];
  readonly activity: string;
  readonly base?: string;
  readonly languages: readonly string[];
  /** First language first; the second is a person's translation. */
  readonly description: readonly [
    language: string,
    body: string,
    otherLanguage: string,
    other: string,
  ];
  readonly join?: readonly [language: string, body: string];
  readonly place?: {
    readonly in: string;
    readonly precision: 'exact' | 'block' | 'neighborhood' | 'town';
    readonly role?: 'premises' | 'home-office';
    readonly at?: readonly [latitude: number, longitude: number];
    readonly street?: string;
  };
  /** False: it has not said yes to being shown. */
  readonly shown?: false;
  /** A name it had before, and the year in which it took the present one. */
  readonly before?: readonly [name: string, until: string];
}

export const ORGANIZATIONS: readonly ExampleOrganization[] = [
  {
    key: 'federation',
    name: 'Saltmarsh Federation of Cooperatives',
    kind: 'federation',
    founded: '2012-03-10',
    sectors: ['cooperative-development', 'advocacy', 'education'],
    activity: 'convening',
    base: 'organizations',
    languages: ['en', 'es', 'ht'],
    description: [
      'en',
      'Worker, housing and food co-ops of the shore towns who learn, trade and speak up together.',
      'es',
      'Cooperativas de trabajo, vivienda y alimentos de los pueblos de la costa que aprenden, comercian y alzan la voz juntas.',
    ],
    join: ['en', 'Any co-op may join: come to two meetings, then ask. Dues follow income.'],
    place: { in: 'pl-east-boston', precision: 'neighborhood' },
  },
  {
    key: 'cleaning',
    name: 'Brightwater Cleaning Cooperative',
    kind: 'worker-cooperative',
    founded: '2016-05',
    sectors: ['cleaning'],
    activity: 'enterprise',
    base: 'workers',
    languages: ['es', 'en'],
    description: [
      'es',
      'Somos doce socias. Limpiamos casas y oficinas con productos que no enferman a nadie y decidimos todo entre todas.',
      'en',
      'We are twelve worker-owners. We clean homes and offices with products that make nobody ill, and we decide everything together.',
    ],
    join: ['es', 'Trabaja seis meses con nosotras; después la asamblea vota tu ingreso.'],
    place: {
      in: 'pl-chelsea',
      precision: 'exact',
      at: [42.3921, -71.0352],
      street: '14 Heron Way',
      role: 'premises',
    },
    before: ['Limpieza Aguas Claras', '2019-01-01'],
  },
  {
    key: 'homes',
    name: 'Alder Street Homes',
    kind: 'housing-cooperative',
    founded: '2009',
    sectors: ['housing'],
    activity: 'stewardship',
    base: 'residents',
    languages: ['en', 'es'],
    description: [
      'en',
      'Thirty-one homes owned together by the people who live in them, on land that can never be sold for profit.',
      'es',
      'Treinta y una viviendas que pertenecen en común a quienes viven en ellas, en tierra que nunca podrá venderse con ganancia.',
    ],
    place: { in: 'pl-dorchester', precision: 'block', at: [42.30447, -71.06183] },
  },
  {
    key: 'grocery',
    name: 'Marigold Grocery',
    kind: 'multi-stakeholder-cooperative',
    founded: '2015-04',
    sectors: ['food-retail', 'food'],
    activity: 'enterprise',
    base: 'several',
    languages: ['en', 'es', 'ht'],
    description: [
      'en',
      'A grocery owned by its shoppers and its workers. Pay what the sign says or what you can.',
      'es',
      'Una tienda de alimentos de quienes compran y de quienes trabajan en ella. Pague lo que dice el letrero o lo que pueda.',
    ],
    join: ['en', 'A member share is 100 dollars, paid over ten months, or free from the pool.'],
    place: {
      in: 'pl-dorchester',
      precision: 'exact',
      at: [42.2966, -71.0721],
      street: '203 Marigold Street',
      role: 'premises',
    },
  },
  {
    key: 'hauler',
    name: 'Wheelbarrow Haulers',
    kind: 'worker-cooperative',
    founded: '2014-06',
    sectors: ['transport', 'waste-and-recycling'],
    activity: 'enterprise',
    base: 'workers',
    languages: ['en', 'ht'],
    description: [
      'en',
      'Five riders who carry food scraps from kitchens to compost on cargo bicycles.',
      'es',
      'Cinco ciclistas que llevan restos de comida de las cocinas al compost en bicicletas de carga.',
    ],
    place: { in: 'pl-dorchester', precision: 'neighborhood' },
  },
  {
    key: 'compost',
    name: 'Second Spring Compost',
    kind: 'worker-cooperative',
    founded: '2013-09',
    sectors: ['waste-and-recycling'],
    activity: 'enterprise',
    base: 'workers',
    languages: ['en'],
    description: [
      'en',
      'We turn what kitchens leave over into soil, and the soil goes back to the farms that feed the kitchens.',
      'es',
      'Convertimos lo que sobra en las cocinas en tierra fértil, y la tierra vuelve a las granjas que alimentan las cocinas.',
    ],
    place: {
      in: 'pl-chelsea',
      precision: 'exact',
      at: [42.3983, -71.0264],
      street: '2 Tannery Yard',
      role: 'premises',
    },
  },
  {
    key: 'farm',
    name: 'Long Furrow Farm',
    kind: 'farm',
    founded: '2011',
    sectors: ['urban-agriculture', 'food'],
    activity: 'enterprise',
    base: 'producers',
    languages: ['en', 'ht'],
    description: [
      'en',
      'Two acres of greens, beans and callaloo between the rail line and the school.',
      'es',
      'Dos acres de hojas verdes, frijoles y calalú entre la vía del tren y la escuela.',
    ],
    place: { in: 'pl-dudley-street', precision: 'block', at: [42.31874, -71.07712] },
  },
  {
    key: 'trust',
    name: 'Saltmarsh Land Trust',
    kind: 'community-land-trust',
    founded: '2010-02',
    sectors: ['land', 'housing'],
    activity: 'stewardship',
    base: 'neighbors',
    languages: ['en', 'es', 'zh'],
    description: [
      'en',
      'We hold land so that homes, farms and shops on it stay within reach of the people who need them.',
      'es',
      'Tenemos tierra para que las viviendas, las granjas y las tiendas que están en ella sigan al alcance de quienes las necesitan.',
    ],
    place: {
      in: 'pl-dudley-street',
      precision: 'exact',
      at: [42.3251, -71.0794],
      street: '88 Cattail Square',
      role: 'premises',
    },
  },
  {
    key: 'fund',
    name: 'Kindling Fund',
    kind: 'democratic-investment-fund',
    founded: '2018-01',
    sectors: ['finance'],
    activity: 'finance',
    base: 'neighbors',
    languages: ['en', 'es'],
    description: [
      'en',
      'A loan fund in which every member has one vote, whatever they put in.',
      'es',
      'Un fondo de préstamos en el que cada miembro tiene un voto, ponga lo que ponga.',
    ],
    place: { in: 'pl-boston', precision: 'town' },
  },
  {
    key: 'coalition',
    name: 'Keep Our Homes Coalition',
    kind: 'coalition',
    founded: '2014~',
    sectors: ['housing-justice', 'advocacy'],
    activity: 'campaign',
    base: 'organizations',
    languages: ['en', 'es', 'pt'],
    description: [
      'en',
      'Tenants, co-ops and congregations who stand together when a house is about to be lost.',
      'es',
      'Inquilinos, cooperativas y congregaciones que se juntan cuando una casa está por perderse.',
    ],
    place: { in: 'pl-east-boston', precision: 'neighborhood' },
  },
  {
    key: 'circle',
    name: 'Quiet Hours Healing Circle',
    kind: 'healing-circle',
    founded: '2019-11',
    sectors: ['health'],
    activity: 'care',
    base: 'neighbors',
    languages: ['en', 'kea'],
    description: [
      'en',
      'A circle of neighbors who meet on Sunday evenings to rest, to grieve and to listen.',
      'es',
      'Un círculo de vecinas y vecinos que se reúne los domingos por la tarde para descansar, llorar y escuchar.',
    ],
    place: { in: 'pl-dorchester', precision: 'neighborhood' },
  },
  {
    key: 'books',
    name: 'Lantern Bookkeeping',
    kind: 'worker-cooperative',
    founded: '2020-01',
    sectors: ['technology'],
    activity: 'enterprise',
    base: 'workers',
    languages: ['en', 'vi'],
    description: [
      'en',
      'Three bookkeepers who keep the accounts of small co-ops from their own homes.',
      'es',
      'Tres contadoras que llevan las cuentas de pequeñas cooperativas desde sus casas.',
    ],
    place: {
      in: 'pl-chinatown',
      precision: 'town',
      at: [42.34917, -71.06042],
      street: '5 Lantern Court, apartment 3',
      role: 'home-office',
    },
  },
  {
    key: 'cafe',
    name: 'Café Vela',
    kind: 'worker-cooperative',
    founded: '2021-06',
    sectors: ['catering', 'food'],
    activity: 'enterprise',
    base: 'workers',
    languages: ['es', 'en', 'pt'],
    description: [
      'es',
      'Café y pan de la mañana; por la noche prestamos la sala a quien quiera reunirse.',
      'en',
      'Coffee and morning bread; in the evening we lend the room to whoever wants to meet.',
    ],
    place: {
      in: 'pl-east-boston',
      precision: 'exact',
      at: [42.3742, -71.0341],
      street: '41 Harborlight Avenue',
      role: 'premises',
    },
  },
  {
    key: 'toys',
    name: 'Tidepool Toy Library',
    kind: 'collective',
    founded: '2012',
    ended: '2019-06',
    sectors: ['mutual-aid', 'childcare'],
    activity: 'mutual-aid',
    base: 'neighbors',
    languages: ['en', 'es'],
    description: [
      'en',
      'Families lent each other toys for seven years. It closed when its room was sold; the toys went to three schools.',
      'es',
      'Durante siete años las familias se prestaron juguetes. Cerró cuando se vendió su sala; los juguetes fueron a tres escuelas.',
    ],
    place: { in: 'pl-chelsea', precision: 'neighborhood' },
  },
  {
    key: 'riders',
    name: 'Night Shift Riders',
    kind: 'collective',
    founded: '2025-10',
    sectors: ['transport'],
    activity: 'mutual-aid',
    base: 'workers',
    languages: ['pt', 'en'],
    description: [
      'en',
      'Nurses and cleaners who share rides home after midnight. Still forming; not yet ready to be found.',
      'es',
      'Enfermeras y limpiadoras que comparten el viaje a casa después de medianoche. Aún en formación; todavía no quieren que se les encuentre.',
    ],
    shown: false,
  },
];
