import type { ElectionRule } from '../election/options.ts';
import type { ElectionTie } from '../election/result.ts';
import type { Counted } from './figures.ts';

/** How a rule is introduced; rules of one family share a sentence. */
export type RuleFamily = 'stv' | 'irv' | 'pairwise' | 'sums' | 'star' | 'committee' | 'lot';

export const familyOf = (rule: ElectionRule): RuleFamily => {
  if (rule === 'scottish-stv' || rule === 'meek' || rule === 'wigm') return 'stv';
  if (rule === 'irv' || rule === 'star' || rule === 'sortition')
    return rule === 'sortition' ? 'lot' : rule;
  if (['schulze', 'ranked-pairs', 'copeland', 'minimax'].includes(rule)) return 'pairwise';
  const sums = ['borda', 'plurality', 'choose-k', 'approval', 'score', 'threshold'];
  return sums.includes(rule) ? 'sums' : 'committee';
};

/** Every sentence an election's story is made of; numbers arrive written out. */
export interface ElectionWords {
  title(name: string): string;
  decided: string;
  count: string;
  ties: string;
  papers(valid: Counted, seats: Counted): string;
  invalid(count: Counted): string;
  elected(names: string, one: boolean): string;
  nobody: string;
  rule: Record<RuleFamily, string>;
  quota(votes: string): string;
  holds(name: string, votes: string): string;
  first(list: string): string;
  moreCandidates(count: Counted): string;
  reached(names: string, one: boolean): string;
  surplus(name: string, votes: string, gains: string): string;
  excluded(names: string, one: boolean, votes: string, gains: string): string;
  gain(name: string, votes: string): string;
  noGains: string;
  spent(votes: string): string;
  fill(names: string, one: boolean): string;
  totals(list: string): string;
  runoff(list: string): string;
  beatsAll(name: string): string;
  tie(names: string, what: string, chosen: string, how: string): string;
  what: Record<ElectionTie['kind'], string>;
  how: Record<ElectionTie['how'], string>;
}

export const englishElection: ElectionWords = {
  title: (name) =>
    name === '' ? 'How the votes were counted' : `How the votes were counted: ${name}`,
  decided: 'What was decided',
  count: 'The count, step by step',
  ties: 'Ties',
  papers: (valid, seats) =>
    `${valid.text} ${valid.one ? 'paper was' : 'papers were'} counted for ${seats.one ? 'one seat' : `${seats.text} seats`}.`,
  invalid: (count) =>
    count.one ? 'One paper named nobody.' : `${count.text} papers named nobody.`,
  elected: (names, one) => `${names} ${one ? 'is' : 'are'} elected.`,
  nobody: 'Nobody is elected.',
  rule: {
    stv: 'Voters rank the candidates. Whoever reaches the quota is elected and passes on what lies above it; when nobody does, the last is excluded and their papers move to the next name.',
    irv: 'Voters rank the candidates. The last is excluded and their papers move to the next name, until one has more than half.',
    pairwise:
      'Voters rank the candidates. Every two of them are compared by how many papers prefer one to the other.',
    sums: 'What the papers give each candidate is added up.',
    star: 'Papers give each candidate a score. The two highest meet in a runoff, which goes to whoever more papers prefer.',
    committee:
      'Seats are filled so that voters share them: those who already have a seat weigh less, or have paid for it.',
    lot: 'Places are drawn by a lot that anybody can draw again from what was published.',
  },
  quota: (votes) => `The quota is ${votes} votes.`,
  holds: (name, votes) => `${name} ${votes}`,
  first: (list) => `First preferences: ${list}.`,
  moreCandidates: (count) => (count.one ? 'one other less' : `${count.text} others less`),
  reached: (names, one) =>
    `${names} ${one ? 'reaches' : 'reach'} the quota and ${one ? 'is' : 'are'} elected.`,
  surplus: (name, votes, gains) =>
    `${name} has ${votes} more than the quota. They go on: ${gains}.`,
  excluded: (names, one, votes, gains) =>
    `${names} ${one ? 'has' : 'have'} the fewest votes (${votes}) and ${one ? 'is' : 'are'} excluded. The papers go on: ${gains}.`,
  gain: (name, votes) => `${votes} to ${name}`,
  noGains: 'to nobody',
  spent: (votes) => `${votes} name nobody further`,
  fill: (names, one) =>
    `As many candidates are left as seats, so ${names} ${one ? 'is' : 'are'} elected.`,
  totals: (list) => `Totals: ${list}.`,
  runoff: (list) => `In the runoff: ${list}.`,
  beatsAll: (name) => `More papers prefer ${name} than prefer any one of the others.`,
  tie: (names, what, chosen, how) =>
    `${names} stood equal when it was decided ${what}. It fell on ${chosen} ${how}.`,
  what: {
    surplus: 'whose surplus goes on first',
    exclude: 'who is excluded',
    elect: 'who is elected first',
    winner: 'who wins',
    scoring: 'who goes to the runoff',
    runoff: 'who wins the runoff',
    pairs: 'which comparison counts first',
    seat: 'who gets the seat',
    committee: 'which set of candidates is elected',
  },
  how: {
    rule: 'by the rule itself',
    order: 'by the order fixed beforehand',
    lot: 'by lot',
    open: 'and is left open',
  },
};

export const spanishElection: ElectionWords = {
  title: (name) =>
    name === '' ? 'Cómo se contaron los votos' : `Cómo se contaron los votos: ${name}`,
  decided: 'Qué se decidió',
  count: 'El recuento, paso a paso',
  ties: 'Empates',
  papers: (valid, seats) =>
    `Se ${valid.one ? 'contó 1 papeleta' : `contaron ${valid.text} papeletas`} para ${seats.one ? 'un puesto' : `${seats.text} puestos`}.`,
  invalid: (count) =>
    count.one
      ? 'Una papeleta no nombraba a nadie.'
      : `${count.text} papeletas no nombraban a nadie.`,
  elected: (names, one) => `${one ? 'Sale' : 'Salen'} ${names}.`,
  nobody: 'No sale nadie.',
  rule: {
    stv: 'Quienes votan ordenan las candidaturas. Quien alcanza la cuota sale y pasa lo que le sobra; cuando nadie la alcanza, se excluye a la última y sus papeletas pasan al nombre siguiente.',
    irv: 'Quienes votan ordenan las candidaturas. Se excluye a la última y sus papeletas pasan al nombre siguiente, hasta que una tiene más de la mitad.',
    pairwise:
      'Quienes votan ordenan las candidaturas. Se comparan de dos en dos, según cuántas papeletas prefieren una a la otra.',
    sums: 'Se suma lo que las papeletas dan a cada candidatura.',
    star: 'Las papeletas puntúan a cada candidatura. Las dos más altas pasan a una segunda vuelta, que gana la preferida en más papeletas.',
    committee:
      'Los puestos se reparten de modo que toquen a todas: quienes ya tienen uno pesan menos, o lo han pagado.',
    lot: 'Los puestos se sortean; cualquiera puede repetir el sorteo con lo publicado.',
  },
  quota: (votes) => `La cuota es de ${votes} votos.`,
  holds: (name, votes) => `${name} ${votes}`,
  first: (list) => `Primeras preferencias: ${list}.`,
  moreCandidates: (count) => (count.one ? 'otra con menos' : `otras ${count.text} con menos`),
  reached: (names, one) =>
    `${names} ${one ? 'alcanza' : 'alcanzan'} la cuota y ${one ? 'sale' : 'salen'}.`,
  surplus: (name, votes, gains) => `A ${name} le sobran ${votes} sobre la cuota. Pasan: ${gains}.`,
  excluded: (names, one, votes, gains) =>
    `${names} ${one ? 'tiene' : 'tienen'} menos votos (${votes}) y ${one ? 'queda excluida' : 'quedan excluidas'}. Las papeletas pasan: ${gains}.`,
  gain: (name, votes) => `${votes} a ${name}`,
  noGains: 'a nadie',
  spent: (votes) => `${votes} no nombran a nadie más`,
  fill: (names, one) =>
    `Quedan tantas candidaturas como puestos, así que ${one ? 'sale' : 'salen'} ${names}.`,
  totals: (list) => `Totales: ${list}.`,
  runoff: (list) => `En la segunda vuelta: ${list}.`,
  beatsAll: (name) => `Más papeletas prefieren a ${name} que a cualquiera de las demás.`,
  tie: (names, what, chosen, how) =>
    `${names} estaban iguales al decidir ${what}. Le tocó a ${chosen} ${how}.`,
  what: {
    surplus: 'qué sobrante pasa primero',
    exclude: 'quién queda excluida',
    elect: 'quién sale primero',
    winner: 'quién gana',
    scoring: 'quién pasa a la segunda vuelta',
    runoff: 'quién gana la segunda vuelta',
    pairs: 'qué comparación cuenta primero',
    seat: 'para quién es el puesto',
    committee: 'qué conjunto sale',
  },
  how: {
    rule: 'por la propia regla',
    order: 'por el orden fijado de antemano',
    lot: 'por sorteo',
    open: 'y queda abierto',
  },
};
