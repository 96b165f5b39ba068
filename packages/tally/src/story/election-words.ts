import type { ElectionRule } from '../election/options.ts';
import type { ElectionTie } from '../election/result.ts';
import type { FigureKind } from './figure-kind.ts';
import type { Counted } from './figures.ts';

/** Every sentence an election's story is made of; numbers arrive written out. */
export interface ElectionWords {
  title(name: string): string;
  decided: string;
  count: string;
  ties: string;
  papers(valid: Counted, seats: Counted): string;
  invalid(count: Counted): string;
  vacancy(name: string, papers: Counted): string;
  elected(names: string, one: boolean): string;
  nobody: string;
  rule: Record<ElectionRule, string>;
  quota(votes: string): string;
  needed(papers: string): string;
  reserved(group: string, seats: Counted): string;
  vacant(group: string, seats: Counted): string;
  contest(group: string): string;
  contestOpen: string;
  holds(name: string, votes: string): string;
  /** In place of a figure: no comparison was lost. */
  noDefeat: string;
  first(list: string): string;
  figures: Record<FigureKind, (list: string) => string>;
  othersFewer(count: Counted): string;
  othersGain(count: Counted): string;
  others(count: Counted): string;
  reached(names: string, one: boolean): string;
  majority(name: string): string;
  surplus(name: string, votes: string, gains: string): string;
  excluded(names: string, one: boolean, votes: string, gains: string): string;
  excludedAnew(names: string, one: boolean, votes: string): string;
  excludedEmpty(names: string, one: boolean): string;
  removed(name: string): string;
  lightest(names: string, one: boolean): string;
  gain(name: string, votes: string): string;
  noGains: string;
  spent(votes: string): string;
  exhausted(votes: string): string;
  fill(names: string, one: boolean): string;
  runoff(list: string): string;
  beatsAll(name: string): string;
  nobodyBeatsAll: string;
  tie(names: string, what: string, chosen: string, how: string): string;
  tieOpen(names: string, what: string): string;
  what: Record<ElectionTie['kind'], string>;
  how: Record<Exclude<ElectionTie['how'], 'open'> | 'earlier', string>;
  lot(order: string): string;
}

const transfers =
  'Voters rank the candidates. Whoever reaches the quota is elected and passes on what lies above it; when nobody does, whoever has the fewest votes is excluded and their papers move to the next name.';
const pairs =
  'Voters rank the candidates. Every two of them are compared by how many papers prefer one to the other';

export const englishElection: ElectionWords = {
  title: (name) =>
    name === '' ? 'How the votes were counted' : `How the votes were counted: ${name}`,
  decided: 'What was decided',
  count: 'The count, step by step',
  ties: 'Ties',
  papers: (valid, seats) =>
    `${valid.text} ${valid.one ? 'paper was' : 'papers were'} counted for ${seats.one ? 'one seat' : `${seats.text} seats`}.`,
  invalid: (count) =>
    count.one ? 'One paper had no effect.' : `${count.text} papers had no effect.`,
  vacancy: (name, papers) =>
    `The seat of ${name} came free. It is filled from the ${papers.one ? 'one paper that had elected' : `${papers.text} papers that had elected`} ${name}; they count at the value they had then, for the first name on each that would take the seat.`,
  elected: (names, one) => `${names} ${one ? 'is' : 'are'} elected.`,
  nobody: 'Nobody is elected.',
  rule: {
    'scottish-stv': transfers,
    wigm: transfers,
    meek: 'Voters rank the candidates. Whoever reaches the quota is elected and keeps only as much of each paper as is needed; the rest goes on to the next name. When nobody does, whoever has the fewest votes is excluded. After each step all papers are counted anew.',
    irv: 'Voters rank the candidates. Whoever has the fewest votes is excluded and their papers move to the next name, until somebody has more than half of the papers that still count.',
    schulze: `${pairs}; where the comparisons run in a circle, the strongest chain of victories decides.`,
    'ranked-pairs': `${pairs}. Victories are locked from the strongest down, leaving out those that would close a circle; whoever nobody is locked above is elected.`,
    copeland: `${pairs}; whoever wins the most comparisons is elected.`,
    minimax: `${pairs}; whoever’s heaviest defeat is the lightest is elected.`,
    borda:
      'Voters rank the candidates. The higher a paper places a candidate, the more points it gives, and the points are added up.',
    plurality: 'Each paper counts for the first name on it.',
    'choose-k':
      'Each paper gives one vote to everybody marked on it; papers with too many marks do not count.',
    approval:
      'Each paper approves as many candidates as it likes; whoever most papers approve is elected.',
    score: 'Papers give each candidate a score, and the scores are added up.',
    star: 'Papers give each candidate a score. The two highest meet in a runoff, which goes to whoever more papers prefer.',
    'star-pr':
      'Papers give each candidate a score. The highest total gets a seat, the papers that gave most to it are used up, and the next seat goes by what is left.',
    threshold: 'Everybody is elected whom a large enough share of the papers approves.',
    sortition: 'Places are drawn by a lot that anybody can draw again from what was published.',
    pav: 'A paper counts one for the first elected candidate it approves, one half for the second, one third for the third and so on; the candidates whose sum is greatest together are elected.',
    'sequential-pav':
      'Seats are filled one after another. A paper with one elected candidate weighs one half, with two one third, and so on.',
    'reverse-pav':
      'Everybody begins elected; then, one after another, the candidate whose absence costs voters the least is taken out, until the seats are right.',
    'chamberlin-courant':
      'Those candidates are elected who together leave the fewest papers without anybody they approve.',
    'sequential-phragmen':
      'Each seat weighs on the papers that approve its candidate, who carry it together. Seats are filled one after another so that the heaviest load on a paper stays least.',
    'equal-shares':
      'Every paper has the same share of the seats to spend. A candidate is elected when the papers that approve them can pay for a seat together; whoever costs their supporters least comes first.',
  },
  quota: (votes) => `The quota is ${votes} ${votes === '1' ? 'vote' : 'votes'}.`,
  needed: (papers) => `${papers} papers are needed.`,
  reserved: (group, seats) =>
    `${seats.one ? 'One seat is' : `${seats.text} seats are`} reserved for ${group}.`,
  vacant: (group, seats) =>
    `${seats.one ? 'One seat' : `${seats.text} seats`} reserved for ${group} ${seats.one ? 'stays' : 'stay'} vacant: nobody stood for it.`,
  contest: (group) => `Next, the seats reserved for ${group}.`,
  contestOpen: 'Last, the seats open to all.',
  holds: (name, votes) => `${name} (${votes})`,
  noDefeat: 'none',
  first: (list) => `First preferences: ${list}.`,
  figures: {
    votes: (list) => `Votes: ${list}.`,
    approvals: (list) => `Papers that approve: ${list}.`,
    points: (list) => `Points: ${list}.`,
    wins: (list) => `Comparisons won: ${list}.`,
    defeat: (list) => `Heaviest defeat of each: ${list}.`,
    load: (list) => `What a seat would weigh on each supporting paper: ${list}.`,
    gain: (list) => `Support, weighed by who has a seat already: ${list}.`,
    loss: (list) => `What voters would lose without each: ${list}.`,
    place: (list) => `In the order drawn: ${list}.`,
  },
  othersFewer: (count) => (count.one ? 'one other with fewer' : `${count.text} others with fewer`),
  othersGain: (count) => (count.one ? 'less to one other' : `less to ${count.text} others`),
  others: (count) => (count.one ? 'one other' : `${count.text} others`),
  reached: (names, one) =>
    `${names} ${one ? 'reaches' : 'reach'} the quota and ${one ? 'is' : 'are'} elected.`,
  majority: (name) => `${name} has more than half of the papers that still count and is elected.`,
  surplus: (name, votes, gains) => `${name} is ${votes} above the quota. That goes on: ${gains}.`,
  excluded: (names, one, votes, gains) =>
    `${names} ${one ? 'has' : 'have'} the fewest votes (${votes}) and ${one ? 'is' : 'are'} excluded. The papers go on: ${gains}.`,
  excludedAnew: (names, one, votes) =>
    `${names} ${one ? 'has' : 'have'} the fewest votes (${votes}) and ${one ? 'is' : 'are'} excluded.`,
  excludedEmpty: (names, one) =>
    `${names} ${one ? 'has' : 'have'} no votes and ${one ? 'is' : 'are'} excluded.`,
  removed: (name) => `Voters lose least without ${name}, who is taken out.`,
  lightest: (names, one) =>
    `${names} ${one ? 'weighs' : 'weigh'} least and ${one ? 'is' : 'are'} elected.`,
  gain: (name, votes) => `${votes} to ${name}`,
  noGains: 'to nobody',
  spent: (votes) => `${votes} name nobody further`,
  exhausted: (votes) => `In the end ${votes} of the votes name nobody further.`,
  fill: (names, one) =>
    `As many candidates are left as seats, so ${names} ${one ? 'is' : 'are'} elected.`,
  runoff: (list) => `Papers that prefer each in the runoff: ${list}.`,
  beatsAll: (name) => `Against every single one of the others, more papers prefer ${name}.`,
  nobodyBeatsAll: 'Nobody beats every one of the others.',
  tie: (names, what, chosen, how) =>
    `${names} stood equal when it was decided ${what}. It fell on ${chosen} ${how}.`,
  tieOpen: (names, what) =>
    `${names} stood equal when it was decided ${what}. No order or lot was declared, so this is left open.`,
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
    earlier: 'by the votes of an earlier step',
    order: 'by the order fixed beforehand',
    lot: 'by lot',
  },
  lot: (order) =>
    `The lot put everybody in this order: ${order}. Anybody can draw it again from the published seed and beacon.`,
};
