/** Why a command line cannot be followed, and remarks on one that can, in English. */
export const englishUsage = {
  commandUnknown: (word: string, known: string) =>
    `“${word}” is not a command. The commands are ${known}. See tally --help.`,
  commandNear: (word: string, near: string) =>
    `“${word}” is not a command. Did you mean ${near}? See tally --help.`,
  optionUnknown: (option: string, command: string) =>
    `${option} is not an option of “${command}”. See tally ${command} --help.`,
  optionNear: (option: string, command: string, near: string) =>
    `${option} is not an option of “${command}”. Did you mean ${near}?`,
  optionTwice: (option: string) => `${option} is given twice.`,
  optionTakesNone: (option: string) => `${option} takes no value.`,
  optionNeedsValue: (option: string, values: string) => `${option} needs a value: ${values}.`,
  optionNeeds: (option: string, other: string) => `${option} needs ${other} too.`,
  optionBeside: (option: string, other: string) =>
    `${option} and ${other} cannot stand together. Choose one.`,
  valueUnknown: (option: string, word: string, known: string) =>
    `${option} cannot be “${word}”. It can be ${known}.`,
  valueNear: (option: string, word: string, near: string, known: string) =>
    `${option} cannot be “${word}”. Did you mean ${near}? It can be ${known}.`,
  valuePositive: (option: string, text: string) =>
    `${option} must be a number above zero, not “${text}”.`,
  valueWhole: (option: string, text: string) =>
    `${option} must be a whole number above zero, not “${text}”.`,
  valueCount: (option: string, text: string) =>
    `${option} must be a whole number from zero up, not “${text}”.`,
  valueNumbers: (option: string, text: string) =>
    `${option} must be numbers from the file with commas between them, as in 3,1, not “${text}”.`,
  valueTwice: (option: string, number: number) => `${option} names ${number} twice.`,
  valueShare: (option: string, text: string) =>
    `${option} must be a share from 0 to 1 or a percentage, as in 2/3 or 66.5%, not “${text}”.`,
  valuePair: (option: string, text: string) =>
    `${option} cannot be read at “${text}”. It wants pairs as in north=600,south=300.`,
  valueGroup: (option: string, text: string) =>
    `${option} cannot be read at “${text}”. It wants a name and candidate numbers, as in East=1,4,7.`,
  groupTwice: (group: string) => `--group declares “${group}” twice.`,
  groupUnknown: (group: string, known: string) =>
    `No candidate belongs to “${group}”. The groups are ${known}. --group ${group}=NUMBERS declares it.`,
  groupsNone: (group: string) =>
    `No candidate belongs to “${group}”: this file has no groups. --group ${group}=NUMBERS declares it.`,
  placeUnknown: (option: string, name: string) =>
    `${option} names “${name}”, which no project of this file belongs to.`,
  idUnknown: (option: string, id: string) =>
    `${option} names “${id}”, which is not a project of this file.`,
  filesWanted: (command: string, wanted: string) => `“${command}” needs ${wanted}.`,
  filesTooMany: (command: string, wanted: string, extra: string) =>
    `“${command}” takes only ${wanted}; “${extra}” is too much.`,
  filesNone: (command: string, extra: string) =>
    `“${command}” takes no file; “${extra}” is too much.`,
  fileMissing: (path: string) => `There is no file ${path}.`,
  fileIsFolder: (path: string) => `${path} is a folder.`,
  fileUnopened: (path: string, why: string) => `${path} cannot be opened (${why}).`,
  fileUnwritten: (path: string, why: string) => `${path} cannot be written (${why}).`,
  fileThere: (path: string) => `${path} is there already. --force writes over it.`,
  fileEnding: (path: string, endings: string) =>
    `${path} should end in ${endings}, or one of these and .gz.`,
  outputBroken: (why: string) => `The output could not be written whole (${why}).`,
  budgetWritable: (path: string) =>
    `A budget can be written as .pb, .json or .csv, not as ${path}.`,
  electionWritable: (path: string) =>
    `An election can be written as .blt, .soc, .soi, .toc, .toi, .cat, .csv or .json, not as ${path}.`,
  seatsWanted: () => '--seats says how many seats to give.',
  explainOne: () => '“explain” needs one of --project ID, --voter ID, --voters and --paper ORDER.',
  projectNotHere: (id: string) => `There is no project “${id}” in this file.`,
  projectNear: (id: string, near: string) =>
    `There is no project “${id}” in this file. Did you mean ${near}?`,
  voterNotHere: (id: string) => `There is no voter “${id}” in this file.`,
  paperNotHere: (preferences: string) =>
    `No paper in this file has exactly the preferences ${preferences}.`,
  paperCandidate: (number: number, count: number) =>
    `--paper names candidate ${number}; the file has ${count}.`,
  shareAboveOne: (option: string) => `${option} cannot be more than the whole.`,
  membersWanted: () => '--threshold-of members needs --members N.',
  questionWanted: (options: string) => `“decide” needs ${options}.`,

  // Remarks
  notUsed: (option: string, rule: string) => `${option} changes nothing under ${rule}.`,
  lost: (path: string, what: string) => `${path} has no place for everything. Lost: ${what}.`,
  listed: (first: string, next: string) => `${first}, ${next}`,
  theVoteType: () => 'the type of vote',
  theCandidates: () => 'candidates, or how their names are written',
  theSeats: () => 'the number of seats',
  theWithdrawals: () => 'who withdrew',
  theTieOrder: () => 'the order of ties',
  theGroups: () => 'the groups of the candidates',
  theScores: () => 'the scores (only their order is kept)',
  theNumbers: () => 'the numbers of the candidates (they are numbered anew)',
  theEmptyPapers: () => 'papers that name nobody',
  thePlaces: () => 'districts, categories and targets',
  theSelection: () => 'what was published as selected',
  theOtherFields: () => 'further columns of the projects',
  theFacts: () => 'what the file says of itself (description, place, dates, currency)',
};
