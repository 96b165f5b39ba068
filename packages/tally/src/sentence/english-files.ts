/** What is wrong with a file, in English. Every reader takes its sentences from here. */
export const englishFiles = {
  // Any file
  fileEmpty: () => 'The file is empty.',
  fileTooLarge: () => 'This file is too large to be read at once.',
  packedDamaged: () => 'This compressed file is damaged or cut off.',
  packedUnnamed: () => 'This file is compressed. Unpack it, or give it the ending .gz.',
  endingUnknown: (endings: string) => `The name should end in ${endings}, or one of these and .gz.`,
  notUtf8: () => 'This is not UTF-8 text. Save the file as UTF-8.',
  lineNotUtf8: () => 'This line is not UTF-8 text. Save the file as UTF-8.',
  utf16: () => 'This file is UTF-16 text. Save it as UTF-8.',
  zeroByte: () => 'This is not a text file: it holds a zero byte.',
  quoteOpen: () => 'Nothing closes this quotation mark.',
  lineTooLong: () => 'This line is longer than any real one. Are its line breaks missing?',
  lineTooWide: () => 'This line has more columns than any real file.',
  lineWiderThanHeader: () => 'This line has more columns than the header.',
  lineTooNarrow: (has: number, wanted: number) => `This line has ${has} of the ${wanted} columns.`,
  lineUnended: () => 'The last line is not ended: the file may have been cut off.',
  fileHoldsNoVotes: () => 'The file holds no votes.',

  // Numbers
  numberMissing: () => 'A number is missing here.',
  numberTooLong: (shown: string) => `The number ${shown} is too long to be counted exactly.`,
  numberNotPlain: (shown: string) => `“${shown}” is not a plain decimal number.`,
  numberAmbiguous: (shown: string) =>
    `“${shown}” could mean two different amounts. Write it without a thousands separator.`,
  numberTooLarge: () => 'The number is too large.',
  wholeNumbersOnly: () => 'Only whole numbers can be read here.',
  wholeNumberHere: () => 'Here should be a whole number.',

  // Budgets: META and PROJECTS
  pbMetaMissing: () => 'This is not a .pb file: it has no section META.',
  pbBeginsWithMeta: () => 'A .pb file begins with the line META.',
  pbEndsEarly: () => 'The file ends before its votes. It is cut off.',
  sectionTwice: (section: string) => `The section ${section} appears twice.`,
  sectionMissing: (section: string) => `The section ${section} is missing.`,
  votesComeLast: () => 'The section VOTES comes last.',
  metaHeader: () => 'The section META begins with the header key;value.',
  metaKeyMissing: () => 'A META line has no key.',
  metaTwice: (key: string) => `META says “${key}” twice.`,
  metaBudgetMissing: () => 'META has no budget.',
  metaProjects: (said: string, found: number) =>
    `META says that there are ${said} projects, but ${found} are listed.`,
  metaVotes: (said: string, found: number) =>
    `META says that there are ${said} votes, but the file holds ${found}. Is it cut off?`,
  voteTypeUnknown: (type: string, known: string) =>
    `The vote type “${type}” is not one of ${known}.`,
  voteTypeMissing: () => 'META does not say the vote type, yet votes carry points.',
  columnTwice: (name: string) => `The column “${name}” appears twice.`,
  columnCostMissing: () => 'The header of PROJECTS has no column “cost”.',
  columnVoteMissing: () => 'The header of VOTES has no column “vote”.',
  columnPointsMissing: (type: string) => `Votes of type ${type} need a column “points”.`,
  projectsMissing: () => 'The section PROJECTS lists no project.',
  projectIdMissing: () => 'A project has no id.',
  projectTwice: (id: string) => `The project id “${id}” appears twice.`,
  projectCostMissing: (id: string) => `The project “${id}” has no cost.`,
  projectCostTooLarge: (id: string) =>
    `The cost of project “${id}” is too large to be counted exactly.`,
  moneyTooLarge: () => 'The budget and the costs together are too large to be counted exactly.',
  budgetUnread: (why: string) => `The budget cannot be read: ${why}`,
  costUnread: (why: string) => `The cost cannot be read: ${why}`,
  budgetBelowZero: () => 'The budget is below zero.',
  costBelowZero: () => 'The cost is below zero.',

  // Budgets: votes
  voterIdMissing: () => 'A voter has no id.',
  voterTwice: (id: string) => `The voter “${id}” appears twice.`,
  voteTooNarrow: (has: number, wanted: number) =>
    `This vote has ${has} of the ${wanted} columns. Is the file cut off?`,
  voteWiderThanHeader: () => 'This vote has more columns than the header.',
  voteUnknownProject: (id: string) =>
    `The vote names “${id}”, which is not a project of this file.`,
  voteProjectTwice: () => 'This vote names the same project twice.',
  voteIdMissing: () => 'A project id is missing between the commas.',
  voteOneAllowed: () => 'This vote names several projects where one is allowed.',
  votePointsMissing: () => 'This vote has no points.',
  votePointsCount: (projects: number, points: number) =>
    `This vote names ${projects} projects but gives ${points} numbers of points.`,
  pointsUnread: (why: string) => `The points cannot be read: ${why}`,
  pointsBelowZero: () => 'The points are below zero.',
  pointsDecimals: () => 'The points have too many decimals.',
  pointsTooMany: () => 'The points are too many to be counted exactly.',
  pointsTotalTooMany: () => 'The points of all votes together are too many to be counted exactly.',
  lastVoteEmpty: () => 'The last vote is empty and its line is not ended. Is the file cut off?',
  lastVoteShort: (id: string, said: string, found: number) =>
    `The project “${id}” should have ${said} votes but has ${found}, and the last line is not ended. Is the file cut off?`,
  lastPointsShort: (id: string, said: string, found: number) =>
    `The project “${id}” should have ${said} points but has ${found}, and the last line is not ended. Is the file cut off?`,
  sheetLineTwice: (kind: string) => `The line “${kind}” appears twice.`,
  sheetLinesMissing: () => 'The lines “budget” and “cost” belong directly under the header.',
  markNeither: (mark: string) => `“${mark}” is neither 1 nor 0.`,

  // Elections
  belongsHere: (what: string) => `Here should be ${what}.`,
  endsBefore: (what: string) => `The file ends before ${what}.`,
  theCandidateCount: () => 'the number of candidates',
  theSeatCount: () => 'the number of seats',
  thePaperCount: () => 'the number of papers',
  thePaperCountOrEnd: () => 'the number of papers, or 0 after the last paper',
  aCandidateOrEnd: () => 'a candidate number, or 0 at the end of the paper',
  aCandidateNumber: () => 'a candidate number',
  aCandidateName: () => 'the name of a candidate',
  theTitle: () => 'the title',
  aComma: () => 'a comma',
  theMark: (mark: string) => `“${mark}”`,
  candidatesRange: () => 'The number of candidates must be between 1 and 100000.',
  candidatesMissing: () => 'There must be candidates.',
  seatsRange: () => 'The number of seats must be between 1 and 100000.',
  candidateRange: (number: number, count: number) =>
    `Candidate ${number} is not between 1 and ${count}.`,
  candidateTwice: (number: number) => `Candidate ${number} stands twice on one paper.`,
  candidateNameMissing: () => 'A candidate needs a name.',
  candidateUnknown: (name: string) => `“${name}” is not a candidate.`,
  papersTooMany: () => 'There are more papers than can be counted.',
  bracketUnknown: () => 'Only [withdrawn …], [tie …], [nick …] and [droop …] can be read.',
  nicknamesEach: (count: number) =>
    `Each of the ${count} candidates needs a nickname of its own that is not a number.`,
  namedPaperOne: () => 'A paper with a name of its own counts as one: write 1 after the name.',
  commentOpen: () => 'The comment is not closed.',
  parenthesisOpen: () => 'The parenthesis is not closed.',
  nameQuoteOpen: () => 'The quote is not closed.',
  braceOpen: () => 'The brace is not closed.',
  equalsWithoutBefore: () => 'An equals sign needs a candidate before it.',
  equalsWithoutAfter: () => 'An equals sign needs a candidate after it.',
  afterTitle: () => 'Nothing but quoted remarks may follow the title.',

  // PrefLib
  fieldNotWhole: (name: string) => `${name} is not a whole number.`,
  fieldMissing: (name: string) => `The file does not say its ${name}.`,
  alternativeMissing: (name: string) => `${name} is missing.`,
  dataTypeOther: (type: string, ending: string) =>
    `The file holds ${type}, its name says ${ending}.`,
  votersSaid: (said: number, found: number) =>
    `The file speaks of ${said} voters and holds ${found}.`,
  papersSaid: (said: number, found: number) =>
    `The file speaks of ${said} distinct papers and holds ${found}.`,
  firstLineCandidates: () => 'The first line should be the number of candidates.',
  candidateLineHere: (number: number) => `Here should be candidate ${number} as “${number},name”.`,
  sumsHere: () => 'Here should be three numbers: voters, papers, distinct papers.',
  paperOfNone: () => 'No paper is like this.',
  paperMissing: () => 'The paper is missing.',
  paperIncomplete: (named: number, count: number) =>
    `The paper names ${named} of ${count} candidates.`,
  categoriesOnly: (count: number) => `There are only ${count} categories.`,
  noEqualRanks: () => 'Equal ranks have no place in this format.',
  equalRankEmpty: () => 'An equal rank needs candidates.',

  // Cast-vote records, votes of parties
  voteColumnsMissing: () => 'There are no columns of votes.',
  rowWidth: (cells: number, heading: number) =>
    `The row has ${cells} cells, the heading ${heading}.`,
  contestChoose: (names: string) =>
    `The file holds several contests: ${names}. Take one out with “tally convert --contest”.`,
  ranksFromOne: () => 'Ranks count from 1.',
  paperCountWhole: () => 'The number of papers should be a whole number.',
  partiesMissing: () => 'The file holds no parties.',
  partyNameMissing: () => 'A party has no name.',
  partyTwice: (name: string) => `The party “${name}” appears twice.`,
  votesNotWhole: (text: string) => `“${text}” is not a whole number of votes.`,
  votesTooMany: () => 'There are more votes than can be counted exactly.',

  // JSON
  jsonTrailing: () => 'Something follows the end of the JSON value.',
  jsonDeep: () => 'The JSON is nested too deeply.',
  jsonEndsEarly: () => 'The JSON ends too early.',
  jsonUnread: () => 'This is not JSON.',
  jsonNumberLong: () => 'This number is too long to be kept exactly. Write it as text.',
  jsonString: () => 'This text in quotation marks is not JSON.',
  jsonNameHere: () => 'A name in quotation marks belongs here.',
  jsonNameTwice: (name: string) => `The name “${name}” is given twice.`,
  jsonColonHere: () => 'A colon belongs here.',
  jsonCommaHere: (close: string) => `A comma or ${close} belongs here.`,
  jsonValueHere: () => 'A value belongs behind the comma.',
  jsonFormat: (format: string) => `The field “format” should be “${format}”.`,
  jsonTextOrNumber: (name: string) => `“${name}” should be a text or a number.`,
  jsonList: (name: string) => `“${name}” should be a list.`,
  jsonObject: (name: string) => `“${name}” should be an object.`,
  jsonWhole: (name: string, low: number, high: number) =>
    `“${name}” needs whole numbers from ${low} to ${high}.`,
  jsonScores: (count: number) => `There should be ${count} scores.`,
  jsonTitle: () => 'The title should be text.',
  jsonGroups: () => 'Groups are texts.',
  optionsUnread: () => 'The options of this result make no sense.',
  notAResult: (schema: string) => `This is not a result of the form “${schema}”.`,
};
