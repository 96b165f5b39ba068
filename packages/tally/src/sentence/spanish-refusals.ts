import type { englishRefusals } from './english-refusals.ts';

/** Why a count cannot be made as it was asked for, in Spanish. */
export const spanishRefusals: typeof englishRefusals = {
  // Elections
  ruleUnknown: (rule) => `No hay ninguna regla «${rule}».`,
  seatNeeded: () => 'Tiene que haber un puesto que cubrir.',
  withdrawalUnknown: (number) =>
    `La candidatura ${number} no puede retirarse: no hay tal candidatura.`,
  tieOrderUnknown: (number) =>
    `El orden de desempate nombra la candidatura ${number}, que no se presenta.`,
  papersInexact: () => 'Hay más papeletas de las que se pueden contar con exactitud.',
  papersInexactHere: () => 'Hay más papeletas de las que esta regla puede contar con exactitud.',
  reservedTooMany: () => 'Hay más puestos reservados que puestos.',
  groupMemberUnknown: (number, group) =>
    `El grupo «${group}» nombra la candidatura ${number}, que no se presenta.`,
  sortitionNeedsLot: () => 'El sorteo necesita una semilla y una baliza pública.',
  committeeRuleUnknown: (rule) => `«${rule}» no es una regla para comités.`,
  candidatesTooMany: (count, most) =>
    `Hay ${count} candidaturas; la regla puede contar ${most} como máximo.`,
  tableTooLarge: () => 'Hay demasiadas papeletas y candidaturas para esta regla.',
  committeeTooLarge: () => 'Hay demasiadas candidaturas para un comité exacto.',
  notElected: (number) =>
    `La candidatura ${number} no salió elegida, así que no quedó libre ningún puesto.`,
  cannotTakeSeat: (number) => `La candidatura ${number} no puede ocupar el puesto.`,
  countbackRule: (rule) =>
    `Un nuevo recuento por vacante sigue a un recuento por scottish-stv, no por ${rule}.`,
  countbackReserved: () =>
    'No se puede cubrir así una vacante de un recuento con puestos reservados.',
  papersDoNotTravel: (rule) => `Con ${rule} las papeletas no pasan de una candidatura a otra.`,
  papersAreNotDivided: (rule) => `Con ${rule} las papeletas no se reparten.`,
  paperRowUnknown: (row) => `No hay ninguna papeleta en la fila ${row}.`,
  noStages: () => 'Este resultado no tiene etapas de votos.',

  // Apportionment, lots, votes on one question
  seatsWhole: () => 'Los puestos deben ser un número entero hasta 1000000.',
  votesWhole: () => 'Los votos son números enteros.',
  votesOverMembers: () => 'Hay más votos que miembros.',
  partyUnknown: (number) => `El orden de desempate nombra la lista ${number}, que no está.`,
  enteredTwice: (entry) => `«${entry}» está inscrito dos veces.`,

  // Budgets
  budgetRuleUnknown: (rule) => `No hay ninguna regla «${rule}» para presupuestos.`,
  projectUnknown: (id) => `No hay ningún proyecto «${id}».`,
  noPayments: (rule) => `Con ${rule} nadie paga.`,
  pointsNeeded: () => 'Estas papeletas no dan puntos. Elija otra utilidad.',
  tieListNeeded: () => 'Para desempatar por lista hace falta una lista.',
  lotSeedNeeded: () => 'Para desempatar por sorteo hace falta una semilla.',
  incrementPositive: (increment) =>
    `El incremento ${increment} no es una cantidad de dinero mayor que cero.`,
  addOptElsewhere: () => 'El complemento add-opt es propio de la regla exact-equal-shares.',
  shareTooLarge: () => 'La parte de cada votante creció demasiado para contarla con exactitud.',
  exactSharesUtility: () =>
    'Las partes iguales exactas solo conocen el apoyo. Elija cost o cardinality.',
  boundedNoAdd1: () => 'El gasto de más acotado no admite Add1.',
  gainNotWhole: (gain) =>
    `El beneficio ${gain} no es un número entero que se pueda contar con exactitud.`,
  gainsTooLarge: () => 'Los beneficios juntos son demasiado grandes para contarlos con exactitud.',
  welfareTooLarge: (projects, branches) =>
    `No se ha demostrado el mejor conjunto de ${projects} proyectos en ${branches} ramas. Suba el límite de la búsqueda o elija otra regla.`,
  welfareTooEven: (sets) =>
    `Más de ${sets} conjuntos de proyectos ganan lo mismo. Elija otra regla.`,
  rankingAtEnd: () => 'Un proyecto añadido al final de un orden no gana nada.',
  rankingOfOne: () => 'Un orden de un solo proyecto no apoya nada.',

  // Writing files
  choiceNoEqualRanks: () =>
    'En una hoja con una columna por preferencia no caben puestos iguales. Escriba .json, .blt o .toi.',
  formatNoEqualRanks: (ending) => `.${ending} no tiene puestos iguales. Escriba .toc o .toi.`,
  formatComplete: (ending) =>
    `Las papeletas en .${ending} deben nombrar todas las candidaturas. Escriba .soi o .toi.`,
  categoriesNeedScores: () => '.cat necesita papeletas con puntuaciones de 0 a 99.',
  pbIdUnwritable: (id) =>
    `El identificador de proyecto «${id}» no se puede escribir en un archivo .pb.`,
  sheetApprovalsOnly: (type) => `Los votos de tipo ${type} no caben en una hoja de aprobaciones.`,
};
