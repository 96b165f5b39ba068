import type { Counted, StoryLocale } from '../story/figures.ts';

export interface PictureWords {
  budgetTitle: string;
  budgetDescription(winners: string, cost: string, budget: string): string;
  notSpent: string;
  funded: string;
  notFunded: string;
  missing(money: string): string;
  supporters(count: Counted): string;
  more(count: string): string;
  keyPaid: string;
  keyMissing: string;
  seatsTitle: string;
  seatsDescription(list: string): string;
  totalsTitle(name: string): string;
  totalsDescription(list: string, winners: string): string;
  flowTitle(name: string): string;
  flowDescription(stages: string, winners: string): string;
  stage(number: string): string;
  first: string;
  surplus: string;
  exclude: string;
  elect: string;
  spent: string;
  elected: string;
  excluded: string;
}

export const pictureWords: Readonly<Record<StoryLocale, PictureWords>> = {
  en: {
    budgetTitle: 'What the budget pays for',
    budgetDescription: (winners, cost, budget) =>
      `A bar for the whole budget of ${budget}, of which ${cost} is spent on ${winners} projects, and below it a bar for the cost of each project.`,
    notSpent: 'not spent',
    funded: 'Funded',
    notFunded: 'Not funded',
    missing: (money) => `${money} missing`,
    supporters: (count) => `${count.text} ${count.one ? 'vote' : 'votes'}`,
    more: (count) => `${count} more are not shown`,
    keyPaid: 'what its supporters had left for it',
    keyMissing: 'what was missing',
    seatsTitle: 'Seats and votes',
    seatsDescription: (list) => `Seats: ${list}. Below each a thin bar for the votes.`,
    totalsTitle: (name) => (name === '' ? 'What each has' : `What each has: ${name}`),
    totalsDescription: (list, winners) => `A bar for each: ${list}. Elected: ${winners}.`,
    flowTitle: (name) => (name === '' ? 'How votes moved' : `How votes moved: ${name}`),
    flowDescription: (stages, winners) =>
      `Votes of each candidate over ${stages} stages, with bands for votes that moved. Elected: ${winners}.`,
    stage: (number) => `Stage ${number}`,
    first: 'First preferences',
    surplus: 'Surplus',
    exclude: 'Excluded',
    elect: 'Elected',
    spent: 'No further name',
    elected: 'elected',
    excluded: 'out',
  },
  es: {
    budgetTitle: 'Qué paga el presupuesto',
    budgetDescription: (winners, cost, budget) =>
      `Una barra para todo el presupuesto de ${budget}, del que ${cost} se gastan en ${winners} proyectos, y debajo una barra con el coste de cada proyecto.`,
    notSpent: 'sin gastar',
    funded: 'Se financian',
    notFunded: 'No se financian',
    missing: (money) => `faltan ${money}`,
    supporters: (count) => `${count.text} ${count.one ? 'voto' : 'votos'}`,
    more: (count) => `${count} más no se muestran`,
    keyPaid: 'lo que quedaba a quienes lo apoyan',
    keyMissing: 'lo que faltaba',
    seatsTitle: 'Puestos y votos',
    seatsDescription: (list) =>
      `Puestos: ${list}. Debajo de cada cual, una barra fina por los votos.`,
    totalsTitle: (name) =>
      name === '' ? 'Lo que tiene cada cual' : `Lo que tiene cada cual: ${name}`,
    totalsDescription: (list, winners) => `Una barra por cada cual: ${list}. Salen: ${winners}.`,
    flowTitle: (name) =>
      name === '' ? 'Cómo se movieron los votos' : `Cómo se movieron los votos: ${name}`,
    flowDescription: (stages, winners) =>
      `Votos de cada candidatura en ${stages} etapas, con bandas para los votos que se movieron. Salen: ${winners}.`,
    stage: (number) => `Etapa ${number}`,
    first: 'Primeras preferencias',
    surplus: 'Sobrante',
    exclude: 'Excluida',
    elect: 'Sale',
    spent: 'Sin más nombres',
    elected: 'sale',
    excluded: 'fuera',
  },
};
