// Every word of the page itself, once per language. What the bot says is the bot's own and in each person's language.

const en = {
  title: 'MentorBot: try it out',
  skip: 'Skip to the chats',
  pageLanguage: 'Language of this page',
  startOver: 'Start over',
  startedOver: 'Everything here is forgotten. You can start again.',

  welcomeTitle: 'Nobody should start a school job alone.',
  welcomeLead: 'MentorBot pairs new bus drivers, cooks, custodians, aides and office staff with somebody who knows the work. It asks both whether they have met, and it answers questions. Try it here. You play all three people.',
  castAna: 'Ana just started. She drives a school bus.',
  castGrace: 'Grace has driven for years. She can be a mentor.',
  castCora: 'Cora runs the program in ten minutes a week.',
  start: 'Start',
  demo: 'Or look at a program with 200 people',
  welcomeSmall: 'Five minutes, five stops. Nothing leaves this computer. Starting forgets what was tried here before.',

  sampleAsk: 'Did you and Grace meet this week?',
  sampleMet: 'Yes, we met',
  samplePlanned: 'We have a date',
  sampleNotYet: 'Not yet',
  sampleHelp: 'I need help',
  sampleThanks: 'Good to hear! I will ask again next week.',

  routeTitle: 'Five stops, five minutes',
  stop: (n, name) => `Stop ${n} of 5: ${name}`,
  stopDone: 'done',
  stopNow: 'you are here',
  stopDoneNews: n => `Stop ${n} of 5 is done.`,
  join: 'Ana joins',
  match: 'Cora previews and confirms',
  days: 'Two days later',
  answer: 'Answer “1”',
  ask: 'Ask “what is a PLC?”',

  writes: who => `${who} writes`,
  clockMovesOn: 'The clock moves on',
  fill: 'Fill it in',
  fillFor: who => ` for ${who}`,
  filled: 'Filled in for you. Press Send.',
  whyJoin: 'Ana got six letters from her local. That is all she needs.',
  whyJoinGrace: 'Ana needs somebody to be paired with. Grace joins, too.',
  whyReply: 'The number of the button is enough. Pressing the button works, too.',
  whyWorksite: 'Any words will do here: this is where she works.',
  whySpanish: 'Cora would like to read Spanish. Everybody has a language of their own.',
  whyPreview: 'Cora sees who would fit, and why, before anybody is asked.',
  whyConfirm: 'Now Grace is asked. Nobody becomes a mentor without a yes.',
  whyYes: 'Grace says yes, and both are introduced at once.',
  whyDays: 'Time stands still here until you move it. After two days MentorBot asks whether they have met.',
  whyMoreTime: 'MentorBot writes only in Ana’s own hours and on school days. Give it a little more time.',
  whyAnswer: 'One number is enough: yes, they met. Nobody ever asks what they talked about.',
  whyAsk: 'Anything else is a question. The answer comes with its source.',
  plcQuestion: 'what is a PLC?',
  allDone: 'That is the whole route. Well done!',
  allDoneWhy: 'Now try what you like. Some ideas:',
  ideas: [['cora', 'desk'], ['ana', 'me'], ['ana', 'language es'], ['grace', 'checkin'], ['ana', 'mydata'], ['cora', 'help all']],
  move1: 'Move on one day',
  move2: 'Move on two days',

  clockTitle: 'Program clock (Chicago time)',
  clockMoves: 'Move the clock on by',
  hour1: '+ 1 hour',
  day1: '+ 1 day',
  days2: '+ 2 days',
  week1: '+ 1 week',
  month1: '+ 1 month',
  clockOther: 'Or by',
  clockUnit: 'Hours, days or weeks',
  hours: 'hours',
  days_: 'days',
  weeks: 'weeks',
  move: 'Move',
  clockMoved: (now, count) => `It is now ${now}. ${count === 0 ? 'No new messages.' : count === 1 ? 'One new message.' : `${count} new messages.`}`,

  chatsTitle: 'The chats',
  whose: 'Whose chat',
  roleAna: 'new bus driver',
  roleGrace: 'drives for years, mentor',
  roleCora: 'coordinator',
  roleOther: 'one more person',
  log: who => `Chat of ${who} with MentorBot`,
  logEmpty: who => `${who} has not written yet.`,
  youAs: who => `Write as ${who}`,
  send: 'Send',
  bot: 'MentorBot',
  waiting: 'Waiting for your answer',
  writing: 'MentorBot is writing …',
  fresh: n => `${n} new`,
  choices: 'Answers',
  choice: n => `Answer ${n}:`,
  newTab: ' (opens a new tab)',
  addLabel: 'Add a person by name',
  add: 'Add',
  added: who => `${who} has a chat now.`,
  hasNews: who => `New for ${who}.`,

  seenTitle: 'Look behind the curtain',
  seenLead: 'On the left is all a coordinator can see. On the right is all that is stored, row by row. What a pair says to each other is in neither.',
  coordinatorTitle: 'What the coordinator can see now',
  storedTitle: 'Everything that is stored now',
  storedFind: 'Find a word in it',
  storedCount: (shown, all) => shown === all ? `${all} rows` : `${shown} of ${all} rows`,
  storedPart: (name, count) => `${name} (${count})`,
  isNew: 'new',
  isChanged: 'changed',
  nothing: 'Nothing yet.',
  notOffered: 'This cannot be shown right now.',

  noAnswer: 'MentorBot does not answer. Is it still running? Try once more.',
  refused: status => `MentorBot did not take that (${status}).`,
  footer: 'MentorBot is open source. It is not affiliated with or endorsed by NEA. Please use made-up names here.',
};

const es = {
  title: 'MentorBot: pruébalo',
  skip: 'Ir a los chats',
  pageLanguage: 'Idioma de esta página',
  startOver: 'Empezar de nuevo',
  startedOver: 'Todo lo de aquí quedó borrado. Puedes empezar otra vez.',

  welcomeTitle: 'Nadie debería empezar solo en una escuela.',
  welcomeLead: 'MentorBot une a quien empieza (choferes, cocina, limpieza, asistentes, oficina) con alguien que conoce el trabajo. Les pregunta a los dos si ya se vieron y responde preguntas. Pruébalo aquí. Tú haces los tres papeles.',
  castAna: 'Ana acaba de empezar. Maneja un autobús escolar.',
  castGrace: 'Grace maneja desde hace años. Puede ser mentora.',
  castCora: 'Cora coordina el programa en diez minutos por semana.',
  start: 'Empezar',
  demo: 'O mira un programa con 200 personas',
  welcomeSmall: 'Cinco minutos, cinco paradas. Nada sale de esta computadora. Al empezar se borra lo que se probó antes aquí.',

  sampleAsk: '¿Se vieron tú y Grace esta semana?',
  sampleMet: 'Sí, nos vimos',
  samplePlanned: 'Tenemos fecha',
  sampleNotYet: 'Todavía no',
  sampleHelp: 'Necesito ayuda',
  sampleThanks: '¡Qué bien! Te pregunto otra vez la próxima semana.',

  routeTitle: 'Cinco paradas, cinco minutos',
  stop: (n, name) => `Parada ${n} de 5: ${name}`,
  stopDone: 'hecho',
  stopNow: 'estás aquí',
  stopDoneNews: n => `La parada ${n} de 5 está hecha.`,
  join: 'Ana se une',
  match: 'Cora revisa y confirma',
  days: 'Dos días después',
  answer: 'Responder “1”',
  ask: 'Preguntar “¿qué es una PLC?”',

  writes: who => `${who} escribe`,
  clockMovesOn: 'El reloj avanza',
  fill: 'Escribirlo',
  fillFor: who => ` por ${who}`,
  filled: 'Ya está escrito. Pulsa Enviar.',
  whyJoin: 'Ana recibió seis letras de su sindicato local. No necesita más.',
  whyJoinGrace: 'Ana necesita con quién formar pareja. Grace también se une.',
  whyReply: 'Basta el número del botón. También puedes pulsar el botón.',
  whyWorksite: 'Sirve cualquier palabra: es el lugar donde trabaja.',
  whySpanish: 'Cora quiere leer en español. Cada persona tiene su propio idioma.',
  whyPreview: 'Cora ve quién iría bien con quién, y por qué, antes de preguntar a nadie.',
  whyConfirm: 'Ahora se le pregunta a Grace. Nadie es mentor sin decir que sí.',
  whyYes: 'Grace dice que sí y el bot presenta a las dos.',
  whyDays: 'Aquí el tiempo no corre hasta que tú lo mueves. A los dos días MentorBot pregunta si ya se vieron.',
  whyMoreTime: 'MentorBot solo escribe en las horas de Ana y en días de escuela. Dale un poco más de tiempo.',
  whyAnswer: 'Basta un número: sí, se vieron. Nadie pregunta nunca de qué hablaron.',
  whyAsk: 'Todo lo demás es una pregunta. La respuesta trae su fuente.',
  plcQuestion: '¿qué es una PLC?',
  allDone: 'Esa es toda la ruta. ¡Muy bien!',
  allDoneWhy: 'Ahora prueba lo que quieras. Unas ideas:',
  ideas: [['cora', 'desk'], ['ana', 'me'], ['ana', 'language en'], ['grace', 'checkin'], ['ana', 'mydata'], ['cora', 'help all']],
  move1: 'Avanzar un día',
  move2: 'Avanzar dos días',

  clockTitle: 'Reloj del programa (hora de Chicago)',
  clockMoves: 'Avanzar el reloj',
  hour1: '+ 1 hora',
  day1: '+ 1 día',
  days2: '+ 2 días',
  week1: '+ 1 semana',
  month1: '+ 1 mes',
  clockOther: 'O bien',
  clockUnit: 'Horas, días o semanas',
  hours: 'horas',
  days_: 'días',
  weeks: 'semanas',
  move: 'Avanzar',
  clockMoved: (now, count) => `Ahora es ${now}. ${count === 0 ? 'No hay mensajes nuevos.' : count === 1 ? 'Un mensaje nuevo.' : `${count} mensajes nuevos.`}`,

  chatsTitle: 'Los chats',
  whose: 'De quién es el chat',
  roleAna: 'chofer nueva',
  roleGrace: 'maneja desde hace años, mentora',
  roleCora: 'coordinadora',
  roleOther: 'una persona más',
  log: who => `Chat de ${who} con MentorBot`,
  logEmpty: who => `${who} todavía no ha escrito.`,
  youAs: who => `Escribir como ${who}`,
  send: 'Enviar',
  bot: 'MentorBot',
  waiting: 'Espera tu respuesta',
  writing: 'MentorBot está escribiendo…',
  fresh: n => `${n} ${n === 1 ? 'nuevo' : 'nuevos'}`,
  choices: 'Respuestas',
  choice: n => `Respuesta ${n}:`,
  newTab: ' (abre otra pestaña)',
  addLabel: 'Añadir a una persona por su nombre',
  add: 'Añadir',
  added: who => `${who} ya tiene un chat.`,
  hasNews: who => `Algo nuevo para ${who}.`,

  seenTitle: 'Mira detrás del telón',
  seenLead: 'A la izquierda está todo lo que ve quien coordina. A la derecha, todo lo que se guarda, fila por fila. Lo que una pareja se dice no está en ninguno de los dos lados.',
  coordinatorTitle: 'Lo que ve ahora quien coordina',
  storedTitle: 'Todo lo que está guardado ahora',
  storedFind: 'Buscar una palabra ahí',
  storedCount: (shown, all) => shown === all ? `${all} filas` : `${shown} de ${all} filas`,
  storedPart: (name, count) => `${name} (${count})`,
  isNew: 'nueva',
  isChanged: 'cambió',
  nothing: 'Todavía nada.',
  notOffered: 'Esto no se puede mostrar ahora.',

  noAnswer: 'MentorBot no responde. ¿Sigue en marcha? Prueba otra vez.',
  refused: status => `MentorBot no aceptó eso (${status}).`,
  footer: 'MentorBot es de código abierto. No está afiliado a NEA ni cuenta con su aval. Usa aquí nombres inventados.',
};

const languages = { en, es };

/** The language the page speaks now: 'en' or 'es'. */
export let language = remembered();

/** The page's word for something; parametrised words are functions. */
export function word(key, ...facts) {
  const found = languages[language][key];
  return typeof found === 'function' ? found(...facts) : found;
}

/** Gives an element its text, so that it follows when the language changes. */
export function tell(element, key, ...facts) {
  element.dataset.say = key;
  element.dataset.facts = JSON.stringify(facts);
  retell(element);
  return element;
}

/** Gives an element its accessible name, so that it follows when the language changes. */
export function label(element, key, ...facts) {
  element.dataset.label = key;
  element.dataset.labelFacts = JSON.stringify(facts);
  retell(element);
  return element;
}

/** Shows an instant in an element, so that it follows when the language changes. `style` is 'time', 'day' or 'full'. */
export function showTime(element, instant, style = element.dataset.style) {
  element.dataset.style = style;
  element.dateTime = instant;
  retell(element);
  return element;
}

/** An instant in words, on the wall of a school in Chicago. */
export function inWords(instant, style) {
  const shape = {
    time: { hour: 'numeric', minute: '2-digit' },
    day: { weekday: 'long', month: 'long', day: 'numeric' },
    full: { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit' },
  }[style];
  return new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { timeZone: 'America/Chicago', ...shape }).format(new Date(instant));
}

/** Changes the language of the page. */
export function speak(next) {
  language = next;
  try { localStorage.setItem('mentorbot.page.language', next); } catch { /* A page that may not remember asks again next time. */ }
  document.documentElement.lang = next;
  document.title = word('title');
  for (const element of document.querySelectorAll('[data-say], [data-label], time[datetime]'))
    retell(element);
  for (const button of document.querySelectorAll('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === next));
}

function retell(element) {
  const { say, facts = '[]', label: name, labelFacts = '[]', style } = element.dataset;
  if (say)
    element.textContent = word(say, ...JSON.parse(facts));
  if (name)
    element.setAttribute('aria-label', word(name, ...JSON.parse(labelFacts)));
  if (style && element.dateTime)
    element.textContent = inWords(element.dateTime, style);
}

function remembered() {
  try {
    const kept = localStorage.getItem('mentorbot.page.language');
    if (kept in languages)
      return kept;
  } catch { /* As above. */ }
  return navigator.language?.startsWith('es') ? 'es' : 'en';
}
