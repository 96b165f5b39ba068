/**
 * Help in Spanish: of commands by their name, of options by `command.option` or, where all commands
 * mean the same, by `option`.
 */
export const HELP_SPANISH: Readonly<Record<string, string>> = {
  // Commands
  budget:
    'Cuenta un presupuesto participativo. Lee .pb, .json y .csv, también con .gz, y - como entrada estándar; el resultado es el de la aritmética exacta.',
  elect:
    'Cuenta una elección. Lee .blt, .soc, .soi, .toc, .toi, .cat, .csv y .json, también con .gz, y - como entrada estándar. Las candidaturas se nombran por su número en el archivo, desde 1.',
  apportion:
    'Reparte puestos entre listas en proporción a sus votos. El archivo tiene una línea lista,votos por cada lista; - es la entrada estándar.',
  decide:
    'Dice si una votación sobre una sola cuestión queda aprobada: la parte de votos a favor y el quórum, con exactitud.',
  explain:
    'Dice por qué un proyecto ganó o perdió y qué lo habría cambiado, o qué pagó un votante; sigue una papeleta a través de una elección. Antes cuenta con las opciones dadas.',
  compare: 'Cuenta un presupuesto por todas las reglas y muestra los resultados lado a lado.',
  convert:
    'Escribe un archivo en otro formato; las terminaciones dicen cuál. Presupuestos: .pb, .json, .csv. Elecciones: .blt, .soc, .soi, .toc, .toi, .cat, .csv, .json. Con .gz se comprime o descomprime. Se dice lo que no cabe en el formato nuevo.',
  verify:
    'Cuenta de nuevo el archivo con las opciones de un resultado publicado y dice qué difiere. Termina con 3 cuando algo difiere.',

  // Options of all
  format:
    'text para personas (por defecto), json para máquinas, svg una imagen, story con palabras corrientes.',
  width:
    'svg: el ancho de la imagen; 340 va bien en un teléfono. Los flujos de votos son tan anchos como etapas tienen. Por defecto: 720.',
  'no-times':
    'json sin elapsedMs: el mismo texto en todas las máquinas, en Node y en un navegador.',
  language: 'El idioma de todo lo que se dice, también de los errores. Por defecto: en.',
  input: 'Con - como archivo: el formato de la entrada estándar. Por defecto, el primero.',
  'lot-seed':
    'Los empates se deciden con un sorteo que cualquiera puede repetir, hecho con esta semilla y --beacon. Publique el sha256 de la semilla antes de cerrar la votación y la semilla después.',
  beacon:
    'Con --lot-seed: un valor público, anunciado de antemano, que nadie conocía cuando se fijó la semilla.',

  // Budgets
  'budget.rule': 'Cómo se llena el presupuesto. Por defecto: equal-shares.',
  preset:
    'Seguir las convenciones de una de las dos herramientas de referencia. Por defecto: pabutools.',
  utility: 'Qué gana un votante con un proyecto elegido. Por defecto: lo que digan las papeletas.',
  'budget.completion':
    'Cómo gastan las partes iguales lo que les sobra (add-opt: solo exact-equal-shares). Por defecto: none.',
  'explain.completion':
    'Cómo gastan las partes iguales lo que les sobra (add-opt: solo exact-equal-shares). Por defecto: none.',
  increment: 'Lo que Add1 añade a la parte de cada votante en un paso. Por defecto: 1.',
  start: 'La primera parte: presupuesto dividido entre votantes con exactitud, o hacia abajo.',
  'exhaustive-stop':
    'Add1 termina cuando no cabe nada más: ningún proyecto con apoyos, o ninguno en absoluto. Por defecto: según preset.',
  'no-exhaustive-stop': 'Add1 sigue cuando no cabe nada más, hasta que gasta de más.',
  'zero-cost':
    'Partes iguales: los proyectos con apoyos que no cuestan nada se compran primero, o nunca. Por defecto: según preset.',
  ties: 'Cómo se desempata, por orden, entre id, minCost, maxCost, maxVotes, minVotes, list, lot (como en minCost,maxVotes,id); cualquier otra cosa se lee como lista de identificadores de proyecto.',
  'tie-list': 'Identificadores de proyecto en el orden en que ganan los empates que decide «list».',
  comparison:
    'Comparar con el simple orden de votos y tomar el resultado que prefieren más votantes; «tool» pregunta solo a quienes tienen un ganador en ambos, como la herramienta equalshares.',
  'min-support': 'Greedy: los apoyos mínimos con que puede ganar un proyecto.',
  'district-limits': 'Greedy: lo máximo que puede costar un distrito, como en norte=600,sur=300.',
  'category-limits': 'Greedy: lo mismo para las categorías.',
  exclusive: 'Greedy: grupos de proyectos de los que gana uno como mucho, como en a+b,c+d+e.',
  'no-skip': 'Greedy: parar en el primer proyecto que no cabe.',
  order: 'Greedy: por beneficio por unidad de dinero (por defecto), o por número de votos.',
  'search-limit': 'Welfare: cuántas ramas puede mirar la búsqueda exacta antes de rendirse.',

  // Elections
  'elect.rule':
    'scottish-stv (por defecto), meek, wigm, irv, schulze, ranked-pairs, copeland, minimax, borda, plurality, choose-k, approval, score, star, star-pr, threshold, sortition, pav, sequential-pav, reverse-pav, chamberlin-courant, sequential-phragmen o equal-shares.',
  'elect.seats': 'En lugar del número de puestos del archivo.',
  'elect.ties':
    'Números de candidatura con comas (como en 3,1,2): donde la regla calla, la elección recae en quien va primero, sea cual sea la elección.',
  withdraw:
    'Candidaturas que ya no se presentan, como en 3,5: las papeletas pasan por encima de ellas.',
  meek: 'meek: qué aritmética publicada seguir. Por defecto: droop.',
  batch: 'irv: excluir de una vez a todas las que no pueden ganar.',
  earlier:
    'Recuentos por transferencia: cómo las etapas anteriores deciden los empates antes que el orden. Por defecto: según la regla.',
  group:
    'Candidaturas de un grupo, como en Este=1,4,7; una vez por cada grupo. Los archivos .json pueden decirlo por sí mismos.',
  reserve:
    'Puestos que solo pueden ocupar candidaturas de un grupo, como en Este=1,Oeste=2. Los demás están abiertos a todas.',
  countback:
    'Quedó libre el puesto de esta candidatura: se cubre con las papeletas que se lo dieron (scottish-stv).',
  contesting:
    'Con --countback: quién aceptaría el puesto. Por defecto: todas las que se presentaron y no lo obtuvieron.',
  strength:
    'Reglas por pares: qué hace fuerte una victoria. Por defecto: winning para schulze, si no margins.',
  unranked: 'borda: qué reciben las candidaturas sin ordenar. Por defecto: average.',
  'approve-rank':
    'approval, threshold y comités, papeletas que ordenan: el último lugar que aprueba. Por defecto: todos.',
  'approve-score':
    'approval, threshold y comités, papeletas que puntúan: la puntuación más baja que aprueba. Por defecto: 1.',
  'score-max':
    'score, star y star-pr: la puntuación más alta que hay; desde ella hacia abajo los lugares se vuelven puntuaciones. Por defecto: 5.',
  allocation:
    'star-pr: cuánto cuenta una papeleta para la cuota, lo que queda de ella o una entera; o sus reglas hermanas, range voting con nuevos pesos (reweighted) y puntuación gastada (spent). Por defecto: weight.',
  'marks-max': 'choose-k: las marcas máximas en una papeleta. Por defecto: los puestos.',
  'elect.threshold':
    'threshold: la parte que da puesto, como en 2/3 o 66.5%. Por defecto: más de la mitad.',
  'threshold-test':
    'threshold: basta con alcanzar la parte, o hay que superarla. Por defecto: reach.',
  'threshold-of':
    'threshold: la parte de todas las papeletas, de las que llevan marca, o de todos los miembros. Por defecto: papers.',
  'elect.members': 'Con --threshold-of members: cuántos son.',
  'elect.completion':
    'equal-shares para comités: con qué se cubren los puestos que sobran. Por defecto: phragmen.',

  // Seats for lists
  'apportion.rule':
    'dhondt (por defecto), sainte-lague, modified-sainte-lague, huntington-hill, adams, dean, hare, droop o hagenbach-bischoff.',
  'apportion.seats': 'Cuántos puestos se reparten. Hace falta.',
  'apportion.threshold':
    'Una lista con una parte menor de los votos no recibe nada, como en 5% o 1/20.',
  'apportion.ties': 'Números de lista con comas: quién gana un empate. Por defecto: la anterior.',

  // A vote on one question
  yes: 'Votos a favor. Hace falta.',
  no: 'Votos en contra. Hace falta.',
  abstain: 'Abstenciones. Por defecto: 0.',
  'decide.members': 'Todas las personas con derecho a voto. Hace falta.',
  share: 'La parte de votos a favor, como en 2/3 o 75%. Por defecto: 1/2.',
  test: 'Hay que superar la parte, o basta con alcanzarla. Por defecto: more con 1/2, si no reach.',
  of: 'La parte de los votos a favor y en contra, de quienes votaron, o de todos los miembros. Por defecto: yes-no.',
  quorum: 'La parte de los miembros que debe participar. Por defecto: ninguna.',

  // Explanations and files
  project: 'El proyecto que se explica.',
  voter: 'El votante cuyo dinero se sigue.',
  voters:
    'Las cuentas de todos los votantes, una línea de JSON por cada uno, en el orden del archivo.',
  paper:
    'Elecciones: el camino de las papeletas con estas preferencias, números de candidatura como en 3,1,2.',
  'explain.rule': 'Como en «budget» (por defecto equal-shares), o en «elect» con --paper.',
  'explain.seats': 'Con --paper: en lugar del número de puestos del archivo.',
  layout:
    'Qué significan las columnas de un .csv de una elección, donde no basta con adivinar: un lugar cada una, o una candidatura cada una con lugares o puntuaciones.',
  contest: 'Cuál de las elecciones de un .csv con varias, por su nombre o una parte de él.',
  force: 'Escribir encima de un archivo que ya existe.',
};

export const OVERVIEW_SPANISH = `tally cuenta elecciones y presupuestos participativos, con exactitud, y explica el resultado.

  tally budget FILE.pb       llena un presupuesto por partes iguales, orden de votos, Phragmén y otras reglas
  tally elect FILE.blt       elige por voto transferible, por pares, puntuaciones y reglas de comités
  tally apportion FILE.csv   reparte puestos entre listas
  tally decide               si una votación sobre una cuestión queda aprobada
  tally explain FILE         por qué un proyecto ganó o perdió; qué pagó un votante; el camino de una papeleta
  tally compare FILE.pb      todas las reglas de presupuestos lado a lado
  tally convert IN OUT       cambia el formato de un archivo
  tally verify RESULT.json FILE
                             cuenta de nuevo y dice qué difiere

Cada orden dice más con --help. Los archivos .gz se leen tal como están; - es la entrada estándar.

El programa termina con 0 cuando todo va bien, 1 cuando no se puede seguir la orden,
2 cuando no se puede contar un archivo (archivo:línea:columna: por qué), 3 cuando un resultado
no se confirma, 4 cuando no se pudo escribir toda la salida.
`;
