import type { FigureKind } from '../story/figure-kind.ts';
import type { Counted, StoryLocale } from '../story/figures.ts';

export interface PictureWords {
  budgetTitle: string;
  budgetDescription(winners: Counted, cost: string, budget: string): string;
  notSpent: string;
  funded: string;
  notFunded: string;
  missing(money: string): string;
  supporters(count: Counted): string;
  more(count: Counted): string;
  seats(count: Counted): string;
  keyPaid: string;
  keyMissing: string;
  seatsTitle: string;
  seatsDescription(list: string): string;
  totals: Record<FigureKind, string>;
  noDefeat: string;
  open: string;
  reserved(group: string): string;
  totalsDescription(list: string, winners: string): string;
  flowTitle(name: string): string;
  flowDescription(stages: Counted, winners: string): string;
  stage(number: string): string;
  first: string;
  surplus: string;
  exclude: string;
  elect: string;
  spent: string;
  elected: string;
}

export const pictureWords: Readonly<Record<StoryLocale, PictureWords>> = {
  en: {
    budgetTitle: 'What the budget pays for',
    budgetDescription: (winners, cost, budget) =>
      `A bar for the whole budget of ${budget}, of which ${cost} is spent on ${winners.text} ${winners.one ? 'project' : 'projects'}, and below it a bar for the cost of each project.`,
    notSpent: 'not spent',
    funded: 'Funded',
    notFunded: 'Not funded',
    missing: (money) => `${money} missing`,
    supporters: (count) => `${count.text} ${count.one ? 'vote' : 'votes'}`,
    more: (count) => `${count.text} more ${count.one ? 'is' : 'are'} not shown`,
    seats: (count) => `${count.text} ${count.one ? 'seat' : 'seats'}`,
    keyPaid: 'what its supporters had left for it',
    keyMissing: 'what was missing',
    seatsTitle: 'Seats and votes',
    seatsDescription: (list) => `Seats: ${list}. Below each a thin bar for the votes.`,
    totals: {
      votes: 'votes',
      approvals: 'papers that approve',
      points: 'points',
      wins: 'comparisons won',
      defeat: 'heaviest defeat, the lightest wins',
      load: 'weight on each supporting paper, the least wins',
      gain: 'support for the first seat',
      loss: 'what voters would lose without each',
      place: 'order drawn by lot',
    },
    noDefeat: 'none',
    open: 'Seats open to all',
    reserved: (group) => `Seats reserved for ${group}`,
    totalsDescription: (list, winners) => `A bar for each: ${list}. Elected: ${winners}.`,
    flowTitle: (name) => (name === '' ? 'How votes moved' : `How votes moved: ${name}`),
    flowDescription: (stages, winners) =>
      `Votes of each candidate over ${stages.text} ${stages.one ? 'stage' : 'stages'}, with bands for votes that moved. Elected: ${winners}.`,
    stage: (number) => `Stage ${number}`,
    first: 'First preferences',
    surplus: 'Surplus',
    exclude: 'Excluded',
    elect: 'Elected',
    spent: 'No further name',
    elected: 'elected',
  },
  es: {
    budgetTitle: 'Qué paga el presupuesto',
    budgetDescription: (winners, cost, budget) =>
      `Una barra para todo el presupuesto de ${budget}, del que ${cost} se gastan en ${winners.text} ${winners.one ? 'proyecto' : 'proyectos'}, y debajo una barra con el coste de cada proyecto.`,
    notSpent: 'sin gastar',
    funded: 'Se financian',
    notFunded: 'No se financian',
    missing: (money) => `faltan ${money}`,
    supporters: (count) => `${count.text} ${count.one ? 'voto' : 'votos'}`,
    more: (count) => `${count.text} más no se ${count.one ? 'muestra' : 'muestran'}`,
    seats: (count) => `${count.text} ${count.one ? 'puesto' : 'puestos'}`,
    keyPaid: 'lo que quedaba a quienes lo apoyan',
    keyMissing: 'lo que faltaba',
    seatsTitle: 'Puestos y votos',
    seatsDescription: (list) =>
      `Puestos: ${list}. Debajo de cada cual, una barra fina por los votos.`,
    totals: {
      votes: 'votos',
      approvals: 'papeletas que aprueban',
      points: 'puntos',
      wins: 'comparaciones ganadas',
      defeat: 'derrota mayor, gana la más leve',
      load: 'peso en cada papeleta que apoya, gana el menor',
      gain: 'apoyos para el primer puesto',
      loss: 'lo que perderían quienes votan sin cada cual',
      place: 'orden del sorteo',
    },
    noDefeat: 'ninguna',
    open: 'Puestos abiertos a todas',
    reserved: (group) => `Puestos reservados para ${group}`,
    totalsDescription: (list, winners) =>
      `Una barra por cada cual: ${list}. Obtienen puesto: ${winners}.`,
    flowTitle: (name) =>
      name === '' ? 'Cómo se movieron los votos' : `Cómo se movieron los votos: ${name}`,
    flowDescription: (stages, winners) =>
      `Votos de cada candidatura en ${stages.text} ${stages.one ? 'etapa' : 'etapas'}, con bandas para los votos que se movieron. Obtienen puesto: ${winners}.`,
    stage: (number) => `Etapa ${number}`,
    first: 'Primeras preferencias',
    surplus: 'Sobrante',
    exclude: 'Queda fuera',
    elect: 'Obtiene puesto',
    spent: 'Sin más nombres',
    elected: 'con puesto',
  },
};
