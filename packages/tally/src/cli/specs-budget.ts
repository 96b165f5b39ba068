import { beacon, format, inputAs, language, lotSeed, noTimes, width } from './specs-shared.ts';
import type { CommandSpec, OptionSpec } from './usage.ts';

export const BUDGET_RULES = [
  'equal-shares',
  'exact-equal-shares',
  'bounded-overspending',
  'greedy',
  'phragmen',
  'maximin-support',
  'welfare',
] as const;

export const utility: OptionSpec = {
  value: 'UTILITY',
  among: ['cost', 'cardinality', 'points', 'borda'],
  help: 'What a voter gains from a chosen project. Default: what the ballots say.',
};

/** How a budget may be counted; `explain` takes the same. */
export const budgetOptions: Record<string, OptionSpec> = {
  preset: {
    value: 'TOOL',
    among: ['pabutools', 'equalshares'],
    help: 'Follow the conventions of one of the two reference tools. Default: pabutools.',
  },
  utility,
  completion: {
    value: 'HOW',
    among: ['none', 'add1', 'add1u', 'greedy', 'add1+greedy', 'add-opt'],
    help: 'How equal shares spends what it leaves over (add-opt: exact-equal-shares only). Default: none.',
  },
  increment: {
    value: 'AMOUNT',
    help: 'What Add1 adds to the share of each voter in one step. Default: 1.',
  },
  start: {
    value: 'START',
    among: ['exact', 'floor'],
    help: 'The first share: budget divided by voters exactly, or rounded down.',
  },
  'exhaustive-stop': {
    value: 'AMONG',
    among: ['supported', 'all'],
    help: 'Add1 ends when nothing more fits: no supported project, or none at all. Default: by the preset.',
  },
  'no-exhaustive-stop': { help: 'Let Add1 go on when nothing more fits, until it overspends.' },
  'zero-cost': {
    value: 'WHEN',
    among: ['first', 'never'],
    help: 'Equal shares: supported projects that cost nothing are bought first, or never. Default: by the preset.',
  },
  ties: {
    value: 'ORDER',
    help: 'Tie-breakers in order, from id, minCost, maxCost, maxVotes, minVotes, list, lot (as in minCost,maxVotes,id); anything else is read as a list of project ids.',
  },
  'tie-list': { value: 'IDS', help: 'Project ids in the order in which they win ties by “list”.' },
  'lot-seed': lotSeed,
  beacon,
  comparison: {
    value: 'BY',
    among: ['satisfaction', 'exclusionRatio', 'tool'],
    help: 'Compare with plain greedy’s outcome and take the one that more voters prefer; “tool” asks only those with a winner in both, as the equalshares tool does.',
  },
  'min-support': {
    value: 'VOTES',
    help: 'Greedy: the fewest supporters with which a project can win.',
  },
  'district-limits': {
    value: 'LIMITS',
    help: 'Greedy: the most that a district may cost, as in north=600,south=300.',
  },
  'category-limits': { value: 'LIMITS', help: 'Greedy: the same for categories.' },
  exclusive: {
    value: 'GROUPS',
    help: 'Greedy: groups of projects of which one at most wins, as in a+b,c+d+e.',
  },
  'no-skip': { help: 'Greedy: stop at the first project that does not fit.' },
  order: {
    value: 'ORDER',
    among: ['density', 'votes'],
    help: 'Greedy: by gain per unit of money (the default), or by number of votes.',
  },
  'search-limit': {
    value: 'BRANCHES',
    help: 'Welfare: how many branches the exact search may look at before it gives up.',
  },
};

export const budgetSpec: CommandSpec = {
  name: 'budget',
  files: ['FILE.pb'],
  about:
    'Counts a participatory budget. Reads .pb, .json and .csv, each also as .gz, and - for standard input; the outcome is that of exact arithmetic.',
  options: {
    rule: {
      value: 'RULE',
      among: BUDGET_RULES,
      help: 'How the budget is filled. Default: equal-shares.',
    },
    ...budgetOptions,
    input: inputAs('pb', 'json', 'csv'),
    format,
    width,
    'no-times': noTimes,
    language,
  },
  examples: [
    'budget vote.pb',
    'budget vote.pb --rule equal-shares --completion add1 --format json',
    'budget vote.pb --preset equalshares --completion add1u --format story --language es',
    'budget vote.pb --rule greedy --utility cardinality',
    'budget vote.pb --lot-seed "drawn on the square" --beacon "lottery numbers of 7 May"',
  ],
};
