import type { Text } from './text-english.ts';

const s = (count: number): string => (count === 1 ? '' : 's');
const n = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Every word of `--format text` in Spanish. */
export const spanishText: Text = {
  // Budgets
  budgetTitle: 'Presupuesto participativo',
  budgetSize: (voters, projects, money) =>
    `${voters} votante${s(voters)}, ${projects} proyecto${s(projects)}, presupuesto ${money}`,
  rule: (rule) => `Regla: ${rule}`,
  budgetHead: ['>#', 'id', 'proyecto', '>coste', '>apoyos', 'por'],
  by: {
    shares: 'partes iguales',
    free: 'no cuesta nada',
    greedy: 'complemento',
    load: 'carga repartida',
    welfare: 'mejor conjunto',
  },
  byGreedy: 'orden de votos',
  tied: 'empate',
  chosen: (won, all, cost, left) =>
    `Elegidos: ${won} de ${all}. Coste ${cost}, sin gastar ${left}.`,
  add1: (runs, stopped, share) =>
    `El método se aplicó ${runs} ${n(runs, 'vez', 'veces')} y se detuvo: ${stopped}. Parte de cada votante: ${share}.`,
  stopped: {
    exhaustive: 'nada más cabe en el presupuesto',
    'everything affordable': 'todos los proyectos juntos caben en el presupuesto',
    'everything supported is bought': 'se han comprado todos los proyectos con apoyos',
    overBudget: (share) => `con una parte de ${share} los ganadores costarían demasiado`,
  },
  comparison: (shares, greedy, taken) =>
    `Comparado con el simple orden de votos: ${shares} votante${s(shares)} ${n(shares, 'prefiere', 'prefieren')} las partes iguales, ${greedy} ${n(greedy, 'prefiere', 'prefieren')} el orden de votos; se toma ${taken}.`,
  budgetTie: (place, tied, chosen, by) =>
    `Empate por el puesto ${place}: ${tied}. Va primero ${chosen}, por ${by}.`,
  tieBy: {
    id: 'identificador (comparado como texto)',
    minCost: 'menor coste',
    maxCost: 'mayor coste',
    maxVotes: 'más votos',
    minVotes: 'menos votos',
    list: 'la lista declarada',
    lot: 'sorteo',
  },
  thenBy: ' y después ',
  moreTies: (count) => `${count} empate${s(count)} más: véase --format json.`,

  // Lots
  lot: (commitment, list, order) =>
    `Sorteo: sha256 de la semilla ${commitment}\n        sha256 de la lista ${list}\n        orden sorteado: ${order}`,

  // Elections
  electionTitle: 'Elección',
  electionSize: (valid, invalid, candidates, seats) =>
    `${valid} papeleta${s(valid)} ${n(valid, 'válida', 'válidas')}, ${invalid} sin efecto, ${candidates} candidatura${s(candidates)}, ${seats} puesto${s(seats)}`,
  vacancy: (name, papers) =>
    `Quedó libre el puesto de ${name}. Se ${n(papers, 'cuenta', 'cuentan')} de nuevo ${n(papers, 'la papeleta que lo eligió', `las ${papers} papeletas que lo eligieron`)}.`,
  quota: (votes) => `cuota ${votes}`,
  nobody: 'No sale nadie.',
  elected: 'Salen, en este orden:',
  filled: 'sin llegar a la cuota',
  vacant: (group, seats) =>
    `${seats} puesto${s(seats)} reservado${s(seats)} para ${group} ${n(seats, 'queda vacante', 'quedan vacantes')}: no se presentó nadie.`,
  alsoPossible: (outcomes) => `Deshaciendo los empates de otro modo saldría: ${outcomes}.`,
  or: ' o ',
  locks: (pairs, dropped) =>
    `${n(pairs, 'Se fija 1 par', `Se fijan ${pairs} pares`)}${dropped === '' ? '' : `; no se fijan, porque cerrarían un círculo: ${dropped}`}.`,
  over: (winner, loser) => `${winner} sobre ${loser}`,
  candidate: 'candidatura',
  fate: 'resultado',
  exhausted: 'papeletas que no nombran a nadie más',
  isElected: 'sale',
  isOut: 'fuera',
  isWithdrawn: 'retirada',
  stage: (number) => `etapa ${number}`,
  first: 'primera',
  last: 'última',
  stages: 'Etapas:',
  contest: (group) => (group === '' ? 'abierto a todas' : `reservado para ${group}`),
  action: {
    first: 'primeras preferencias',
    surplus: 'sobrante de',
    exclude: 'se excluye:',
    elect: 'sale:',
    fill: 'sale por quedar solo:',
    score: 'cifras',
    runoff: 'segunda vuelta',
    compare: 'victorias por pares',
    lock: 'se fija:',
    count: 'recuento',
  },
  electionTie: (stage, what, tied, chosen, how) =>
    `Empate en la etapa ${stage} (${what}): ${tied}. Le tocó a ${chosen}, ${how}.`,
  openTie: (stage, what, tied) => `Empate en la etapa ${stage} (${what}): ${tied}. Queda abierto.`,
  what: {
    surplus: 'qué sobrante pasa primero',
    exclude: 'qué candidatura se excluye',
    elect: 'quién sale primero',
    winner: 'quién gana',
    scoring: 'quién pasa a la segunda vuelta',
    runoff: 'quién gana la segunda vuelta',
    pairs: 'qué par se fija primero',
    seat: 'para quién es el puesto',
    committee: 'qué conjunto sale',
  },
  how: {
    rule: 'por la regla',
    order: 'por el orden declarado',
    lot: 'por sorteo',
    open: 'y queda abierto',
  },
  decidedBy: (stage) => `por sus votos en la etapa ${stage}`,

  // Seats for parties
  partiesHead: ['>#', 'lista', '>votos', '>parte', '>puestos'],
  below: (names) => `Por debajo del mínimo: ${names}.`,
  partyTie: (tied, seats, chosen, how) =>
    `Empate de ${tied} por ${seats} puesto${s(seats)}: ${chosen}, ${how}.`,

  // A vote on one question
  passed: 'La propuesta queda aprobada.',
  failed: 'La propuesta queda rechazada.',
  votes: (yes, no, abstain, members) =>
    `${yes} a favor, ${no} en contra, ${abstain} ${n(abstain, 'abstención', 'abstenciones')}, de ${members} miembro${s(members)}.`,
  needed: (needed, base) => `Votos a favor necesarios: ${needed} de ${base}.`,
  quorate: (voting) => `Hay quórum: ${n(voting, 'participó 1', `participaron ${voting}`)}.`,
  inquorate: (voting) =>
    `No hay quórum: solo ${n(voting, 'participó 1', `participaron ${voting}`)}.`,

  // Comparison
  rulesHead: ['', 'regla', '>elegidos', '>coste', '>ganadores por votante', '>sin nada', '>deuda'],
  projectsHead: ['id', 'proyecto', '>coste'],
  compareKey:
    'sin nada: votantes sin ningún proyecto elegido. deuda: proyectos perdedores cuyos votantes podrían reclamar uno más (EJR+ salvo uno).',
  refused: (rule, why) => `${rule}: no se cuenta. ${why}`,

  // Explanations
  price: (cost, supporters, each) =>
    `Coste ${cost}, ${supporters} apoyo${s(supporters)}${each === '' ? '' : `, ${each} por persona`}.`,
  won: (round) => `Ganó${round === '' ? '' : ` en la ronda ${round}`}.`,
  paidBetween: (least, most) =>
    least === most
      ? `Quienes lo apoyan pagaron ${most} cada cual.`
      : `Quienes lo apoyan pagaron entre ${least} y ${most} cada cual.`,
  paidByNobody: 'Se financió con lo que sobraba, no con las partes.',
  lost: (why, because) => `Perdió: ${why}${because === '' ? '' : ` (${because})`}.`,
  reasons: {
    poor: 'a quienes lo apoyan les quedaba entre todos menos dinero de lo que cuesta',
    unsupported: 'nadie votó por él',
    free: 'no cuesta nada, y este recuento solo compra lo que tiene precio',
    'over-budget': 'cuesta más que todo el presupuesto',
    'over-left': 'costaba más de lo que quedaba cuando llegó su turno',
    'min-support': 'tuvo menos apoyos de los que pide la regla',
    'district-limit': 'su distrito había llegado a su límite',
    'category-limit': 'su categoría había llegado a su límite',
    exclusive: 'había ganado otro proyecto de su grupo',
    stopped: 'la regla se había detenido antes de su turno',
    'best-without': 'el conjunto de proyectos que más beneficia lo deja fuera',
  },
  supportersMoney: (start, left, missing) =>
    `Quienes lo apoyan empezaron con ${start} entre todos y les quedaban ${left}: ${missing} menos de lo que cuesta.`,
  spentOn: (list) => `Gastaron sobre todo en ${list}.`,
  spent: (amount, project) => `${project} (${amount})`,
  wouldHaveWon: 'Habría ganado con cualquiera de estas cosas:',
  neverWins: 'Nada de lo que se probó lo habría hecho ganar: más apoyos, un coste menor.',
  newSupporters: (count) =>
    n(
      count,
      '1 votante más que quisiera solo este proyecto',
      `${count} votantes más que quisieran solo este proyecto`,
    ),
  presentSupporters: (count) =>
    n(
      count,
      '1 de quienes votaron que lo añadiera a su papeleta',
      `${count} de quienes votaron que lo añadieran a su papeleta`,
    ),
  costReduction: (less) => `un coste ${less} menor`,
  leastFound: 'lo menos que se encontró; puede que baste con menos',
  greedyToo: 'El simple orden de votos también lo habría elegido.',
  greedyNot: 'El simple orden de votos no lo habría elegido.',
  greedyInstead: 'El simple orden de votos lo habría elegido.',
  greedyNeither: 'El simple orden de votos tampoco lo habría elegido.',
  voter: (id, projects) => `Votante ${id}: votó por ${projects} proyecto${s(projects)}.`,
  share: (money) => `Una parte de ${money} para gastar.`,
  voterNothing: 'No se eligió ninguno de los proyectos que apoya.',
  voterPaid: 'Pagó por:',
  voterCarries: 'Carga, del coste de:',
  voterGains: 'Elegidos, y pagados del presupuesto común:',
  voterLeft: (money) => `Le queda: ${money}.`,
  voterLost: (list) => `No elegidos: ${list}.`,

  // A paper’s journey
  papers: (count, preferences) =>
    n(
      count,
      `Una papeleta prefiere ${preferences}.`,
      `${count} papeletas prefieren ${preferences}.`,
    ),
  preferred: ', después ',
  journey: (stage, value, holder, why) => `etapa ${stage}: vale ${value} para ${holder} (${why})`,
  because: {
    first: 'primera preferencia',
    surplus: 'pasa como sobrante',
    exclude: 'pasa por una exclusión',
  },
  divided: 'Al final una de estas papeletas se reparte así:',
  nobodyFurther: 'nadie más',
  endsNowhere: (count) =>
    n(count, 'Al final no cuenta para nadie.', 'Al final no cuentan para nadie.'),
  endsWith: (count, holder, won) =>
    `${n(count, 'Termina', 'Terminan')} con ${holder}, que ${won ? 'sale' : 'no sale'}.`,

  // Verification
  same: (result, file) => `${result}: lo mismo, contado de nuevo a partir de ${file}.`,
  differs: (result, file) => `${result} difiere de ${file}:`,
  difference: (place, published, counted) => `${place}: publicado ${published}, contado ${counted}`,
  moreDifferences: 'y más',
  nothing: 'nada',
};
