// The try-out page: three people, one bot, a clock that can be moved.

import { Chat, make } from './chat.js';
import { happened, newTrip, nextOf, stopIds, stopsDone } from './guide.js';
import { Seen } from './seen.js';
import { inWords, label, language, showTime, speak, tell, word } from './words.js';

const $ = id => document.getElementById(id);
const cast = [
  { as: 'Ana', shown: 'Ana', role: 'roleAna', kind: 'ana' },
  { as: 'Grace', shown: 'Grace', role: 'roleGrace', kind: 'grace' },
  { as: 'cora', shown: 'Cora', role: 'roleCora', kind: 'cora' },
];
const beginning = '2026-09-14T15:00:00Z';
const seen = new Seen();
const chats = new Map();
let trip = null;
let now = beginning;
let following = true; // Whether the stranger follows the stops, so that the next text may be filled in unasked.
let turns = Promise.resolve();

/** Asks the server; throws a sentence that can be shown. */
async function ask(path, body) {
  const answer = await fetch(`/try/${path}`, body === undefined ? {} : {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  }).catch(() => { throw new Error(word('noAnswer')); });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok)
    throw new Error(told.error ?? word('refused', answer.status));
  return told;
}

/** One thing after the other: the answers of the server are in order only if the questions are. */
function inTurn(work) {
  turns = turns.then(work).then(() => { $('trouble').hidden = true; }, trouble => {
    $('trouble').textContent = trouble.message;
    $('trouble').hidden = false;
  });
  return turns;
}

function startOver(path = 'reset') {
  return inTurn(async () => {
    const told = await ask(path, {});
    trip = newTrip(told.joinCode, language);
    now = told.now ?? beginning;
    following = true;
    chats.clear();
    $('people').replaceChildren();
    $('whose').replaceChildren();
    cast.forEach(open);
    look('ana');
    $('welcome').hidden = true;
    $('stage').hidden = $('again').hidden = false;
    seen.forget();
    showGuide([]);
    showTime($('now'), now);
    await refreshSeen();
  });
}

function open(person) {
  const key = person.as.toLowerCase();
  const chat = new Chat(person, {
    say: text => turn(key, 'say', { as: person.as, text }, text),
    press: (value, fields, words) => turn(key, 'press', { as: person.as, value, fields }, value.slice(value.indexOf(':') + 1), words),
    edited: () => { following = false; },
  });
  const tab = make('button', { type: 'button' }, chat.name, ' ', make('span', { class: 'count', hidden: true }));
  tab.addEventListener('click', () => look(key));
  chats.set(key, Object.assign(chat, { key, tab, unread: 0 }));
  $('people').append(chat.element);
  $('whose').append(tab);
  return chat;
}

/** The chat of a name, opened if it is not on the page yet. */
const chatOf = name => chats.get(name.toLowerCase()) ?? open({ as: name, shown: name, role: 'roleOther', kind: 'other' });

/** On a phone one chat shows at a time. */
function look(key) {
  for (const chat of chats.values()) {
    chat.element.classList.toggle('shown', chat.key === key);
    chat.tab.setAttribute('aria-pressed', String(chat.key === key));
  }
  count(chats.get(key), 0);
}

function count(chat, unread) {
  chat.unread = unread;
  const badge = chat.tab.querySelector('.count');
  badge.hidden = unread === 0;
  tell(badge, 'fresh', unread);
}

/** A turn of one person: what they did, and all that came of it. */
function turn(key, path, body, words, shown = words) {
  const chat = chats.get(key);
  const suggested = nextOf(trip, word);
  const bubble = chat.said(shown, now);
  if (path === 'say')
    following = following || suggested?.who === key && suggested.text === words;
  chat.busy(true);
  return inTurn(async () => {
    try {
      const { messages } = await ask(path, body);
      take({ kind: path, who: key, words, now }, messages);
    } catch (trouble) {
      bubble.remove();
      chat.giveBack(path === 'say' ? words : '');
      throw trouble;
    } finally {
      chat.busy(false);
    }
    await refreshSeen();
  });
}

function moveClock(advance) {
  const clock = document.querySelector('.clock');
  if (clock.ariaBusy === 'true')
    return turns; // A second tap while time is passing is not meant.
  clock.ariaBusy = 'true';
  return inTurn(async () => {
    try {
      const told = await ask('clock', { advance });
      now = told.now;
      showTime($('now'), now);
      take({ kind: 'clock', now }, told.messages);
      $('news').textContent = `${word('clockMoved', inWords(now, 'full'), told.messages.length)} ${$('news').textContent}`;
    } finally {
      clock.ariaBusy = 'false';
    }
    await refreshSeen();
  });
}

function take(did, messages) {
  const news = [];
  for (const [name, theirs] of Map.groupBy(messages, message => message.to)) {
    const chat = chatOf(name);
    chat.busy(false);
    chat.hear(theirs);
    if (chat.key !== did.who)
      news.push(word('hasNews', chat.name));
    if (!chat.element.classList.contains('shown'))
      count(chat, chat.unread + theirs.length);
  }
  const before = stopsDone(trip);
  happened(trip, did, messages);
  stopsDone(trip).forEach((done, index) => { if (done && !before[index]) news.push(word('stopDoneNews', index + 1)); });
  showGuide(news);
}

async function refreshSeen() {
  seen.show(await ask('seen').catch(() => null));
}

/** Shows the stops and what to do next, and fills it in where the stranger follows. */
function showGuide(news) {
  const done = stopsDone(trip);
  const next = nextOf(trip, word);
  $('stops').replaceChildren(...stopIds.map((id, index) => {
    const here = index === next?.stop;
    const state = done[index] ? 'stopDone' : here ? 'stopNow' : null;
    return make('li', { class: done[index] ? 'done' : here ? 'here' : null, 'aria-current': here ? 'step' : null },
      make('span', { class: 'sign', 'aria-hidden': 'true' }, done[index] ? '✓' : String(index + 1)),
      make('span', {}, tell(make('span', { class: 'stop' }), id), state ? tell(make('span', { class: 'state' }), state) : null));
  }));
  showTicket(next);
  $('news').textContent = news.join(' ');
  for (const chat of chats.values()) {
    chat.element.classList.toggle('next', chat.key === next?.who);
    if (chat.key !== next?.who)
      chat.unfill();
  }
  const chat = chats.get(next?.who);
  if (following && chat?.free)
    chat.fill(next.text);
}

function showTicket(next) {
  const doing = [];
  $('ticket-do').closest('.ticket').classList.toggle('over', next === null);
  if (next === null) {
    tell($('ticket-title'), 'allDone');
    $('ticket-what').replaceChildren();
    tell($('ticket-why'), 'allDoneWhy');
    for (const [who, text] of word('ideas'))
      doing.push(button(() => fillIn(who, text), make('span', {}, `${chats.get(who).name}: `, make('kbd', {}, text))));
  } else {
    tell($('ticket-title'), 'stop', next.stop + 1, word(stopIds[next.stop]));
    tell($('ticket-why'), next.why);
    if (next.kind === 'type') {
      $('ticket-what').replaceChildren(tell(make('span'), 'writes', chats.get(next.who).name), ' ', make('kbd', {}, next.text));
      doing.push(button(() => { following = true; fillIn(next.who, next.text); }, tell(make('span'), 'fill'), tell(make('span', { class: 'unseen' }), 'fillFor', chats.get(next.who).name)));
    } else {
      $('ticket-what').replaceChildren(tell(make('span'), 'clockMovesOn'));
      doing.push(button(() => moveClock(next.advance), tell(make('span'), next.label)));
    }
  }
  // The same button stays where it is, so that the keyboard does not lose its place.
  const held = $('ticket-do').contains(document.activeElement);
  $('ticket-do').replaceChildren(...doing);
  if (held)
    doing[0]?.focus();
}

function button(act, ...children) {
  const made = make('button', { type: 'button', class: 'go' }, ...children);
  made.addEventListener('click', act);
  return made;
}

function fillIn(who, text) {
  look(who);
  const chat = chats.get(who);
  chat.fill(text);
  chat.element.scrollIntoView({ block: 'nearest' });
  chat.focus();
}

$('start').addEventListener('click', async () => {
  await startOver();
  if (trip !== null)
    $('ticket-do').querySelector('button').focus();
});
$('demo').addEventListener('click', async () => {
  await startOver('demo');
  fillIn('cora', 'desk');
});
$('again').addEventListener('click', async () => {
  await startOver();
  $('news').textContent = word('startedOver');
});
for (const move of document.querySelectorAll('[data-advance]'))
  move.addEventListener('click', () => moveClock(move.dataset.advance));
$('clock-form').addEventListener('submit', event => {
  event.preventDefault();
  const amount = $('clock-count').valueAsNumber * ({ hours: 1, days: 24, weeks: 168 })[$('clock-unit').value];
  moveClock(`${Math.floor(amount / 24)}.${String(amount % 24).padStart(2, '0')}:00:00`);
});
$('add-form').addEventListener('submit', event => {
  event.preventDefault();
  const name = $('add-name').value.trim();
  if (name === '')
    return;
  const chat = chatOf(name);
  look(chat.key);
  chat.focus();
  $('add-name').value = '';
  $('news').textContent = word('added', chat.name);
});
for (const choice of document.querySelectorAll('[data-language]')) {
  choice.addEventListener('click', () => {
    speak(choice.dataset.language);
    if (trip !== null) {
      trip.language = language;
      showGuide([]);
    }
  });
}
speak(language);
