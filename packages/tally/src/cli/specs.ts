import { budgetOptions, budgetSpec, utility } from './specs-budget.ts';
import { electSpec, transferOptions } from './specs-elect.ts';
import {
  beacon,
  format,
  inputAs,
  language,
  lotSeed,
  noTimes,
  seatsInstead,
  textOrJson,
  width,
} from './specs-shared.ts';
import type { CommandSpec } from './usage.ts';

/** Every command with its options, as help shows them. */
export const SPECS = {
  budget: budgetSpec,
  elect: electSpec,
  apportion: {
    name: 'apportion',
    files: ['FILE.csv'],
    about:
      'Gives seats to parties in proportion to votes. The file has a line party,votes for each party; - is standard input.',
    options: {
      rule: {
        value: 'RULE',
        help: 'dhondt (the default), sainte-lague, modified-sainte-lague, huntington-hill, adams, dean, hare, droop or hagenbach-bischoff.',
      },
      seats: { value: 'N', help: 'How many seats to give. Needed.' },
      threshold: {
        value: 'SHARE',
        help: 'A party with a smaller share of the votes gets nothing, as in 5% or 1/20.',
      },
      ties: {
        value: 'ORDER',
        help: 'Party numbers with commas: who wins a tie. Default: the earlier one.',
      },
      'lot-seed': lotSeed,
      beacon,
      input: inputAs('csv'),
      format,
      width,
      'no-times': noTimes,
      language,
    },
    examples: [
      'apportion parties.csv --rule sainte-lague --seats 21',
      'apportion parties.csv --seats 21 --threshold 5%',
    ],
  },
  decide: {
    name: 'decide',
    files: [],
    about:
      'Says whether a vote on one question has passed: the share of yes votes and the quorum, exactly.',
    options: {
      yes: { value: 'N', help: 'Votes for. Needed.' },
      no: { value: 'N', help: 'Votes against. Needed.' },
      abstain: { value: 'N', help: 'Abstentions. Default: 0.' },
      members: { value: 'N', help: 'Everybody entitled to vote. Needed.' },
      share: { value: 'SHARE', help: 'The share of yes votes, as in 2/3 or 75%. Default: 1/2.' },
      test: {
        value: 'TEST',
        among: ['more', 'reach'],
        help: 'There must be more than the share, or it is enough to reach it. Default: more for 1/2, else reach.',
      },
      of: {
        value: 'WHOM',
        among: ['yes-no', 'voting', 'members'],
        help: 'The share of yes and no, of all who voted, or of all members. Default: yes-no.',
      },
      quorum: { value: 'SHARE', help: 'The share of members who must take part. Default: none.' },
      format: textOrJson,
      language,
    },
    examples: ['decide --yes 31 --no 14 --abstain 3 --members 90 --share 2/3 --quorum 1/2'],
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
      seats: { ...seatsInstead, help: `With --paper: ${seatsInstead.help.toLowerCase()}` },
      ...transferOptions,
      ...budgetOptions,
      format: textOrJson,
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
    options: { utility, input: inputAs('pb', 'json', 'csv'), format: textOrJson, language },
    examples: ['compare vote.pb'],
  },
  convert: {
    name: 'convert',
    files: ['IN', 'OUT'],
    about:
      'Writes a file in another format; the endings say which. Budgets: .pb, .json, .csv. Elections: .blt, .soc, .soi, .toc, .toi, .cat, .csv, .json. A .gz is packed or unpacked. What the new format has no place for is said.',
    options: {
      layout: {
        value: 'LAYOUT',
        among: ['choices', 'ranks', 'scores'],
        help: 'How the columns of an election’s .csv are meant, where guessing would not do: a rank each, or a candidate each with ranks or scores.',
      },
      contest: {
        value: 'NAME',
        help: 'Which contest of an election’s .csv with several, by its name or a part of it.',
      },
      force: { help: 'Write over a file that is already there.' },
      language,
    },
    examples: [
      'convert vote.pb vote.json',
      'convert ward.toi ward.blt',
      'convert papers.csv papers.json --layout scores',
      'convert records.csv mayor.blt --contest Mayor',
    ],
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
  tally decide               whether a vote on one question has passed
  tally explain FILE         why a project won or lost; what a voter paid for; a paper’s journey
  tally compare FILE.pb      all budget rules side by side
  tally convert IN OUT       change the format of a file
  tally verify RESULT.json FILE
                             count again and say what differs

Each command says more with --help. Files ending in .gz are read as they are; - is standard input.
--language es speaks Spanish.

The program ends with 0 when all is well, 1 when the command line cannot be followed,
2 when a file cannot be counted (file:line:column: why), 3 when a result does not verify,
4 when the output could not be written whole.
`;
