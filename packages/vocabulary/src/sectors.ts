import { terms } from './term.ts';

/** What an organization works on. `essglobal:AM…` are the activities that ESSGlobal adapted for cities. */
export const SECTORS = terms([
  ['food', 'food', 'alimentos', 'essglobal:AM60'],
  ['food-retail', 'grocery', 'tienda de alimentos', 'essglobal:AM60'],
  ['urban-agriculture', 'farming and gardening', 'agricultura y huertos', 'essglobal:AM130'],
  [
    'waste-and-recycling',
    'compost, reuse and recycling',
    'compost, reúso y reciclaje',
    'essglobal:AM120',
  ],
  ['housing', 'housing', 'vivienda', 'essglobal:AM90'],
  ['land', 'land', 'tierra', 'essglobal:AM90'],
  ['shared-space', 'shared space', 'espacios compartidos', 'essglobal:AM30'],
  ['design-and-building', 'design and building', 'diseño y construcción', 'essglobal:AM70'],
  ['energy', 'energy', 'energía', 'essglobal:AM50'],
  ['finance', 'solidarity finance', 'finanzas solidarias', 'essglobal:AM100'],
  ['philanthropy', 'philanthropy', 'filantropía', 'essglobal:AM100'],
  ['cooperative-development', 'co-op development', 'desarrollo cooperativo', 'essglobal:AM40'],
  ['education', 'education', 'educación', 'essglobal:AM40'],
  ['advocacy', 'advocacy', 'incidencia política', 'essglobal:AM20'],
  ['housing-justice', 'housing justice', 'justicia de vivienda', 'essglobal:AM20'],
  [
    'environmental-justice',
    'environmental and climate justice',
    'justicia ambiental y climática',
    'essglobal:AM110',
  ],
  ['racial-justice', 'racial justice', 'justicia racial', 'essglobal:AM20'],
  ['health', 'health and healing', 'salud y sanación', 'essglobal:AM80'],
  ['childcare', 'childcare', 'cuidado infantil', 'essglobal:AM80'],
  ['eldercare', 'eldercare', 'cuidado de mayores', 'essglobal:AM80'],
  ['catering', 'catering and food service', 'comida preparada', 'essglobal:AM60'],
  ['sewing', 'sewing', 'costura', 'essglobal:AM140'],
  ['cleaning', 'cleaning', 'limpieza', 'essglobal:AM70'],
  ['maintenance', 'maintenance and repair', 'mantenimiento y reparación', 'essglobal:AM70'],
  [
    'language-services',
    'interpretation and translation',
    'interpretación y traducción',
    'essglobal:AM70',
  ],
  ['mutual-aid', 'mutual aid', 'apoyo mutuo', 'essglobal:AM80'],
  ['arts-and-culture', 'arts and culture', 'arte y cultura', 'essglobal:AM10'],
  ['technology', 'technology', 'tecnología', 'essglobal:AM70'],
  ['transport', 'transport', 'transporte', 'essglobal:AM160'],
]);

export type Sector = (typeof SECTORS)[number]['code'];

/** Words of the seed documents, and the sector that each is. What is not here keeps its own spelling as a code. */
export const SECTOR_WORDS: Readonly<Record<string, Sector>> = {
  'cooperative development': 'cooperative-development',
  'solidarity finance': 'finance',
  'environmental justice': 'environmental-justice',
  'climate justice': 'environmental-justice',
  'housing justice': 'housing-justice',
  'racial justice': 'racial-justice',
  'waste and recycling': 'waste-and-recycling',
  'food retail': 'food-retail',
  'urban agriculture': 'urban-agriculture',
  'shared space': 'shared-space',
  'real estate': 'shared-space',
  'architecture and planning': 'design-and-building',
  'language services': 'language-services',
};

/** What people do there together, of equal weight: a healing circle stands beside a loan fund. */
export const ACTIVITIES = terms([
  ['enterprise', 'making and trading', 'producir e intercambiar'],
  ['stewardship', 'caring for land and buildings', 'cuidar tierra y edificios'],
  ['finance', 'moving money democratically', 'mover dinero con democracia'],
  ['campaign', 'campaigning', 'hacer campaña'],
  ['care', 'care and healing', 'cuidado y sanación'],
  ['mutual-aid', 'mutual aid', 'apoyo mutuo'],
  ['learning', 'learning', 'aprender'],
  ['ritual', 'ritual and gathering', 'ritual y encuentro'],
  ['story', 'story and culture', 'relato y cultura'],
  ['convening', 'bringing groups together', 'reunir grupos'],
]);

export type Activity = (typeof ACTIVITIES)[number]['code'];

/** Who the members are: ESSGlobal's base membership type, with neighbors and organizations told apart. */
export const MEMBERSHIP_BASES = terms([
  ['workers', 'workers', 'trabajadores', 'essglobal:BMT30'],
  ['residents', 'residents', 'residentes', 'essglobal:BMT50'],
  ['consumers', 'consumers', 'consumidores', 'essglobal:BMT10'],
  ['producers', 'producers', 'productores', 'essglobal:BMT20'],
  ['several', 'several groups together', 'varios grupos juntos', 'essglobal:BMT40'],
  ['organizations', 'organizations', 'organizaciones', 'essglobal:BMT60'],
  ['neighbors', 'neighbors and community members', 'vecinos y comunidad', 'essglobal:BMT60'],
]);

export type MembershipBase = (typeof MEMBERSHIP_BASES)[number]['code'];

/** Languages people can use there. */
export const LANGUAGES = terms([
  ['en', 'English', 'inglés'],
  ['es', 'Spanish', 'español'],
  ['pt', 'Portuguese', 'portugués'],
  ['ht', 'Haitian Creole', 'criollo haitiano'],
  ['kea', 'Kriolu', 'criollo caboverdiano'],
  ['zh', 'Chinese', 'chino'],
  ['vi', 'Vietnamese', 'vietnamita'],
  ['ar', 'Arabic', 'árabe'],
  ['fr', 'French', 'francés'],
  ['so', 'Somali', 'somalí'],
]);

/** How far something has come. Whether it stands on a day follows from its dates, not from this word. */
export const STATUSES = terms([
  ['active', 'active', 'en marcha'],
  ['forming', 'forming', 'en formación'],
  ['planned', 'planned', 'previsto'],
  ['asked-for', 'asked for', 'se pide'],
  ['developing', 'in development', 'en desarrollo'],
  ['ongoing', 'ongoing', 'en curso'],
  ['open', 'open', 'abierto'],
  ['owned', 'owned', 'en propiedad'],
  ['published', 'published', 'publicado'],
  ['not-as-planned', 'did not come as planned', 'no salió como se pensaba'],
  ['closed', 'closed', 'cerrado'],
]);
