import type { BudgetRound, TieBreaker } from '../budget/result.ts';
import type { ElectionRound, ElectionTie } from '../election/result.ts';
import type { WhyLost } from '../explain/why-lost.ts';

const s = (count: number): string => (count === 1 ? '' : 's');

/** Every word of `--format text` in English; amounts and numbers arrive written out. */
export const englishText = {
  // Budgets
  budgetTitle: 'Participatory budget',
  budgetSize: (voters: number, projects: number, money: string) =>
    `${voters} voter${s(voters)}, ${projects} project${s(projects)}, budget ${money}`,
  rule: (rule: string) => `Rule: ${rule}`,
  budgetHead: ['>#', 'id', 'project', '>cost', '>supporters', 'by'],
  by: {
    shares: 'equal shares',
    free: 'costs nothing',
    greedy: 'completion',
    load: 'shared load',
    welfare: 'best set',
  } satisfies Record<BudgetRound['by'], string> as Record<BudgetRound['by'], string>,
  byGreedy: 'greedy',
  tied: 'tie',
  chosen: (won: number, all: number, cost: string, left: string) =>
    `Chosen: ${won} of ${all}. Cost ${cost}, left ${left}.`,
  add1: (runs: number, stopped: string, share: string) =>
    `The method ran ${runs} time${s(runs)} and stopped: ${stopped}. Share of each voter: ${share}.`,
  stopped: {
    exhaustive: 'nothing more fits into the budget',
    'everything affordable': 'all projects together fit into the budget',
    'everything supported is bought': 'every project with supporters is bought',
    overBudget: (share: string) => `with a share of ${share} the winners would cost too much`,
  },
  comparison: (shares: number, greedy: number, taken: string) =>
    `Compared with plain greedy: ${shares} voter${s(shares)} prefer equal shares, ${greedy} prefer greedy; ${taken} is taken.`,
  budgetTie: (place: number, tied: string, chosen: string, by: string) =>
    `Tie for place ${place}: ${tied}. ${chosen} comes first, by ${by}.`,
  tieBy: {
    id: 'id (compared as text)',
    minCost: 'lower cost',
    maxCost: 'higher cost',
    maxVotes: 'more votes',
    minVotes: 'fewer votes',
    list: 'the declared list',
    lot: 'lot',
  } satisfies Record<TieBreaker, string> as Record<TieBreaker, string>,
  thenBy: ', then ',
  moreTies: (count: number) => `${count} more tie${s(count)}: see --format json.`,

  // Lots
  lot: (commitment: string, list: string, order: string) =>
    `Lot: sha256 of the seed ${commitment}\n     sha256 of the list ${list}\n     order drawn: ${order}`,

  // Elections
  electionTitle: 'Election',
  electionSize: (valid: number, invalid: number, candidates: number, seats: number) =>
    `${valid} valid paper${s(valid)}, ${invalid} without effect, ${candidates} candidate${s(candidates)}, ${seats} seat${s(seats)}`,
  vacancy: (name: string, papers: number) =>
    `The seat of ${name} came free. ${papers} paper${s(papers)} had elected them and are counted again.`,
  quota: (votes: string) => `quota ${votes}`,
  nobody: 'Nobody is elected.',
  elected: 'Elected, in this order:',
  filled: 'without the quota',
  vacant: (group: string, seats: number) =>
    `${seats} seat${s(seats)} reserved for ${group} stay${seats === 1 ? 's' : ''} vacant: nobody stood.`,
  alsoPossible: (outcomes: string) => `Other ways to break ties would elect: ${outcomes}.`,
  or: ' or ',
  locks: (pairs: number, dropped: string) =>
    `${pairs} pair${s(pairs)} locked${dropped === '' ? '' : `; not locked, for they would close a circle: ${dropped}`}.`,
  over: (winner: string, loser: string) => `${winner} over ${loser}`,
  candidate: 'candidate',
  fate: 'fate',
  exhausted: 'papers that name nobody further',
  isElected: 'elected',
  isOut: 'out',
  isWithdrawn: 'withdrawn',
  stage: (number: number) => `stage ${number}`,
  first: 'first',
  last: 'last',
  stages: 'Stages:',
  contest: (group: string) => (group === '' ? 'open to all' : `reserved for ${group}`),
  action: {
    first: 'first preferences',
    surplus: 'surplus of',
    exclude: 'excluded:',
    elect: 'elected:',
    fill: 'elected as the last left:',
    score: 'figures',
    runoff: 'runoff',
    compare: 'pairwise wins',
    lock: 'locked:',
    count: 'counted',
  } satisfies Record<ElectionRound['action'], string> as Record<ElectionRound['action'], string>,
  electionTie: (stage: number, what: string, tied: string, chosen: string, how: string) =>
    `Tie in stage ${stage} (${what}): ${tied}. It fell on ${chosen}, ${how}.`,
  openTie: (stage: number, what: string, tied: string) =>
    `Tie in stage ${stage} (${what}): ${tied}. It is left open.`,
  what: {
    surplus: 'whose surplus goes first',
    exclude: 'who is excluded',
    elect: 'who is elected first',
    winner: 'who wins',
    scoring: 'who reaches the runoff',
    runoff: 'who wins the runoff',
    pairs: 'which pair is locked first',
    seat: 'who gets the seat',
    committee: 'which set is elected',
  } satisfies Record<ElectionTie['kind'], string> as Record<ElectionTie['kind'], string>,
  how: {
    rule: 'by the rule',
    order: 'by the declared order',
    lot: 'by lot',
    open: 'and is open',
  } satisfies Record<ElectionTie['how'], string> as Record<ElectionTie['how'], string>,
  decidedBy: (stage: number) => `by their votes in stage ${stage}`,

  // Seats for parties
  partiesHead: ['>#', 'party', '>votes', '>share', '>seats'],
  below: (names: string) => `Below the threshold: ${names}.`,
  partyTie: (tied: string, seats: number, chosen: string, how: string) =>
    `Tie of ${tied} for ${seats} seat${s(seats)}: ${chosen}, ${how}.`,

  // A vote on one question
  passed: 'The motion is carried.',
  failed: 'The motion is lost.',
  votes: (yes: number, no: number, abstain: number, members: number) =>
    `${yes} yes, ${no} no, ${abstain} abstained, of ${members} member${s(members)}.`,
  needed: (needed: number, base: number) => `Yes votes needed: ${needed} of ${base}.`,
  quorate: (voting: number) => `The quorum is there: ${voting} took part.`,
  inquorate: (voting: number) => `The quorum is not there: only ${voting} took part.`,

  // Comparison
  rulesHead: ['', 'rule', '>chosen', '>cost', '>winners per voter', '>without any', '>owed'],
  projectsHead: ['id', 'project', '>cost'],
  compareKey:
    'without any: voters with no chosen project. owed: losing projects whose supporters could ask for one more (EJR+ up to one).',
  refused: (rule: string, why: string) => `${rule}: not counted. ${why}`,

  // Explanations
  price: (cost: string, supporters: number, each: string) =>
    `Cost ${cost}, ${supporters} supporter${s(supporters)}${each === '' ? '' : `, ${each} for each`}.`,
  won: (round: string) => `It won${round === '' ? '' : ` in round ${round}`}.`,
  paidBetween: (least: string, most: string) =>
    least === most
      ? `Its supporters paid ${most} each.`
      : `Its supporters paid between ${least} and ${most} each.`,
  paidByNobody: 'It was funded from what was left over, not from the shares.',
  lost: (why: string, because: string) =>
    `It lost: ${why}${because === '' ? '' : ` (${because})`}.`,
  reasons: {
    poor: 'its supporters together had less money left than it costs',
    unsupported: 'nobody voted for it',
    free: 'it costs nothing, and this count only buys what has a price',
    'over-budget': 'it costs more than the whole budget',
    'over-left': 'it cost more than what was left when its turn came',
    'min-support': 'it had fewer supporters than the rule asks for',
    'district-limit': 'its district had reached its limit',
    'category-limit': 'its category had reached its limit',
    exclusive: 'another project of its group had won',
    stopped: 'the rule had stopped before its turn',
    'best-without': 'the projects that gain most together leave it out',
  } satisfies Record<WhyLost['reason'], string> as Record<WhyLost['reason'], string>,
  supportersMoney: (start: string, left: string, missing: string) =>
    `Its supporters began with ${start} together and had ${left} left: ${missing} short of the cost.`,
  spentOn: (list: string) => `They spent most on ${list}.`,
  spent: (amount: string, project: string) => `${project} (${amount})`,
  wouldHaveWon: 'It would have won with any one of these:',
  neverWins: 'Nothing that was tried would have made it win: more supporters, a lower cost.',
  newSupporters: (count: number) =>
    `${count} more voter${s(count)} who want${count === 1 ? 's' : ''} only this project`,
  presentSupporters: (count: number) => `${count} of those who voted adding it to their ballots`,
  costReduction: (less: string) => `a cost lower by ${less}`,
  leastFound: 'the least found; less may do',
  greedyToo: 'Plain greedy would have chosen it too.',
  greedyNot: 'Plain greedy would not have chosen it.',
  greedyInstead: 'Plain greedy would have chosen it.',
  greedyNeither: 'Plain greedy would not have chosen it either.',
  voter: (id: string, projects: number) =>
    `Voter ${id} voted for ${projects} project${s(projects)}.`,
  share: (money: string) => `A share of ${money} to spend.`,
  voterNothing: 'None of the projects this voter supports was chosen.',
  voterPaid: 'Paid for:',
  voterCarries: 'Carries of the cost of:',
  voterGains: 'Chosen, and paid from the common budget:',
  voterLeft: (money: string) => `Left: ${money}.`,
  voterLost: (list: string) => `Not chosen: ${list}.`,

  // A paper’s journey
  papers: (count: number, preferences: string) =>
    count === 1 ? `One paper prefers ${preferences}.` : `${count} papers prefer ${preferences}.`,
  preferred: ', then ',
  journey: (stage: number, value: string, holder: string, why: string) =>
    `stage ${stage}: worth ${value} for ${holder} (${why})`,
  because: {
    first: 'first preference',
    surplus: 'passed on as surplus',
    exclude: 'passed on by an exclusion',
  },
  divided: 'In the end one such paper is divided:',
  nobodyFurther: 'nobody further',
  endsNowhere: (count: number): string =>
    count === 1 ? 'It counts for nobody in the end.' : 'They count for nobody in the end.',
  endsWith: (count: number, holder: string, won: boolean) =>
    `${count === 1 ? 'It ends' : 'They end'} with ${holder}, who ${won ? 'is elected' : 'is not elected'}.`,

  // Verification
  same: (result: string, file: string) => `${result}: the same, counted again from ${file}.`,
  differs: (result: string, file: string) => `${result} differs from ${file}:`,
  difference: (place: string, published: string, counted: string) =>
    `${place}: published ${published}, counted ${counted}`,
  moreDifferences: 'and more',
  nothing: 'nothing',
};

export type Text = typeof englishText;
