import type { ApportionmentRule } from '../apportionment/apportion.ts';
import type { Counted } from './figures.ts';

/** Every sentence the story of shared-out seats is made of; numbers arrive written out. */
export interface ApportionmentWords {
  title: string;
  decided: string;
  seats: string;
  ties: string;
  shared(seats: Counted, parties: Counted, votes: string): string;
  divisors: string;
  remainders: string;
  gets(name: string, votes: string, percent: string, seats: Counted, share: string): string;
  below(names: string): string;
  last(name: string): string;
  tie(names: string, seats: Counted, chosen: string, isByLot: boolean): string;
}

export const isByRemainder = (rule: ApportionmentRule): boolean =>
  rule === 'hare' || rule === 'droop' || rule === 'hagenbach-bischoff';

export const englishApportionment: ApportionmentWords = {
  title: 'How the seats were shared out',
  decided: 'What was decided',
  seats: 'Seats',
  ties: 'Ties',
  shared: (seats, parties, votes) =>
    `${seats.text} ${seats.one ? 'seat is' : 'seats are'} shared among ${parties.text} ${parties.one ? 'list' : 'lists'} with ${votes} votes together.`,
  divisors:
    'The seats are given one after another. Each goes to the list whose votes, divided by a number that grows with the seats it has already, are the most.',
  remainders:
    'Every list gets a seat for each full quota of votes. The seats left over go to the lists with the most votes beyond their quotas.',
  gets: (name, votes, percent, seats, share) =>
    `${name} has ${votes} votes (${percent}) and gets ${seats.text} ${seats.one ? 'seat' : 'seats'} (${share}).`,
  below: (names) => `Below the threshold, so without seats: ${names}.`,
  last: (name) => `The last seat goes to ${name}.`,
  tie: (names, seats, chosen, isByLot) =>
    `${names} stood exactly equal for ${seats.one ? 'one seat' : `${seats.text} seats`}. ${isByLot ? 'By lot' : 'By the order fixed beforehand'} ${seats.one ? 'it' : 'they'} went to ${chosen}.`,
};

export const spanishApportionment: ApportionmentWords = {
  title: 'Cómo se repartieron los puestos',
  decided: 'Qué se decidió',
  seats: 'Puestos',
  ties: 'Empates',
  shared: (seats, parties, votes) =>
    `Se ${seats.one ? 'reparte 1 puesto' : `reparten ${seats.text} puestos`} entre ${parties.text} ${parties.one ? 'lista' : 'listas'} con ${votes} votos en total.`,
  divisors:
    'Los puestos se dan uno tras otro. Cada uno es para la lista cuyos votos, divididos por un número que crece con los puestos que ya tiene, son más.',
  remainders:
    'Cada lista recibe un puesto por cada cuota completa de votos. Los que sobran son para las listas con más votos por encima de sus cuotas.',
  gets: (name, votes, percent, seats, share) =>
    `${name} tiene ${votes} votos (${percent}) y recibe ${seats.text} ${seats.one ? 'puesto' : 'puestos'} (${share}).`,
  below: (names) => `Por debajo del mínimo, y por eso sin puestos: ${names}.`,
  last: (name) => `El último puesto es para ${name}.`,
  tie: (names, seats, chosen, isByLot) =>
    `${names} quedaron en empate exacto por ${seats.one ? 'un puesto' : `${seats.text} puestos`}. ${isByLot ? 'Por sorteo' : 'Por el orden fijado de antemano'} ${seats.one ? 'fue' : 'fueron'} para ${chosen}.`,
};
