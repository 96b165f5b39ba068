import type { Label } from './term.ts';

/** One way in which two entries can be linked. A sentence reads "from – label – to" or "to – inverse – from". */
export interface LinkType {
  readonly code: string;
  readonly label: Label;
  readonly inverse: Label;
  /** Following such links from one entry must never lead back to it. */
  readonly acyclic?: true;
  /** Both directions mean the same. */
  readonly symmetric?: true;
  /** Goods move along the link, or against it (a hauler *hauls for* the grocery: the goods go to the hauler). */
  readonly flow?: 'along' | 'against';
  /** The nearest public predicate. */
  readonly near?: string;
}

function link<const Code extends string>(
  code: Code,
  label: readonly [en: string, es: string],
  inverse: readonly [en: string, es: string],
  more: Omit<LinkType, 'code' | 'label' | 'inverse'> = {},
): LinkType & { readonly code: Code } {
  return {
    code,
    label: { en: label[0], es: label[1] },
    inverse: { en: inverse[0], es: inverse[1] },
    ...more,
  };
}

/** The fixed vocabulary of links. Finer shades are subtypes (link-subtypes.ts). */
export const LINK_TYPES = [
  link('member_of', ['is a member of', 'es miembro de'], ['has member', 'tiene como miembro a'], {
    near: 'schema:memberOf',
  }),
  link(
    'affiliated_with',
    ['is affiliated with', 'está afiliado a'],
    ['has affiliate', 'tiene como afiliado a'],
    { near: 'schema:affiliation' },
  ),
  link('partner_of', ['works with', 'trabaja con'], ['works with', 'trabaja con'], {
    symmetric: true,
  }),
  link('part_of', ['is part of', 'es parte de'], ['has part', 'tiene como parte a'], {
    acyclic: true,
    near: 'schema:parentOrganization',
  }),
  link('grew_out_of', ['grew out of', 'nació de'], ['gave rise to', 'dio origen a'], {
    acyclic: true,
    near: 'prov:wasDerivedFrom',
  }),
  link('succeeded_by', ['was succeeded by', 'fue sucedido por'], ['succeeded', 'sucedió a'], {
    acyclic: true,
    near: 'wdt:P1366',
  }),
  link('founded', ['founded', 'fundó'], ['was founded by', 'fue fundado por'], {
    near: 'schema:founder',
  }),
  link('leads', ['leads', 'dirige'], ['is led by', 'es dirigido por']),
  link('runs', ['runs', 'lleva adelante'], ['is run by', 'está a cargo de']),
  link('supports', ['supports', 'apoya a'], ['is supported by', 'recibe apoyo de']),
  link('funds', ['funds', 'financia a'], ['is funded by', 'recibe fondos de'], {
    near: 'schema:funder',
  }),
  link(
    'allocates',
    ['decides how to spend', 'decide cómo usar'],
    ['is spent as decided by', 'se usa según decide'],
  ),
  link('owns', ['owns', 'es dueño de'], ['is owned by', 'pertenece a'], { near: 'schema:owns' }),
  link('provides_land_to', ['provides land to', 'da tierra a'], ['uses land of', 'usa tierra de']),
  link('hosts', ['hosts', 'alberga a'], ['is hosted by', 'tiene su sede en']),
  link('located_in', ['is in', 'está en'], ['is the location of', 'es el lugar de'], {
    near: 'schema:location',
  }),
  link('supplies', ['supplies', 'abastece a'], ['buys from', 'compra a'], { flow: 'along' }),
  link('hauls_for', ['hauls for', 'recoge de'], ['sends its waste to', 'entrega sus restos a'], {
    flow: 'against',
  }),
  link(
    'composts_for',
    ['composts for', 'hace compost para'],
    ['gets compost from', 'recibe compost de'],
    { flow: 'along' },
  ),
  link('wrote', ['wrote', 'escribió'], ['was written by', 'fue escrito por'], {
    near: 'schema:author',
  }),
  link('speaks_to', ['speaks to', 'se dirige a'], ['is spoken to by', 'es interlocutor de']),
  link('won', ['won', 'logró'], ['was won by', 'fue logrado por']),
  link('inspires', ['inspires', 'inspira a'], ['is inspired by', 'se inspira en']),
] as const;

export type LinkTypeCode = (typeof LINK_TYPES)[number]['code'];

const byCode: ReadonlyMap<string, LinkType> = new Map(LINK_TYPES.map((type) => [type.code, type]));

/** The link type of a code, or nothing when the vocabulary has no such link. */
export function linkType(code: string): LinkType | undefined {
  return byCode.get(code);
}
