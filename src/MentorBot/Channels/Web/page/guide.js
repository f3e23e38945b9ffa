// The five stops: what has happened so far, and what the stranger could do next.

const day = 24 * 60 * 60 * 1000;

/** The stops in order. Each is done when all its parts are; a part knows how it shows and what to do for it. */
const stops = [
  { id: 'join', parts: [joins('ana', 'whyJoin'), joins('grace', 'whyJoinGrace')] },
  {
    id: 'match',
    parts: [
      { done: trip => trip.previewed || trip.language !== 'es' || trip.coraSpeaksSpanish, next: () => type('cora', 'language es', 'whySpanish') },
      { done: trip => trip.previewed || trip.asked, next: () => type('cora', 'match preview', 'whyPreview') },
      { done: trip => trip.asked, next: () => type('cora', 'match confirm', 'whyConfirm') },
      { done: trip => trip.introducedAt !== null, next: () => type('grace', '1', 'whyYes') },
    ],
  },
  { id: 'days', parts: [{ done: trip => trip.checkIn !== null, next: trip => moveOn(trip) }] },
  { id: 'answer', parts: [{ done: trip => trip.answered, next: () => type('ana', '1', 'whyAnswer') }] },
  { id: 'ask', parts: [{ done: trip => trip.learned, next: (trip, word) => type('ana', word('plcQuestion'), 'whyAsk') }] },
];

/** The ids of the stops, in order. */
export const stopIds = stops.map(stop => stop.id);

/** A trip that has not begun. */
export function newTrip(joinCode, language) {
  return {
    joinCode, language, last: {}, role: {}, joined: {},
    coraSpeaksSpanish: false, previewed: false, asked: false, introducedAt: null, checkIn: null, answered: false, learned: false,
  };
}

/** Which stops are done. */
export const stopsDone = trip => stops.map(stop => stop.parts.every(part => part.done(trip)));

/** What to do next: `{kind:'type', who, text, why}`, `{kind:'move', advance, label, why}`, or null at the end. */
export function nextOf(trip, word) {
  for (const stop of stops)
    for (const part of stop.parts)
      if (!part.done(trip))
        return { stop: stops.indexOf(stop), ...part.next(trip, word) };
  return null;
}

/** Takes in what was done and what came of it. `did` is `{kind:'say'|'press'|'clock', who, words, now}`. */
export function happened(trip, did, messages) {
  const words = fold(did.words ?? '');
  const to = who => messages.filter(message => same(message.to, who));
  const before = trip.last.ana;

  for (const message of messages) {
    const who = message.to.toLowerCase();
    trip.last[who] = message;
    if (choiceNamed(message, ['mentee', 'mentor']) >= 0)
      trip.role[who] = true;
  }
  if (/^cancel/.test(words) && did.who)
    trip.role[did.who] = false;
  for (const who of ['ana', 'grace'])
    trip.joined[who] ||= Boolean(trip.role[who]) && trip.last[who]?.asks === false;

  if (same(did.who, 'cora') && /^language (es|en)\b/.test(words))
    trip.coraSpeaksSpanish = words.startsWith('language es');
  if (same(did.who, 'cora') && words.includes('match preview') && to('cora').some(message => names(message, 'ana') && names(message, 'grace')))
    trip.previewed = true;
  if (trip.joined.grace && to('grace').some(message => message.asks && names(message, 'ana')))
    trip.asked = true;
  if (trip.asked && trip.introducedAt === null && to('ana').some(message => names(message, 'grace')))
    trip.introducedAt = did.now;

  const answersCheckIn = did.kind === 'press' || /^\d$/.test(words) || trip.checkIn?.card?.choices.some(choice => fold(choice.label) === words);
  if (trip.checkIn && same(did.who, 'ana') && answersCheckIn && before?.asks && to('ana').length > 0)
    trip.answered = true;
  if (did.kind === 'clock' && trip.introducedAt !== null)
    trip.checkIn ??= to('ana').find(message => message.asks) ?? null;
  if (did.kind === 'say' && /\bplc\b/.test(words) && messages.some(message => same(message.to, did.who) && /\bplc\b/.test(fold(allOf(message)))))
    trip.learned = true;
  trip.now = did.now;
}

function joins(who, why) {
  return {
    done: trip => trip.joined[who],
    next: trip => trip.last[who]?.asks ? type(who, ...replyTo(trip.last[who], who, trip.language)) : type(who, `join ${trip.joinCode}`, why),
  };
}

// A card is answered by the number of its button; where the bot wants words, a worksite fits.
function replyTo(message, who, language) {
  const wanted = [`agree-${language}`, who === 'ana' ? 'mentee' : 'mentor', 'transportation'];
  if (!message.card?.choices.length)
    return ['Lincoln School', 'whyWorksite'];
  return [String(Math.max(0, choiceNamed(message, wanted)) + 1), 'whyReply'];
}

function moveOn(trip) {
  const waited = trip.introducedAt !== null && Date.parse(trip.now) - Date.parse(trip.introducedAt) >= 2 * day;
  return waited
    ? { kind: 'move', advance: '1.00:00:00', label: 'move1', why: 'whyMoreTime' }
    : { kind: 'move', advance: '2.00:00:00', label: 'move2', why: 'whyDays' };
}

const type = (who, text, why) => ({ kind: 'type', who, text, why });

// The first of these names that a choice carries after its colon, or −1.
function choiceNamed(message, wanted) {
  const carried = (message.card?.choices ?? []).map(choice => fold(choice.value.slice(choice.value.indexOf(':') + 1)));
  return wanted.map(name => carried.indexOf(name)).find(index => index >= 0) ?? -1;
}

const allOf = message => [message.text, message.card?.title, ...(message.card?.lines ?? [])].join(' ');
const names = (message, name) => new RegExp(`\\b${name}\\b`).test(fold(allOf(message)));
const same = (one, other) => (one ?? '').toLowerCase() === (other ?? '').toLowerCase();
const fold = text => text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
