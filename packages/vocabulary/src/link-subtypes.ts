import { type LinkTypeCode, linkType } from './link-types.ts';
import { inLocale, type Label } from './term.ts';

/** A finer shade of a link type, with its own words. */
export interface LinkSubtype {
  readonly code: string;
  readonly type: LinkTypeCode;
  /** The subtype is said from the other end: "incubated" is `grew_out_of` turned round. */
  readonly reversed: boolean;
  readonly label: Label;
  readonly inverse: Label;
}

/**
 * The 60 relations of the seed documents, kept in their own words, then those that the house adds: code, direction and type, the words
 * from one end and from the other, and both in Spanish. A `<` turns the type round.
 */
const table = `
addressed-to | > speaks_to | is addressed to | was the audience of | está dirigido a | fue destinatario de
advocates-to | > speaks_to | presses | is pressed by | presiona a | recibe presión de
affiliated-with | > affiliated_with | is affiliated with | has affiliate | está afiliado a | tiene como afiliado a
allocates | > allocates | decides allocation of | is allocated by | decide el reparto de | se reparte según decide
alludes-to | < inspires | alludes to | is alluded to by | alude a | es aludido por
authored | > wrote | wrote | was written by | escribió | fue escrito por
board-chair-of | > leads | chairs the board of | has board chair | preside la junta de | tiene como presidente de su junta a
board-member-of | > leads | sits on the board of | has board member | integra la junta de | tiene en su junta a
co-authored | > wrote | co-wrote | was co-written by | coescribió | fue coescrito por
co-founded | > founded | co-founded | was co-founded by | cofundó | fue cofundado por
co-launched | > founded | co-launched | was co-launched by | puso en marcha con otros | fue puesto en marcha por
collects-organics-from | > hauls_for | collects food waste from | gives food waste to | recoge restos de comida de | entrega restos de comida a
commissioned | > wrote | commissioned | was commissioned by | encargó | fue encargado por
community-partner-of | > partner_of | is a community partner of | has community partner | es organización comunitaria aliada de | tiene como aliada comunitaria a
composts-for | > composts_for | makes compost for | gets compost from | hace compost para | recibe compost de
consulted | > speaks_to | consulted | was consulted by | consultó a | fue consultado por
consults | > speaks_to | consults | is consulted by | consulta a | es consultado por
coordinates | > leads | coordinates | is coordinated by | coordina | es coordinado por
created | > founded | created | was created by | creó | fue creado por
credited-through | > affiliated_with | is credited through | credits | recibe su crédito por medio de | da crédito a
developed | > founded | developed | was developed by | desarrolló | fue desarrollado por
develops | > runs | is developing | is being developed by | está desarrollando | está siendo desarrollado por
directed | > leads | formerly directed | was formerly directed by | antes dirigió | antes fue dirigido por
directs | > leads | directs | is directed by | dirige | es dirigido por
formerly-affiliated-with | > affiliated_with | was affiliated with | had affiliate | estuvo afiliado a | tuvo como afiliado a
founded | > founded | founded | was founded by | fundó | fue fundado por
funding-partner-of | > funds | is a funding partner of | has funding partner | es socio financiador de | tiene como socio financiador a
funds | > funds | funds | is funded by | financia | es financiado por
granted-power-to | > supports | granted a public power to | was granted a public power by | otorgó un poder público a | recibió un poder público de
holds | > owns | holds | is held by | tiene | está en manos de
includes-in-platform | < inspires | includes in its platform | is in the platform of | incluye en su plataforma | está en la plataforma de
incubated | < grew_out_of | incubated | was incubated by | incubó a | fue incubado por
incubates | > supports | incubates | is incubated by | incuba a | es incubado por
inspired | > inspires | inspired | was inspired by | inspiró a | fue inspirado por
invests-in | > funds | invests in | receives investment from | invierte en | recibe inversión de
led | > leads | led | was led by | dirigió | fue dirigido por
located-in | > located_in | is located in | is the location of | está en | es el lugar de
manages | > runs | manages | is managed by | administra | es administrado por
member-of | > member_of | is a member of | has member | es miembro de | tiene como miembro a
operates-in | > located_in | operates in | is an area of operation of | actúa en | es zona de acción de
organizer-at | > affiliated_with | organizes at | has organizer | organiza en | tiene como organizador a
organizes | > leads | organizes | is organized by | organiza a | es organizado por
organizing-antecedent-of | < grew_out_of | did the organizing that led to | emerged from organizing by | hizo la organización que llevó a | surgió de la organización de
origin-of | < grew_out_of | is the origin of | originated with | es el origen de | tuvo su origen en
owned-land-in | > owns | formerly owned land in | had land formerly owned by | antes tuvo tierra en | tuvo tierra que antes fue de
owns | > owns | owns | is owned by | es dueño de | pertenece a
parent-of | < grew_out_of | is the parent body of | was born from | es la organización madre de | nació de
part-of | > part_of | is part of | has part | es parte de | tiene como parte a
part-of-movement | > part_of | is part of the movement | has participant | es parte del movimiento | tiene como participante a
peer-example-for | > inspires | is a peer example for | looks to | es ejemplo para | toma como ejemplo a
provides-land-to | > provides_land_to | provides land to | uses land of | da tierra a | usa tierra de
published | > wrote | published | was published by | publicó | fue publicado por
resulted-in | > won | resulted in | resulted from | dio como resultado | fue resultado de
runs | > runs | runs | is run by | lleva adelante | está a cargo de
supplies | > supplies | supplies | is supplied by | abastece a | se abastece de
supports | > supports | supports | is supported by | apoya a | recibe apoyo de
will-house | > hosts | will house | will be housed in | albergará a | tendrá su sede en
won | > won | won | was won by | logró | fue logrado por
worked-with | > partner_of | worked with | worked with | trabajó con | trabajó con
works-with | > partner_of | works with | works with | trabaja con | trabaja con
applies-in | > located_in | applies in | is where it applies | rige en | es donde rige
asked-in | > grew_out_of | was first asked in | is where people first asked | se planteó primero en | es donde se planteó primero
coalition-with | > partner_of | is in coalition with | is in coalition with | está en coalición con | está en coalición con
granted | > founded | granted | was granted by | otorgó | fue otorgado por
leases-land-to | > provides_land_to | leases land to | leases land from | arrienda tierra a | arrienda tierra de
spoke-for | > affiliated_with | spoke for | had as its voice | habló en nombre de | tuvo como voz a`;

function readRow(line: string): LinkSubtype {
  const [code = '', turned = '', en = '', inverseEn = '', es = '', inverseEs = ''] =
    line.split(' | ');
  const [direction, type = ''] = turned.split(' ');
  return {
    code,
    type: type as LinkTypeCode,
    reversed: direction === '<',
    label: { en, es },
    inverse: { en: inverseEn, es: inverseEs },
  };
}

export const LINK_SUBTYPES: readonly LinkSubtype[] = table.trim().split('\n').map(readRow);

const byCode = new Map(LINK_SUBTYPES.map((subtype) => [subtype.code, subtype]));

/** The subtype of a code, or nothing. */
export function linkSubtype(code: string): LinkSubtype | undefined {
  return byCode.get(code);
}

/**
 * The words between two linked entries, seen from one end.
 *
 * @param seenFrom the end of the stored link that the sentence begins with
 * @example linkPhrase('hauls_for', 'collects-organics-from', 'to', 'en') // 'gives food waste to'
 */
export function linkPhrase(
  type: string,
  subtype: string | null,
  seenFrom: 'from' | 'to',
  locale: string,
): string {
  const fine = subtype === null ? undefined : byCode.get(subtype);
  const words = fine ?? linkType(type);
  if (!words) throw new Error(`the vocabulary has no link ${type}`);
  const forward = (seenFrom === 'from') !== (fine?.reversed ?? false);
  return inLocale(forward ? words.label : words.inverse, locale);
}
