import type { englishUsage } from './english-usage.ts';

/** Why a command line cannot be followed, and remarks on one that can, in Spanish. */
export const spanishUsage: typeof englishUsage = {
  commandUnknown: (word, known) =>
    `«${word}» no es una orden. Las órdenes son ${known}. Vea tally --help.`,
  commandNear: (word, near) =>
    `«${word}» no es una orden. ¿Quería decir ${near}? Vea tally --help.`,
  optionUnknown: (option, command) =>
    `La opción ${option} no existe en «${command}». Vea tally ${command} --help.`,
  optionNear: (option, command, near) =>
    `La opción ${option} no existe en «${command}». ¿Quería decir ${near}?`,
  optionTwice: (option) => `La opción ${option} se da dos veces.`,
  optionTakesNone: (option) => `La opción ${option} no lleva valor.`,
  optionNeedsValue: (option, values) => `La opción ${option} necesita un valor: ${values}.`,
  optionNeeds: (option, other) => `La opción ${option} necesita también ${other}.`,
  optionBeside: (option, other) =>
    `Las opciones ${option} y ${other} no pueden ir juntas. Elija una.`,
  valueUnknown: (option, word, known) =>
    `La opción ${option} no puede ser «${word}». Puede ser ${known}.`,
  valueNear: (option, word, near, known) =>
    `La opción ${option} no puede ser «${word}». ¿Quería decir ${near}? Puede ser ${known}.`,
  valuePositive: (option, text) =>
    `La opción ${option} debe ser un número mayor que cero, no «${text}».`,
  valueWhole: (option, text) =>
    `La opción ${option} debe ser un número entero mayor que cero, no «${text}».`,
  valueCount: (option, text) =>
    `La opción ${option} debe ser un número entero desde cero, no «${text}».`,
  valueNumbers: (option, text) =>
    `La opción ${option} debe dar números del archivo separados por comas, como en 3,1, no «${text}».`,
  valueTwice: (option, number) => `La opción ${option} nombra ${number} dos veces.`,
  valueShare: (option, text) =>
    `La opción ${option} debe ser una fracción de 0 a 1 o un porcentaje, como en 2/3 o 66.5%, no «${text}».`,
  valuePair: (option, text) =>
    `La opción ${option} no se puede leer en «${text}». Quiere pares como en norte=600,sur=300.`,
  valueGroup: (option, text) =>
    `La opción ${option} no se puede leer en «${text}». Quiere un nombre y números de candidatura, como en Este=1,4,7.`,
  groupTwice: (group) => `La opción --group declara «${group}» dos veces.`,
  groupUnknown: (group, known) =>
    `Ninguna candidatura pertenece a «${group}». Los grupos son ${known}. Se declara con --group ${group}=NÚMEROS.`,
  groupsNone: (group) =>
    `Ninguna candidatura pertenece a «${group}»: este archivo no tiene grupos. Se declara con --group ${group}=NÚMEROS.`,
  placeUnknown: (option, name) =>
    `La opción ${option} nombra «${name}», al que no pertenece ningún proyecto de este archivo.`,
  idUnknown: (option, id) =>
    `La opción ${option} nombra «${id}», que no es un proyecto de este archivo.`,
  filesWanted: (command, wanted) => `La orden «${command}» necesita ${wanted}.`,
  filesTooMany: (command, wanted, extra) =>
    `La orden «${command}» solo lleva ${wanted}; «${extra}» sobra.`,
  filesNone: (command, extra) => `La orden «${command}» no lleva archivo; «${extra}» sobra.`,
  fileMissing: (path) => `No hay ningún archivo ${path}.`,
  fileIsFolder: (path) => `${path} es una carpeta.`,
  fileUnopened: (path, why) => `No se puede abrir ${path} (${why}).`,
  fileUnwritten: (path, why) => `No se puede escribir ${path} (${why}).`,
  fileThere: (path) => `${path} ya existe. Con --force se escribe encima.`,
  fileEnding: (path, endings) =>
    `${path} debería terminar en ${endings}, o en una de estas terminaciones y .gz.`,
  outputBroken: (why) => `No se pudo escribir toda la salida (${why}).`,
  budgetWritable: (path) =>
    `Un presupuesto se puede escribir como .pb, .json o .csv, no como ${path}.`,
  electionWritable: (path) =>
    `Una elección se puede escribir como .blt, .soc, .soi, .toc, .toi, .cat, .csv o .json, no como ${path}.`,
  seatsWanted: () => 'La opción --seats dice cuántos puestos hay que repartir.',
  explainOne: () =>
    'La orden «explain» necesita una de --project ID, --voter ID, --voters y --paper ORDEN.',
  projectNotHere: (id) => `No hay ningún proyecto «${id}» en este archivo.`,
  projectNear: (id, near) =>
    `No hay ningún proyecto «${id}» en este archivo. ¿Quería decir ${near}?`,
  voterNotHere: (id) => `No hay ningún votante «${id}» en este archivo.`,
  paperNotHere: (preferences) =>
    `Ninguna papeleta de este archivo tiene exactamente las preferencias ${preferences}.`,
  paperCandidate: (number, count) =>
    `La opción --paper nombra la candidatura ${number}; el archivo tiene ${count}.`,
  shareAboveOne: (option) => `La opción ${option} no puede ser más que el total.`,
  membersWanted: () => 'La opción --threshold-of members necesita --members N.',
  questionWanted: (options) => `La orden «decide» necesita ${options}.`,

  // Remarks
  notUsed: (option, rule) => `La opción ${option} no cambia nada con ${rule}.`,
  lost: (path, what) => `En ${path} no cabe todo. Se pierde: ${what}.`,
  listed: (first, next) => `${first}, ${next}`,
  theVoteType: () => 'el tipo de voto',
  theCandidates: () => 'candidaturas, o cómo se escriben sus nombres',
  theSeats: () => 'el número de puestos',
  theWithdrawals: () => 'quién se retiró',
  theTieOrder: () => 'el orden de desempate',
  theGroups: () => 'los grupos de las candidaturas',
  theScores: () => 'las puntuaciones (solo se conserva su orden)',
  theNumbers: () => 'los números de las candidaturas (se numeran de nuevo)',
  theEmptyPapers: () => 'las papeletas que no nombran a nadie',
  thePlaces: () => 'distritos, categorías y destinatarios',
  theSelection: () => 'lo que se publicó como elegido',
  theOtherFields: () => 'otras columnas de los proyectos',
  theFacts: () => 'lo que el archivo dice de sí mismo (descripción, lugar, fechas, moneda)',
};
