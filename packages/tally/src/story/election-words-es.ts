import type { ElectionWords } from './election-words.ts';

const transfers =
  'Quienes votan ordenan las candidaturas. Quien alcanza la cuota obtiene un puesto y pasa lo que le sobra; cuando nadie la alcanza, queda fuera quien tiene menos votos y sus papeletas pasan al nombre siguiente.';
const pairs =
  'Quienes votan ordenan las candidaturas. Se comparan de dos en dos, según cuántas papeletas prefieren una a la otra';

export const spanishElection: ElectionWords = {
  title: (name) =>
    name === '' ? 'Cómo se contaron los votos' : `Cómo se contaron los votos: ${name}`,
  decided: 'Qué se decidió',
  count: 'El recuento, paso a paso',
  ties: 'Empates',
  papers: (valid, seats) =>
    `Se ${valid.one ? 'contó 1 papeleta' : `contaron ${valid.text} papeletas`} para ${seats.one ? 'un puesto' : `${seats.text} puestos`}.`,
  invalid: (count) =>
    count.one ? 'Una papeleta no tuvo efecto.' : `${count.text} papeletas no tuvieron efecto.`,
  vacancy: (name, papers) =>
    `Quedó libre el puesto de ${name}. Se cubre con ${papers.one ? 'la papeleta que le dio' : `las ${papers.text} papeletas que le dieron`} el puesto: cuentan con el valor que tenían entonces, para el primer nombre de cada una que aceptaría el puesto.`,
  elected: (names, one) => `${one ? 'Obtiene' : 'Obtienen'} puesto ${names}.`,
  nobody: 'Nadie obtiene puesto.',
  rule: {
    'scottish-stv': transfers,
    wigm: transfers,
    meek: 'Quienes votan ordenan las candidaturas. Quien alcanza la cuota obtiene un puesto y se queda solo con la parte de cada papeleta que necesita; el resto pasa al nombre siguiente. Cuando nadie la alcanza, queda fuera quien tiene menos votos. Después de cada paso se cuentan de nuevo todas las papeletas.',
    irv: 'Quienes votan ordenan las candidaturas. Queda fuera quien tiene menos votos y sus papeletas pasan al nombre siguiente, hasta que alguien tiene más de la mitad de las papeletas que aún cuentan.',
    schulze: `${pairs}; donde las comparaciones forman un círculo, decide la cadena de victorias más fuerte.`,
    'ranked-pairs': `${pairs}. Las victorias se fijan de la más fuerte a la más débil, salvo las que cerrarían un círculo; gana quien no tiene a nadie fijado por encima.`,
    copeland: `${pairs}; gana quien vence en más comparaciones.`,
    minimax: `${pairs}; gana quien tiene la derrota mayor más leve.`,
    borda:
      'Quienes votan ordenan las candidaturas. Cuanto más arriba pone una papeleta a una candidatura, más puntos le da, y los puntos se suman.',
    plurality: 'Cada papeleta cuenta para el primer nombre que lleva.',
    'choose-k':
      'Cada papeleta da un voto a cada nombre marcado; las que tienen demasiadas marcas no cuentan.',
    approval:
      'Cada papeleta aprueba tantas candidaturas como quiera; gana quien reúne más aprobaciones.',
    score: 'Las papeletas puntúan a cada candidatura y las puntuaciones se suman.',
    star: 'Las papeletas puntúan a cada candidatura. Las dos con más puntos pasan a una segunda vuelta, que gana la preferida en más papeletas.',
    'star-pr':
      'Las papeletas puntúan a cada candidatura. La suma más alta obtiene un puesto, las papeletas que más le dieron quedan gastadas, y el puesto siguiente va según lo que queda.',
    threshold: 'Obtiene puesto cada candidatura que aprueba una parte suficiente de las papeletas.',
    sortition: 'Los puestos se sortean; cualquiera puede repetir el sorteo con lo publicado.',
    pav: 'Una papeleta cuenta uno por la primera candidatura con puesto que aprueba, un medio por la segunda, un tercio por la tercera y así; obtienen puesto las candidaturas que juntas suman más.',
    'sequential-pav':
      'Los puestos se cubren uno tras otro. Una papeleta con una candidatura ya con puesto pesa un medio; con dos, un tercio, y así.',
    'reverse-pav':
      'Al principio todas las candidaturas tienen puesto; luego se retira, una tras otra, aquella cuya falta menos cuesta a quienes votan, hasta que quedan tantas como puestos.',
    'chamberlin-courant':
      'Obtienen puesto las candidaturas que juntas dejan menos papeletas sin nadie a quien aprueben.',
    'sequential-phragmen':
      'Cada puesto pesa sobre las papeletas que aprueban a su candidatura, que lo cargan entre todas. Los puestos se cubren uno tras otro de modo que la carga mayor de una papeleta sea la menor posible.',
    'equal-shares':
      'Cada papeleta tiene la misma parte de los puestos para gastar. Una candidatura obtiene puesto cuando las papeletas que la aprueban pueden pagarlo entre todas; primero va la que sale más barata a quienes la apoyan.',
  },
  quota: (votes) => `La cuota es de ${votes} ${votes === '1' ? 'voto' : 'votos'}.`,
  needed: (papers) => `Hacen falta ${papers} papeletas.`,
  reserved: (group, seats) =>
    `${seats.one ? 'Un puesto está reservado' : `${seats.text} puestos están reservados`} para ${group}.`,
  vacant: (group, seats) =>
    `${seats.one ? 'Un puesto reservado' : `${seats.text} puestos reservados`} para ${group} ${seats.one ? 'queda vacante' : 'quedan vacantes'}: no se presentó nadie.`,
  contest: (group) => `Ahora, los puestos reservados para ${group}.`,
  contestOpen: 'Por último, los puestos abiertos a todas.',
  holds: (name, votes) => `${name} (${votes})`,
  noDefeat: 'ninguna',
  first: (list) => `Primeras preferencias: ${list}.`,
  figures: {
    votes: (list) => `Votos: ${list}.`,
    approvals: (list) => `Papeletas que aprueban: ${list}.`,
    points: (list) => `Puntos: ${list}.`,
    wins: (list) => `Comparaciones ganadas: ${list}.`,
    defeat: (list) => `Derrota mayor de cada cual: ${list}.`,
    load: (list) => `Lo que un puesto pesaría en cada papeleta que apoya: ${list}.`,
    gain: (list) => `Apoyos, pesados según quién tiene ya puesto: ${list}.`,
    loss: (list) => `Lo que perderían quienes votan sin cada cual: ${list}.`,
    place: (list) => `En el orden del sorteo: ${list}.`,
  },
  othersFewer: (count) => (count.one ? '1 más con menos' : `${count.text} más con menos`),
  othersGain: (count) => (count.one ? 'menos a 1 más' : `menos a otras ${count.text}`),
  others: (count) => (count.one ? '1 más' : `${count.text} más`),
  reached: (names, one) =>
    `${names} ${one ? 'alcanza' : 'alcanzan'} la cuota y ${one ? 'obtiene' : 'obtienen'} puesto.`,
  majority: (name) => `${name} tiene más de la mitad de las papeletas que aún cuentan y gana.`,
  surplus: (name, votes, gains) => `${name} supera la cuota en ${votes}. Eso pasa así: ${gains}.`,
  excluded: (names, one, votes, gains) =>
    `${names} ${one ? 'tiene' : 'tienen'} menos votos que nadie (${votes}) y ${one ? 'queda' : 'quedan'} fuera. Las papeletas pasan así: ${gains}.`,
  excludedAnew: (names, one, votes) =>
    `${names} ${one ? 'tiene' : 'tienen'} menos votos que nadie (${votes}) y ${one ? 'queda' : 'quedan'} fuera.`,
  excludedEmpty: (names, one) =>
    `${names} no ${one ? 'tiene' : 'tienen'} votos y ${one ? 'queda' : 'quedan'} fuera.`,
  removed: (name) => `Lo que menos cuesta es prescindir de ${name}, que se retira.`,
  lightest: (names, one) =>
    `${names} ${one ? 'pesa' : 'pesan'} menos y ${one ? 'obtiene' : 'obtienen'} puesto.`,
  gain: (name, votes) => `${votes} a ${name}`,
  noGains: 'a nadie',
  spent: (votes) => `${votes} no nombran a nadie más`,
  exhausted: (votes) => `Al final, ${votes} de los votos no nombran a nadie más.`,
  fill: (names, one) =>
    `Quedan tantas candidaturas como puestos, así que ${one ? 'obtiene' : 'obtienen'} puesto ${names}.`,
  runoff: (list) => `Papeletas que prefieren a cada cual en la segunda vuelta: ${list}.`,
  beatsAll: (name) => `Frente a cada una de las demás, más papeletas prefieren a ${name}.`,
  nobodyBeatsAll: 'Nadie vence a todas las demás una por una.',
  tie: (names, what, chosen, how) =>
    `${names} quedaron en empate al decidir ${what}. Le tocó a ${chosen} ${how}.`,
  tieOpen: (names, what) =>
    `${names} quedaron en empate al decidir ${what}. No se declaró ni orden ni sorteo, así que queda abierto.`,
  what: {
    surplus: 'qué sobrante pasa primero',
    exclude: 'quién queda fuera',
    elect: 'quién obtiene puesto primero',
    winner: 'quién gana',
    scoring: 'quién pasa a la segunda vuelta',
    runoff: 'quién gana la segunda vuelta',
    pairs: 'qué comparación cuenta primero',
    seat: 'para quién es el puesto',
    committee: 'qué conjunto obtiene los puestos',
  },
  how: {
    rule: 'por la propia regla',
    earlier: 'por los votos de un paso anterior',
    order: 'por el orden fijado de antemano',
    lot: 'por sorteo',
  },
  lot: (order) =>
    `El sorteo dejó este orden: ${order}. Cualquiera puede repetirlo con la semilla y la baliza publicadas.`,
};
