import type { englishFiles } from './english-files.ts';

/** What is wrong with a file, in Spanish: the same sentences under the same names. */
export const spanishFiles: typeof englishFiles = {
  // Any file
  fileEmpty: () => 'El archivo está vacío.',
  fileTooLarge: () => 'Este archivo es demasiado grande para leerlo de una vez.',
  packedDamaged: () => 'Este archivo comprimido está dañado o cortado.',
  packedUnnamed: () => 'Este archivo está comprimido. Descomprímalo o póngale la terminación .gz.',
  endingUnknown: (endings) =>
    `El nombre debería terminar en ${endings}, o en una de estas terminaciones y .gz.`,
  notUtf8: () => 'Esto no es texto UTF-8. Guarde el archivo como UTF-8.',
  lineNotUtf8: () => 'Esta línea no es texto UTF-8. Guarde el archivo como UTF-8.',
  utf16: () => 'Este archivo es texto UTF-16. Guárdelo como UTF-8.',
  zeroByte: () => 'Esto no es un archivo de texto: contiene un byte cero.',
  quoteOpen: () => 'Nada cierra estas comillas.',
  lineTooLong: () => 'Esta línea es más larga que cualquiera real. ¿Faltan los saltos de línea?',
  lineTooWide: () => 'Esta línea tiene más columnas que cualquier archivo real.',
  lineWiderThanHeader: () => 'Esta línea tiene más columnas que el encabezado.',
  lineTooNarrow: (has, wanted) => `Esta línea tiene ${has} de las ${wanted} columnas.`,
  lineUnended: () => 'La última línea no está terminada: puede que el archivo esté cortado.',
  fileHoldsNoVotes: () => 'El archivo no contiene votos.',

  // Numbers
  numberMissing: () => 'Aquí falta un número.',
  numberTooLong: (shown) => `El número ${shown} es demasiado largo para contarlo con exactitud.`,
  numberNotPlain: (shown) => `«${shown}» no es un número decimal corriente.`,
  numberAmbiguous: (shown) =>
    `«${shown}» podría significar dos cantidades distintas. Escríbalo sin separador de miles.`,
  numberTooLarge: () => 'El número es demasiado grande.',
  wholeNumbersOnly: () => 'Aquí solo se pueden leer números enteros.',
  wholeNumberHere: () => 'Aquí debería ir un número entero.',

  // Budgets: META and PROJECTS
  pbMetaMissing: () => 'Esto no es un archivo .pb: no tiene la sección META.',
  pbBeginsWithMeta: () => 'Un archivo .pb empieza con la línea META.',
  pbEndsEarly: () => 'El archivo termina antes de sus votos. Está cortado.',
  sectionTwice: (section) => `La sección ${section} aparece dos veces.`,
  sectionMissing: (section) => `Falta la sección ${section}.`,
  votesComeLast: () => 'La sección VOTES va al final.',
  metaHeader: () => 'La sección META empieza con el encabezado key;value.',
  metaKeyMissing: () => 'A una línea de META le falta la clave.',
  metaTwice: (key) => `META dice «${key}» dos veces.`,
  metaBudgetMissing: () => 'META no da el presupuesto.',
  metaProjects: (said, found) =>
    `META dice que hay ${said} proyectos, pero en la lista hay ${found}.`,
  metaVotes: (said, found) =>
    `META dice que hay ${said} votos, pero el archivo contiene ${found}. ¿Está cortado?`,
  voteTypeUnknown: (type, known) => `El tipo de voto «${type}» no es ninguno de estos: ${known}.`,
  voteTypeMissing: () => 'META no dice el tipo de voto, pero los votos llevan puntos.',
  columnTwice: (name) => `La columna «${name}» aparece dos veces.`,
  columnCostMissing: () => 'El encabezado de PROJECTS no tiene la columna «cost».',
  columnVoteMissing: () => 'El encabezado de VOTES no tiene la columna «vote».',
  columnPointsMissing: (type) => `Los votos de tipo ${type} necesitan una columna «points».`,
  projectsMissing: () => 'La sección PROJECTS no contiene ningún proyecto.',
  projectIdMissing: () => 'Un proyecto no tiene identificador.',
  projectTwice: (id) => `El identificador de proyecto «${id}» aparece dos veces.`,
  projectCostMissing: (id) => `El proyecto «${id}» no tiene coste.`,
  projectCostTooLarge: (id) =>
    `El coste del proyecto «${id}» es demasiado grande para contarlo con exactitud.`,
  moneyTooLarge: () =>
    'El presupuesto y los costes juntos son demasiado grandes para contarlos con exactitud.',
  budgetUnread: (why) => `No se puede leer el presupuesto: ${why}`,
  costUnread: (why) => `No se puede leer el coste: ${why}`,
  budgetBelowZero: () => 'El presupuesto es menor que cero.',
  costBelowZero: () => 'El coste es menor que cero.',

  // Budgets: votes
  voterIdMissing: () => 'Falta el identificador de quien vota.',
  voterTwice: (id) => `Quien vota con el identificador «${id}» aparece dos veces.`,
  voteTooNarrow: (has, wanted) =>
    `Este voto tiene ${has} de las ${wanted} columnas. ¿Está cortado el archivo?`,
  voteWiderThanHeader: () => 'Este voto tiene más columnas que el encabezado.',
  voteUnknownProject: (id) => `El voto nombra «${id}», que no es un proyecto de este archivo.`,
  voteProjectTwice: () => 'Este voto nombra dos veces el mismo proyecto.',
  voteIdMissing: () => 'Falta un identificador de proyecto entre las comas.',
  voteOneAllowed: () => 'Este voto nombra varios proyectos donde solo se permite uno.',
  votePointsMissing: () => 'Este voto no tiene puntos.',
  votePointsCount: (projects, points) =>
    `Este voto nombra ${projects} proyectos, pero da ${points} números de puntos.`,
  pointsUnread: (why) => `No se pueden leer los puntos: ${why}`,
  pointsBelowZero: () => 'Los puntos son menos que cero.',
  pointsDecimals: () => 'Los puntos tienen demasiados decimales.',
  pointsTooMany: () => 'Los puntos son demasiados para contarlos con exactitud.',
  pointsTotalTooMany: () =>
    'Los puntos de todos los votos juntos son demasiados para contarlos con exactitud.',
  lastVoteEmpty: () =>
    'El último voto está vacío y su línea no está terminada. ¿Está cortado el archivo?',
  lastVoteShort: (id, said, found) =>
    `El proyecto «${id}» debería tener ${said} votos pero tiene ${found}, y la última línea no está terminada. ¿Está cortado el archivo?`,
  lastPointsShort: (id, said, found) =>
    `El proyecto «${id}» debería tener ${said} puntos pero tiene ${found}, y la última línea no está terminada. ¿Está cortado el archivo?`,
  sheetLineTwice: (kind) => `La línea «${kind}» aparece dos veces.`,
  sheetLinesMissing: () => 'Las líneas «budget» y «cost» van justo debajo del encabezado.',
  markNeither: (mark) => `«${mark}» no es ni 1 ni 0.`,

  // Elections
  belongsHere: (what) => `Aquí debería ir ${what}.`,
  endsBefore: (what) => `El archivo termina antes de que venga ${what}.`,
  theCandidateCount: () => 'el número de candidaturas',
  theSeatCount: () => 'el número de puestos',
  thePaperCount: () => 'el número de papeletas',
  thePaperCountOrEnd: () => 'el número de papeletas, o 0 después de la última',
  aCandidateOrEnd: () => 'un número de candidatura, o 0 al final de la papeleta',
  aCandidateNumber: () => 'un número de candidatura',
  aCandidateName: () => 'el nombre de una candidatura',
  theTitle: () => 'el título',
  aComma: () => 'una coma',
  theMark: (mark) => `«${mark}»`,
  candidatesRange: () => 'El número de candidaturas debe estar entre 1 y 100000.',
  candidatesMissing: () => 'Tiene que haber candidaturas.',
  seatsRange: () => 'El número de puestos debe estar entre 1 y 100000.',
  candidateRange: (number, count) => `La candidatura ${number} no está entre 1 y ${count}.`,
  candidateTwice: (number) => `La candidatura ${number} está dos veces en una papeleta.`,
  candidateNameMissing: () => 'A una candidatura le falta el nombre.',
  candidateUnknown: (name) => `«${name}» no es una candidatura.`,
  papersTooMany: () => 'Hay más papeletas de las que se pueden contar.',
  bracketUnknown: () => 'Solo se pueden leer [withdrawn …], [tie …], [nick …] y [droop …].',
  nicknamesEach: (count) =>
    `Cada una de las ${count} candidaturas necesita un apodo propio que no sea un número.`,
  namedPaperOne: () =>
    'Una papeleta con nombre propio cuenta como una: escriba 1 después del nombre.',
  commentOpen: () => 'El comentario no está cerrado.',
  parenthesisOpen: () => 'El paréntesis no está cerrado.',
  nameQuoteOpen: () => 'Las comillas no están cerradas.',
  braceOpen: () => 'La llave no está cerrada.',
  equalsWithoutBefore: () => 'Un signo igual necesita una candidatura delante.',
  equalsWithoutAfter: () => 'Un signo igual necesita una candidatura detrás.',
  afterTitle: () => 'Después del título solo puede haber observaciones entre comillas.',

  // PrefLib
  fieldNotWhole: (name) => `${name} no es un número entero.`,
  fieldMissing: (name) => `El archivo no dice su ${name}.`,
  alternativeMissing: (name) => `Falta ${name}.`,
  dataTypeOther: (type, ending) => `El archivo contiene ${type}, pero su nombre dice ${ending}.`,
  votersSaid: (said, found) => `El archivo habla de ${said} votantes y contiene ${found}.`,
  papersSaid: (said, found) =>
    `El archivo habla de ${said} papeletas distintas y contiene ${found}.`,
  firstLineCandidates: () => 'La primera línea debería ser el número de candidaturas.',
  candidateLineHere: (number) =>
    `Aquí debería ir la candidatura ${number} en la forma «${number},nombre».`,
  sumsHere: () => 'Aquí deberían ir tres números: votantes, papeletas, papeletas distintas.',
  paperOfNone: () => 'Ninguna papeleta es así.',
  paperMissing: () => 'Falta la papeleta.',
  paperIncomplete: (named, count) => `La papeleta nombra ${named} de ${count} candidaturas.`,
  categoriesOnly: (count) => `Solo hay ${count} categorías.`,
  noEqualRanks: () => 'En este formato no caben puestos iguales.',
  equalRankEmpty: () => 'Un puesto igual necesita candidaturas.',

  // Cast-vote records, votes of parties
  voteColumnsMissing: () => 'No hay columnas de votos.',
  rowWidth: (cells, heading) => `La fila tiene ${cells} celdas y el encabezado ${heading}.`,
  contestChoose: (names) =>
    `El archivo contiene varias votaciones: ${names}. Separe una con «tally convert --contest».`,
  ranksFromOne: () => 'Los puestos se cuentan desde 1.',
  paperCountWhole: () => 'El número de papeletas debería ser un número entero.',
  partiesMissing: () => 'El archivo no contiene listas.',
  partyNameMissing: () => 'A una lista le falta el nombre.',
  partyTwice: (name) => `La lista «${name}» aparece dos veces.`,
  votesNotWhole: (text) => `«${text}» no es un número entero de votos.`,
  votesTooMany: () => 'Hay más votos de los que se pueden contar con exactitud.',

  // JSON
  jsonTrailing: () => 'Algo sigue al final del valor JSON.',
  jsonDeep: () => 'El JSON está anidado a demasiada profundidad.',
  jsonEndsEarly: () => 'El JSON termina demasiado pronto.',
  jsonUnread: () => 'Esto no es JSON.',
  jsonNumberLong: () =>
    'Este número es demasiado largo para guardarlo con exactitud. Escríbalo como texto.',
  jsonString: () => 'Este texto entre comillas no es JSON.',
  jsonNameHere: () => 'Aquí va un nombre entre comillas.',
  jsonNameTwice: (name) => `El nombre «${name}» se da dos veces.`,
  jsonColonHere: () => 'Aquí van dos puntos.',
  jsonCommaHere: (close) => `Aquí va una coma o ${close}.`,
  jsonValueHere: () => 'Detrás de la coma va un valor.',
  jsonFormat: (format) => `El campo «format» debería ser «${format}».`,
  jsonTextOrNumber: (name) => `«${name}» debería ser un texto o un número.`,
  jsonList: (name) => `«${name}» debería ser una lista.`,
  jsonObject: (name) => `«${name}» debería ser un objeto.`,
  jsonWhole: (name, low, high) => `«${name}» necesita números enteros de ${low} a ${high}.`,
  jsonScores: (count) => `Debería haber ${count} puntuaciones.`,
  jsonTitle: () => 'El título debería ser un texto.',
  jsonGroups: () => 'Los grupos son textos.',
  optionsUnread: () => 'Las opciones de este resultado no tienen sentido.',
  notAResult: (schema) => `Esto no es un resultado de la forma «${schema}».`,
};
