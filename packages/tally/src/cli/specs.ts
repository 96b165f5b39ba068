import type { CommandSpec, OptionSpec } from './usage.ts';

const format: OptionSpec = {
  value: 'FORMAT',
  among: ['text', 'json', 'svg', 'story'],
  help: 'text for people (the default), json for machines, svg a picture, story in plain words.',
};
const noTimes: OptionSpec = {
  help: 'json without elapsedMs: the same text on every machine, in Node and in a browser.',
};
const language: OptionSpec = {
  value: 'LANGUAGE',
  among: ['en', 'es'],
  help: 'The language of everything that is said, faults included. Default: en.',
};

const budgetOptions: Record<string, OptionSpec> = {
  preset: {
    value: 'TOOL',
    among: ['pabutools', 'equalshares'],
    help: 'Follow the conventions of one of the two reference tools. Default: pabutools.',
  },
  utility: {
    value: 'UTILITY',
    among: ['cost', 'cardinality', 'points', 'borda'],
    help: 'What a voter gains from a chosen project. Default: what the ballots say.',
  },
  completion: {
    value: 'HOW',
    among: ['none', 'add1', 'add1u', 'greedy', 'add1+greedy'],
    help: 'How equal shares spends what it leaves over. Default: none.',
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
  'no-exhaustive-stop': { help: 'Let Add1 go on when nothing more fits, until it overspends.' },
  ties: {
    value: 'ORDER',
    help: 'Tie-breakers in order, from id, minCost, maxCost, maxVotes, minVotes, list, lot (as in minCost,maxVotes,id); anything else is read as a list of project ids.',
  },
  'tie-list': { value: 'IDS', help: 'Project ids in the order in which they win ties by “list”.' },
  'lot-seed': {
    value: 'TEXT',
    help: 'The published randomness from which ties by “lot” are drawn.',
  },
  comparison: {
    value: 'BY',
    among: ['satisfaction', 'exclusionRatio'],
    help: 'Compare with plain greedy’s outcome and take the one that more voters prefer.',
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
};

export const BUDGET_RULES = [
  'equal-shares',
  'exact-equal-shares',
  'bounded-overspending',
  'greedy',
  'phragmen',
  'maximin-support',
  'welfare',
] as const;

const budgetRule: OptionSpec = {
  value: 'RULE',
  among: BUDGET_RULES,
  help: 'How the budget is filled. Default: equal-shares.',
};

export const SPECS = {
  budget: {
    name: 'budget',
    files: ['FILE.pb'],
    about:
      'Counts a participatory budget. Reads .pb, .json and .csv, each also as .gz; the outcome is that of exact arithmetic.',
    options: { rule: budgetRule, ...budgetOptions, format, 'no-times': noTimes, language },
    examples: [
      'budget vote.pb',
      'budget vote.pb --rule equal-shares --completion add1 --format json',
      'budget vote.pb --preset equalshares --completion add1u --format story --language es',
      'budget vote.pb --rule greedy --utility cardinality',
    ],
  },
  elect: {
    name: 'elect',
    files: ['FILE.blt'],
    about:
      'Counts an election. Reads .blt, .soc, .soi, .toc, .toi, .cat, .csv and .json, each also as .gz. Candidates are named by their number in the file, from 1.',
    options: {
      rule: {
        value: 'RULE',
        help: 'scottish-stv (the default), meek, wigm, irv, schulze, ranked-pairs, copeland, minimax, borda, plurality, choose-k, approval, score, star, star-pr, threshold, sortition, pav, sequential-pav, reverse-pav, chamberlin-courant, sequential-phragmen or equal-shares.',
      },
      seats: { value: 'N', help: 'Instead of the number of seats in the file.' },
      ties: {
        value: 'ORDER',
        help: 'Candidate numbers with commas (as in 3,1,2): where the rule is silent, the choice falls on whoever stands first.',
      },
      'lot-seed': {
        value: 'TEXT',
        help: 'Draw lots that anybody can draw again, from this seed and --lot-beacon.',
      },
      'lot-beacon': {
        value: 'TEXT',
        help: 'The public value that nobody knew when the seed was fixed.',
      },
      withdrawn: { value: 'NUMBERS', help: 'Candidates to pass over, with commas.' },
      strength: {
        value: 'HOW',
        among: ['winning', 'margins'],
        help: 'Pairwise rules: what makes a victory strong. Default: winning for schulze, else margins.',
      },
      unranked: {
        value: 'HOW',
        among: ['average', 'zero'],
        help: 'Borda: what candidates left unranked receive. Default: average.',
      },
      meek: {
        value: 'ARITHMETIC',
        among: ['droop', 'prf', 'nz'],
        help: 'Meek: which published arithmetic to follow. Default: droop.',
      },
      batch: { help: 'irv: exclude all sure losers at once.' },
      earlier: {
        value: 'HOW',
        among: ['narrow', 'unique', 'none'],
        help: 'Transfers: how earlier stages decide ties before the order does. Default: by the rule.',
      },
      'approve-rank': {
        value: 'RANK',
        help: 'approval and committees: the last rank that approves.',
      },
      'approve-score': {
        value: 'SCORE',
        help: 'approval and committees: the lowest score that approves.',
      },
      'score-max': {
        value: 'SCORE',
        help: 'score and star: the highest score there is. Default: 5.',
      },
      'marks-max': { value: 'N', help: 'choose-k: the most marks on a paper. Default: the seats.' },
      threshold: {
        value: 'PERCENT',
        help: 'threshold: the share of papers to reach. Default: more than half.',
      },
      completion: {
        value: 'HOW',
        among: ['phragmen', 'approval', 'none'],
        help: 'equal-shares for committees: what fills the seats left over. Default: phragmen.',
      },
      reserved: {
        value: 'SEATS',
        help: 'Seats for candidates of a group, as in East=1,West=2 (groups are in .json files).',
      },
      format,
      'no-times': noTimes,
      language,
    },
    examples: [
      'elect ward.blt --rule scottish-stv',
      'elect ward.blt --rule meek --seats 3 --format json',
      'elect board.blt --rule schulze --ties 2,1,3',
    ],
  },
  apportion: {
    name: 'apportion',
    files: ['FILE.csv'],
    about:
      'Gives seats to parties in proportion to votes. The file has a line party,votes for each party.',
    options: {
      rule: {
        value: 'RULE',
        help: 'dhondt (the default), sainte-lague, modified-sainte-lague, huntington-hill, adams, dean, hare, droop or hagenbach-bischoff.',
      },
      seats: { value: 'N', help: 'How many seats to give. Needed.' },
      threshold: {
        value: 'PERCENT',
        help: 'A party with a smaller share of the votes gets nothing.',
      },
      ties: {
        value: 'ORDER',
        help: 'Party numbers with commas: who wins a tie. Default: the earlier one.',
      },
      format,
      language,
      'no-times': noTimes,
    },
    examples: ['apportion parties.csv --rule sainte-lague --seats 21'],
  },
  explain: {
    name: 'explain',
    files: ['FILE'],
    about:
      'Says why a project won or lost and what would have changed that, or what a voter paid for; follows a ballot paper through an election. Counts with the given options first.',
    options: {
      project: { value: 'ID', help: 'The project to explain.' },
      voter: { value: 'ID', help: 'The voter whose money to follow.' },
      voters: {
        help: 'The accounts of all voters, one line of JSON each, in the order of the file.',
      },
      paper: {
        value: 'ORDER',
        help: 'Elections: the journey of the papers with these preferences, candidate numbers as in 3,1,2.',
      },
      rule: {
        value: 'RULE',
        help: 'As for “budget” (default equal-shares), or “elect” with --paper.',
      },
      seats: { value: 'N', help: 'With --paper: instead of the number of seats in the file.' },
      ...budgetOptions,
      format: { ...format, among: ['text', 'json'] },
      language,
    },
    examples: [
      'explain vote.pb --project 17',
      'explain vote.pb --voter ann --completion add1',
      'explain ward.blt --paper 3,1,2',
    ],
  },
  compare: {
    name: 'compare',
    files: ['FILE.pb'],
    about: 'Counts a budget by every rule and shows the outcomes side by side.',
    options: {
      utility: budgetOptions.utility as OptionSpec,
      format: { ...format, among: ['text', 'json'] },
      language,
    },
    examples: ['compare vote.pb'],
  },
  convert: {
    name: 'convert',
    files: ['IN', 'OUT'],
    about:
      'Writes a file in another format; the endings say which. Budgets: .pb, .json, .csv. Elections: .blt, .soc, .soi, .toc, .toi, .cat, .csv, .json. A .gz is packed or unpacked.',
    options: { force: { help: 'Write over a file that is already there.' }, language },
    examples: ['convert vote.pb vote.json', 'convert ward.toi ward.blt'],
  },
  verify: {
    name: 'verify',
    files: ['RESULT.json', 'FILE'],
    about:
      'Counts the file again with the options of a published result and says what differs. Ends with 3 when something does.',
    options: { language },
    examples: ['verify result.json vote.pb'],
  },
} as const satisfies Record<string, CommandSpec>;

export type CommandName = keyof typeof SPECS;

export const OVERVIEW = `tally counts elections and participatory budgets, exactly, and explains the outcome.

  tally budget FILE.pb       fill a budget by equal shares, greedy, Phragmén and others
  tally elect FILE.blt       elect by transferable vote, pairwise, score and committee rules
  tally apportion FILE.csv   give seats to parties
  tally explain FILE.pb      why a project won or lost; what a voter paid for
  tally compare FILE.pb      all budget rules side by side
  tally convert IN OUT       change the format of a file
  tally verify RESULT.json FILE
                             count again and say what differs

Each command says more with --help. Files ending in .gz are read as they are.

The program ends with 0 when all is well, 1 when the command line cannot be followed,
2 when a file cannot be counted (file:line:column: why), 3 when a result does not verify.
`;
