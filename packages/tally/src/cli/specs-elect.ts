import {
  beacon,
  format,
  inputAs,
  language,
  lotSeed,
  noTimes,
  seatsInstead,
  width,
} from './specs-shared.ts';
import type { CommandSpec, OptionSpec } from './usage.ts';

/** Options of counts by transfers, which `explain --paper` takes too. */
export const transferOptions: Record<string, OptionSpec> = {
  withdraw: {
    value: 'NUMBERS',
    help: 'Candidates who stand no longer, as in 3,5: papers pass over them.',
  },
  meek: {
    value: 'ARITHMETIC',
    among: ['droop', 'prf', 'nz'],
    help: 'meek: which published arithmetic to follow. Default: droop.',
  },
  batch: { help: 'irv: exclude all sure losers at once.' },
  earlier: {
    value: 'HOW',
    among: ['narrow', 'unique', 'none'],
    help: 'Counts by transfers: how earlier stages decide ties before the order does. Default: by the rule.',
  },
};

export const electSpec: CommandSpec = {
  name: 'elect',
  files: ['FILE.blt'],
  about:
    'Counts an election. Reads .blt, .soc, .soi, .toc, .toi, .cat, .csv and .json, each also as .gz, and - for standard input. Candidates are named by their number in the file, from 1.',
  options: {
    rule: {
      value: 'RULE',
      help: 'scottish-stv (the default), meek, wigm, irv, schulze, ranked-pairs, copeland, minimax, borda, plurality, choose-k, approval, score, star, star-pr, threshold, sortition, pav, sequential-pav, reverse-pav, chamberlin-courant, sequential-phragmen or equal-shares.',
    },
    seats: seatsInstead,
    ties: {
      value: 'ORDER',
      help: 'Candidate numbers with commas (as in 3,1,2): where the rule is silent, the choice falls on whoever stands first, whatever the choice is.',
    },
    'lot-seed': lotSeed,
    beacon,
    ...transferOptions,
    group: {
      value: 'NAME=NUMBERS',
      many: true,
      help: 'Candidates of a group, as in East=1,4,7; once for each group. .json files may say it themselves.',
    },
    reserve: {
      value: 'NAME=SEATS',
      many: true,
      help: 'Seats that only candidates of a group may fill, as in East=1,West=2. The other seats are open to all.',
    },
    countback: {
      value: 'NUMBER',
      help: 'This elected candidate’s seat came free: fill it from the papers that had elected them (scottish-stv).',
    },
    contesting: {
      value: 'NUMBERS',
      help: 'With --countback: who would take the seat. Default: all who stood and were not elected.',
    },
    strength: {
      value: 'HOW',
      among: ['winning', 'margins'],
      help: 'Pairwise rules: what makes a victory strong. Default: winning for schulze, else margins.',
    },
    unranked: {
      value: 'HOW',
      among: ['average', 'zero'],
      help: 'borda: what candidates left unranked receive. Default: average.',
    },
    'approve-rank': {
      value: 'RANK',
      help: 'approval, threshold and committees, papers that rank: the last rank that approves. Default: every rank.',
    },
    'approve-score': {
      value: 'SCORE',
      help: 'approval, threshold and committees, papers with scores: the lowest score that approves. Default: 1.',
    },
    'score-max': {
      value: 'SCORE',
      help: 'score, star and star-pr: the highest score there is; ranks become scores from it downward. Default: 5.',
    },
    allocation: {
      value: 'HOW',
      among: ['weight', 'papers', 'reweighted', 'spent'],
      help: 'star-pr: what a paper counts against the quota, what is left of it or one; or its kin, reweighted range voting and sequentially spent score. Default: weight.',
    },
    'marks-max': { value: 'N', help: 'choose-k: the most marks on a paper. Default: the seats.' },
    threshold: {
      value: 'SHARE',
      help: 'threshold: the share that elects, as in 2/3 or 66.5%. Default: more than half.',
    },
    'threshold-test': {
      value: 'TEST',
      among: ['reach', 'more'],
      help: 'threshold: it is enough to reach the share, or there must be more. Default: reach.',
    },
    'threshold-of': {
      value: 'WHOM',
      among: ['papers', 'marked', 'members'],
      help: 'threshold: the share of all papers, of those with a mark, or of all members. Default: papers.',
    },
    members: { value: 'N', help: 'With --threshold-of members: how many there are.' },
    completion: {
      value: 'HOW',
      among: ['phragmen', 'approval', 'none'],
      help: 'equal-shares for committees: what fills the seats left over. Default: phragmen.',
    },
    input: inputAs('blt', 'soc', 'soi', 'toc', 'toi', 'cat', 'csv', 'json'),
    format,
    width,
    'no-times': noTimes,
    language,
  },
  examples: [
    'elect ward.blt --rule scottish-stv',
    'elect ward.blt --rule meek --seats 3 --withdraw 2 --format json',
    'elect board.blt --rule schulze --ties 2,1,3',
    'elect board.blt --group East=1,4 --group West=2,3,5 --reserve East=1,West=1',
    'elect ward.blt --countback 2',
    'elect board.blt --rule threshold --threshold 2/3',
  ],
};
