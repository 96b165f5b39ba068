import type { BudgetRule, PassReason, TieBreaker } from '../budget/result.ts';
import type { Counted } from './figures.ts';

/** Every sentence a budget's story is made of; numbers arrive written out. */
export interface BudgetWords {
  title: string;
  decided: string;
  order: string;
  ties: string;
  lost: string;
  fairness: string;
  voted(voters: Counted, projects: Counted, budget: string): string;
  won(winners: Counted, cost: string, left: string): string;
  wonNothing(): string;
  overspent(by: string): string;
  rule: Record<BudgetRule, string>;
  share(money: string): string;
  shareRaised(first: string, last: string): string;
  completed(projects: Counted): string;
  quote(name: string): string;
  bought(place: string, name: string, cost: string, supporters: Counted): string;
  paidAtMost(money: string): string;
  carriedAtMost(money: string): string;
  paidEvenly(money: string): string;
  paidByNobody(): string;
  free(place: string, name: string, supporters: Counted): string;
  tie(names: string, chosen: string, by: string): string;
  tieBy: Record<TieBreaker, string>;
  passed: Record<
    PassReason | 'poor' | 'unsupported' | 'free',
    (name: string, cost: string, left: string, because: string) => string
  >;
  poor(name: string, cost: string, money: string, missing: string): string;
  moneyWent(names: string): string;
  moreLost(count: Counted): string;
  nothing(voters: Counted, percent: string): string;
  greedyNothing(voters: Counted, percent: string): string;
  greedySame(): string;
  greedyOnly(names: string): string;
  hereOnly(names: string): string;
  comparedShares(shares: Counted, greedy: Counted): string;
  comparedGreedy(shares: Counted, greedy: Counted): string;
  lot(order: string): string;
  others(count: Counted): string;
}

export const englishBudget: BudgetWords = {
  title: 'How the budget was shared out',
  decided: 'What was decided',
  order: 'In the order of the count',
  ties: 'Ties',
  lost: 'What was not funded, and why',
  fairness: 'Who has something from it',
  voted: (voters, projects, budget) =>
    `${voters.text} ${voters.one ? 'person' : 'people'} voted on ${projects.text} ${projects.one ? 'project' : 'projects'}, with ${budget} to spend.`,
  won: (winners, cost, left) =>
    winners.one
      ? `One project is funded. It costs ${cost}; ${left} is not spent.`
      : `${winners.text} projects are funded. They cost ${cost} together; ${left} is not spent.`,
  wonNothing: () => 'No project is funded.',
  overspent: (by) => `Together they cost ${by} more than the budget.`,
  rule: {
    'equal-shares':
      'The count gives everyone the same share of the money. A project is bought when the people who voted for it can pay for it together out of their shares; the one that is cheapest for its supporters comes first.',
    'exact-equal-shares':
      'The count gives everyone the same share of the money. The supporters who pay for a project all pay the same.',
    'bounded-overspending':
      'The count gives everyone the same share of the money. Supporters who have almost enough for a project may overspend a little.',
    greedy:
      'The count goes through the projects from the most wanted down and funds each one that fits into what is left.',
    phragmen:
      'The count divides the cost of each project among its supporters and funds next the project whose supporters end up carrying least.',
    'maximin-support':
      'The count divides costs among supporters as evenly as can be and funds next the project that keeps the heaviest burden lowest.',
    welfare: 'The count looks for the set of projects that gains all voters together the most.',
  },
  share: (money) => `Everyone’s share was ${money}.`,
  shareRaised: (first, last) =>
    `An exact share is ${first}. Because supporters do not spend all of it, the count raised the share step by step to ${last}, as long as the winners together stayed within the budget.`,
  completed: (projects) =>
    projects.one
      ? 'One further project was funded from what was left.'
      : `${projects.text} further projects were funded from what was left, the most wanted first.`,
  quote: (name) => `“${name}”`,
  bought: (place, name, cost, supporters) =>
    `${place}. ${name} costs ${cost} and has ${supporters.text} ${supporters.one ? 'supporter' : 'supporters'}.`,
  paidAtMost: (money) => `Each of them paid at most ${money}.`,
  carriedAtMost: (money) => `None of them took on more than ${money} of that.`,
  paidEvenly: (money) => `That is ${money} for each of them.`,
  paidByNobody: () => 'It was funded from what was left.',
  free: (place, name, supporters) =>
    `${place}. ${name} costs nothing and has ${supporters.text} ${supporters.one ? 'supporter' : 'supporters'}.`,
  tie: (names, chosen, by) => `${names} stood exactly equal. ${chosen} came first ${by}.`,
  tieBy: {
    id: 'by its number in the list, compared as text',
    minCost: 'because it costs less',
    maxCost: 'because it costs more',
    maxVotes: 'because more people voted for it',
    minVotes: 'because fewer people voted for it',
    list: 'by the order fixed beforehand',
    lot: 'by lot',
  },
  passed: {
    'over-budget': (name, cost) => `${name} costs ${cost}, more than the whole budget.`,
    'over-left': (name, cost, left) =>
      `${name} costs ${cost}; only ${left} was left when its turn came.`,
    'min-support': (name) => `${name} had fewer supporters than the rules ask for.`,
    'district-limit': (name, cost, _left, because) =>
      `${name} costs ${cost}, more than was left for the district ${because}.`,
    'category-limit': (name, cost, _left, because) =>
      `${name} costs ${cost}, more than was left for the category ${because}.`,
    exclusive: (name, _cost, _left, because) =>
      `${name} could not be funded beside ${because}, which had won.`,
    stopped: (name, _cost, _left, because) =>
      `${name} was not reached: the count ended when ${because} no longer fitted.`,
    'best-without': (name) => `${name} is not in the set that gains voters the most.`,
    poor: (name, cost) => `The supporters of ${name} could not pay its ${cost} together.`,
    unsupported: (name) => `Nobody voted for ${name}.`,
    free: (name) => `${name} costs nothing, and this count only buys what has a price.`,
  },
  poor: (name, cost, money, missing) =>
    `${name} costs ${cost}. At the end its supporters had ${money} left together; ${missing} was missing.`,
  moneyWent: (names) => `They had spent most on ${names}.`,
  moreLost: (count) =>
    count.one
      ? 'One other project was not funded.'
      : `${count.text} other projects were not funded.`,
  nothing: (voters, percent) =>
    `${voters.text} ${voters.one ? 'voter' : 'voters'} (${percent}) voted for none of the funded projects.`,
  greedyNothing: (voters, percent) =>
    `Simply taking the projects with the most votes would have left ${voters.text} ${voters.one ? 'voter' : 'voters'} (${percent}) with none.`,
  greedySame: () => 'Simply taking the projects with the most votes would have funded the same.',
  greedyOnly: (names) => `It would have funded ${names}, which this count does not fund.`,
  hereOnly: (names) => `It would have left out ${names}.`,
  comparedShares: (shares, greedy) =>
    `This outcome was held against that of simply taking the projects with the most votes: ${shares.text} ${shares.one ? 'voter prefers' : 'voters prefer'} this one, ${greedy.text} the other, so this one stands.`,
  comparedGreedy: (shares, greedy) =>
    `The outcome by equal shares was held against that of simply taking the projects with the most votes: ${greedy.text} ${greedy.one ? 'voter prefers' : 'voters prefer'} the latter, ${shares.text} the former, so the latter stands.`,
  lot: (order) =>
    `The lot put the projects in this order: ${order}. Anybody can draw it again from the published seed and beacon.`,
  others: (count) => (count.one ? 'one other' : `${count.text} others`),
};

export const spanishBudget: BudgetWords = {
  title: 'Cómo se repartió el presupuesto',
  decided: 'Qué se decidió',
  order: 'En el orden del recuento',
  ties: 'Empates',
  lost: 'Qué no se financió y por qué',
  fairness: 'A quién le toca algo',
  voted: (voters, projects, budget) =>
    `${voters.one ? 'Votó 1 persona' : `Votaron ${voters.text} personas`} sobre ${projects.text} ${projects.one ? 'proyecto' : 'proyectos'}, con ${budget} para gastar.`,
  won: (winners, cost, left) =>
    winners.one
      ? `Se financia un proyecto. Cuesta ${cost}; quedan ${left} sin gastar.`
      : `Se financian ${winners.text} proyectos. Juntos cuestan ${cost}; quedan ${left} sin gastar.`,
  wonNothing: () => 'No se financia ningún proyecto.',
  overspent: (by) => `Juntos cuestan ${by} más que el presupuesto.`,
  rule: {
    'equal-shares':
      'El recuento da a cada persona la misma parte del dinero. Un proyecto se compra cuando quienes votaron por él pueden pagarlo entre todos con sus partes; primero va el que sale más barato a quienes lo apoyan.',
    'exact-equal-shares':
      'El recuento da a cada persona la misma parte del dinero. Quienes pagan un proyecto pagan todos lo mismo.',
    'bounded-overspending':
      'El recuento da a cada persona la misma parte del dinero. Quienes casi tienen bastante para un proyecto pueden gastar un poco de más.',
    greedy:
      'El recuento recorre los proyectos del más deseado al menos deseado y financia cada uno que cabe en lo que queda.',
    phragmen:
      'El recuento reparte el coste de cada proyecto entre quienes lo apoyan y financia a continuación aquel cuyos votantes acaban cargando menos.',
    'maximin-support':
      'El recuento reparte los costes entre quienes apoyan lo más por igual posible y financia a continuación el proyecto que mantiene más baja la carga mayor.',
    welfare:
      'El recuento busca el conjunto de proyectos que más beneficia a todas las personas votantes juntas.',
  },
  share: (money) => `La parte de cada persona era de ${money}.`,
  shareRaised: (first, last) =>
    `La parte exacta es de ${first}. Como quienes apoyan no la gastan toda, el recuento subió la parte paso a paso hasta ${last}, mientras los ganadores juntos no pasaran del presupuesto.`,
  completed: (projects) =>
    projects.one
      ? 'Otro proyecto se financió con lo que quedaba.'
      : `Otros ${projects.text} proyectos se financiaron con lo que quedaba, empezando por los más deseados.`,
  quote: (name) => `«${name}»`,
  bought: (place, name, cost, supporters) =>
    `${place}. ${name} cuesta ${cost} y lo ${supporters.one ? 'apoya 1 persona' : `apoyan ${supporters.text} personas`}.`,
  paidAtMost: (money) => `Cada una pagó como mucho ${money}.`,
  carriedAtMost: (money) => `Ninguna asumió más de ${money} de ese coste.`,
  paidEvenly: (money) => `Son ${money} por persona.`,
  paidByNobody: () => 'Se financió con lo que quedaba.',
  free: (place, name, supporters) =>
    `${place}. ${name} no cuesta nada y lo ${supporters.one ? 'apoya 1 persona' : `apoyan ${supporters.text} personas`}.`,
  tie: (names, chosen, by) => `${names} quedaron exactamente iguales. ${chosen} fue primero ${by}.`,
  tieBy: {
    id: 'por su número en la lista, comparado como texto',
    minCost: 'porque cuesta menos',
    maxCost: 'porque cuesta más',
    maxVotes: 'porque lo votó más gente',
    minVotes: 'porque lo votó menos gente',
    list: 'por el orden fijado de antemano',
    lot: 'por sorteo',
  },
  passed: {
    'over-budget': (name, cost) => `${name} cuesta ${cost}, más que todo el presupuesto.`,
    'over-left': (name, cost, left) =>
      `${name} cuesta ${cost}; cuando llegó su turno solo quedaban ${left}.`,
    'min-support': (name) => `${name} tuvo menos apoyos de los que piden las reglas.`,
    'district-limit': (name, cost, _left, because) =>
      `${name} cuesta ${cost}, más de lo que quedaba para el distrito ${because}.`,
    'category-limit': (name, cost, _left, because) =>
      `${name} cuesta ${cost}, más de lo que quedaba para la categoría ${because}.`,
    exclusive: (name, _cost, _left, because) =>
      `${name} no podía financiarse junto a ${because}, que había ganado.`,
    stopped: (name, _cost, _left, because) =>
      `No se llegó a ${name}: el recuento terminó cuando ${because} ya no cabía.`,
    'best-without': (name) => `${name} no está en el conjunto que más beneficia.`,
    poor: (name, cost) => `Quienes apoyan ${name} no podían pagar entre todos sus ${cost}.`,
    unsupported: (name) => `Nadie votó por ${name}.`,
    free: (name) => `${name} no cuesta nada, y este recuento solo compra lo que tiene precio.`,
  },
  poor: (name, cost, money, missing) =>
    `${name} cuesta ${cost}. Al final a quienes lo apoyan les quedaban ${money} en total; faltaban ${missing}.`,
  moneyWent: (names) => `Habían gastado sobre todo en ${names}.`,
  moreLost: (count) =>
    count.one
      ? 'Otro proyecto no se financió.'
      : `Otros ${count.text} proyectos no se financiaron.`,
  nothing: (voters, percent) =>
    `${voters.text} ${voters.one ? 'votante' : 'votantes'} (${percent}) no ${voters.one ? 'votó' : 'votaron'} por ninguno de los proyectos financiados.`,
  greedyNothing: (voters, percent) =>
    `Eligiendo sin más los proyectos más votados, ${voters.text} ${voters.one ? 'votante se habría quedado' : 'votantes se habrían quedado'} (${percent}) sin ninguno.`,
  greedySame: () => 'Eligiendo sin más los proyectos más votados se habría financiado lo mismo.',
  greedyOnly: (names) => `Así se habría financiado ${names}, que este recuento no financia.`,
  hereOnly: (names) => `Y se habría quedado fuera ${names}.`,
  comparedShares: (shares, greedy) =>
    `Este resultado se comparó con el de elegir sin más los proyectos más votados: ${shares.text} ${shares.one ? 'votante prefiere' : 'votantes prefieren'} este y ${greedy.text} el otro, así que vale este.`,
  comparedGreedy: (shares, greedy) =>
    `El resultado por partes iguales se comparó con el de elegir sin más los proyectos más votados: ${greedy.text} ${greedy.one ? 'votante prefiere' : 'votantes prefieren'} el segundo y ${shares.text} el primero, así que vale el segundo.`,
  lot: (order) =>
    `El sorteo dejó los proyectos en este orden: ${order}. Cualquiera puede repetirlo con la semilla y la baliza publicadas.`,
  others: (count) => (count.one ? 'otro más' : `otros ${count.text}`),
};
