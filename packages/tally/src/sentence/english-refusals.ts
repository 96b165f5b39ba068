/** Why a count cannot be made as it was asked for, in English. */
export const englishRefusals = {
  // Elections
  ruleUnknown: (rule: string) => `There is no rule “${rule}”.`,
  seatNeeded: () => 'There must be a seat to fill.',
  withdrawalUnknown: (number: number) =>
    `Candidate ${number} cannot withdraw: there is no such candidate.`,
  tieOrderUnknown: (number: number) =>
    `The order of ties names candidate ${number}, who does not stand.`,
  papersInexact: () => 'There are more papers than can be counted exactly.',
  papersInexactHere: () => 'There are more papers than this rule can count exactly.',
  reservedTooMany: () => 'More seats are reserved than there are.',
  groupMemberUnknown: (number: number, group: string) =>
    `The group “${group}” names candidate ${number}, who does not stand.`,
  sortitionNeedsLot: () => 'Sortition needs a seed and a public beacon.',
  committeeRuleUnknown: (rule: string) => `“${rule}” is not a rule for committees.`,
  candidatesTooMany: (count: number, most: number) =>
    `There are ${count} candidates; the rule can count ${most} at the most.`,
  tableTooLarge: () => 'There are too many papers and candidates for this rule.',
  committeeTooLarge: () => 'There are too many candidates for an exact committee.',
  notElected: (number: number) => `Candidate ${number} was not elected, so no seat came free.`,
  cannotTakeSeat: (number: number) => `Candidate ${number} cannot take the seat.`,
  countbackRule: (rule: string) => `A countback follows a count by scottish-stv, not by ${rule}.`,
  countbackReserved: () => 'A countback cannot be made of a count with reserved seats.',
  papersDoNotTravel: (rule: string) => `Papers do not travel under ${rule}.`,
  papersAreNotDivided: (rule: string) => `Papers are not divided under ${rule}.`,
  paperRowUnknown: (row: number) => `There is no paper in row ${row}.`,
  noStages: () => 'This result has no stages of votes.',

  // Apportionment, lots, votes on one question
  seatsWhole: () => 'Seats must be a whole number up to 1000000.',
  votesWhole: () => 'Votes are whole numbers.',
  votesOverMembers: () => 'There are more votes than members.',
  partyUnknown: (number: number) => `The order of ties names party ${number}, which is not there.`,
  enteredTwice: (entry: string) => `“${entry}” is entered twice.`,

  // Budgets
  budgetRuleUnknown: (rule: string) => `There is no rule “${rule}” for budgets.`,
  projectUnknown: (id: string) => `There is no project “${id}”.`,
  noPayments: (rule: string) => `Nobody pays under ${rule}.`,
  pointsNeeded: () => 'These ballots give no points. Choose another utility.',
  tieListNeeded: () => 'Ties by list need a list.',
  lotSeedNeeded: () => 'Ties by lot need a seed.',
  incrementPositive: (increment: number) =>
    `The increment ${increment} is not a positive amount of money.`,
  addOptElsewhere: () => 'The completion add-opt belongs to the rule exact-equal-shares.',
  shareTooLarge: () => 'The share of each voter grew too large to be counted exactly.',
  exactSharesUtility: () => 'Exact equal shares know only support. Choose cost or cardinality.',
  boundedNoAdd1: () => 'Bounded overspending takes no Add1.',
  gainNotWhole: (gain: string) =>
    `The gain ${gain} is not a whole number that can be counted exactly.`,
  gainsTooLarge: () => 'The gains together are too large to be counted exactly.',
  welfareTooLarge: (projects: number, branches: number) =>
    `The best set of ${projects} projects is not proved within ${branches} branches. Raise the limit of the search, or choose another rule.`,
  welfareTooEven: (sets: number) =>
    `More than ${sets} sets of projects gain equally much. Choose another rule.`,
  rankingAtEnd: () => 'A project added at the end of a ranking gains nothing.',
  rankingOfOne: () => 'A ranking of a single project supports nothing.',

  // Writing files
  choiceNoEqualRanks: () =>
    'Equal ranks have no place in a sheet with a column for each choice. Write .json, .blt or .toi.',
  formatNoEqualRanks: (ending: string) => `.${ending} has no equal ranks. Write .toc or .toi.`,
  formatComplete: (ending: string) =>
    `Papers in .${ending} must name every candidate. Write .soi or .toi.`,
  categoriesNeedScores: () => '.cat needs papers with scores from 0 to 99.',
  pbIdUnwritable: (id: string) => `The project id “${id}” cannot be written in a .pb file.`,
  sheetApprovalsOnly: (type: string) =>
    `Votes of type ${type} do not fit into a sheet of approvals.`,
};
