import { terms } from './term.ts';

/** Everything that has a page of its own. The last column is the nearest schema.org type. */
export const ENTRY_KINDS = terms([
  ['organization', 'organization', 'organización', 'schema:Organization'],
  ['group', 'group without a name', 'grupo sin nombre', 'schema:Organization'],
  ['person', 'person', 'persona', 'schema:Person'],
  ['movement', 'movement', 'movimiento', 'schema:Thing'],
  ['place', 'place', 'lugar', 'schema:Place'],
  ['fund', 'fund', 'fondo', 'schema:FundingScheme'],
  ['law', 'law or policy', 'ley o política pública', 'schema:Legislation'],
  ['campaign', 'campaign', 'campaña', 'schema:Event'],
  ['program', 'program', 'programa', 'schema:Service'],
  ['project', 'project', 'proyecto', 'schema:Project'],
  ['publication', 'publication', 'publicación', 'schema:CreativeWork'],
  ['event', 'event', 'acontecimiento', 'schema:Event'],
  ['theme', 'theme', 'tema', 'schema:DefinedTerm'],
]);

export type EntryKind = (typeof ENTRY_KINDS)[number]['code'];

/** The layers of the seeded house, which never mix. */
export const LAYERS = terms([
  [
    'fact',
    'from the documents or from the people concerned',
    'de los documentos o de su propia gente',
  ],
  ['example', 'fictional example', 'ejemplo ficticio'],
]);

export type Layer = (typeof LAYERS)[number]['code'];

/** The four strands of a movement's year. Which one an entry belongs to follows a stated rule (strands.ts). */
export const STRANDS = terms([
  ['build', 'build', 'construir'],
  ['resist', 'resist', 'resistir'],
  ['care', 'care', 'cuidar'],
  ['culture', 'culture', 'cultura'],
]);

export type Strand = (typeof STRANDS)[number]['code'];
