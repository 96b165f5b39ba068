import { terms } from './term.ts';

/** Units of the sourced numbers. */
export const UNITS = terms([
  ['USD', 'US dollars', 'dólares'],
  ['acres', 'acres', 'acres'],
  ['buildings', 'buildings', 'edificios'],
  ['cases', 'cases', 'casos'],
  ['goals', 'goals', 'objetivos'],
  ['housing units', 'homes', 'viviendas'],
  ['organizations', 'organizations', 'organizaciones'],
  ['people', 'people', 'personas'],
  ['programs', 'programs', 'programas'],
  ['projects', 'projects', 'proyectos'],
  ['properties', 'properties', 'propiedades'],
  ['rank', 'rank', 'puesto'],
  ['sectors', 'fields', 'ramos'],
  ['themes', 'themes', 'temas'],
  ['years', 'years', 'años'],
  ['pounds', 'pounds', 'libras'],
  ['cubic yards', 'cubic yards', 'yardas cúbicas'],
]);

/** How a source limits a number. The words go before it: "more than 900". */
export const QUALIFIERS = terms([
  ['exact', '', ''],
  ['more-than', 'more than', 'más de'],
  ['almost', 'almost', 'casi'],
  ['approximately', 'about', 'alrededor de'],
  ['up-to', 'up to', 'hasta'],
  ['order-of-magnitude-minimum', 'at least', 'al menos'],
]);

/** On what a statement of ours rests. */
export const BASES = terms([
  ['stated', 'stated', 'dicho en la fuente'],
  ['by-name', 'by its name', 'por su nombre'],
  ['inferred', 'inferred by us', 'deducido por nosotros'],
  ['inferred-identity', 'taken to be the same by us', 'tomado por lo mismo por nosotros'],
]);

export type Basis = (typeof BASES)[number]['code'];

/** Why a number has no year of its own. */
export const YEAR_BASES = terms([
  ['not-stated', 'year not stated', 'año no indicado'],
  ['time-of-writing', 'at the time of writing', 'cuando se escribió'],
  ['interview', 'at the time of the interview', 'cuando se hizo la entrevista'],
]);

/** How finely the public may see where something is. */
export const PRECISIONS = terms([
  ['exact', 'exact place', 'lugar exacto'],
  ['block', 'the block', 'la cuadra'],
  ['neighborhood', 'the neighborhood', 'el barrio'],
  ['town', 'the town', 'la ciudad'],
  ['none', 'not shown', 'no se muestra'],
]);

export type PlacePrecision = (typeof PRECISIONS)[number]['code'];

/** What a claim can be about, besides the numbers, which carry their own label. */
export const CLAIM_FIELDS = terms([
  ['founded', 'founded', 'fundación'],
  ['ended', 'ended', 'fin'],
  ['opened', 'opened', 'apertura'],
  ['established', 'established', 'establecimiento'],
  ['formed', 'formed', 'formación'],
  ['convened', 'convened', 'convocatoria'],
  ['created', 'created', 'creación'],
  ['began', 'began', 'comienzo'],
  ['enacted', 'in force since', 'en vigor desde'],
  ['published', 'published', 'publicación'],
  ['size', 'size', 'tamaño'],
  ['status', 'status', 'estado'],
  ['number', 'number', 'cifra'],
  ['note', 'what the source says', 'lo que dice la fuente'],
]);

export type ClaimField = (typeof CLAIM_FIELDS)[number]['code'];

/** Fields that say when something began: they decide from when it stands in the picture. */
export const BEGINNING_FIELDS: readonly ClaimField[] = [
  'founded',
  'opened',
  'established',
  'formed',
  'convened',
  'created',
  'began',
  'enacted',
  'published',
];
